import { Injectable } from '@nestjs/common';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { referencesOf } from '../data/reference-record.ts';
import { readRequestFacts } from '../data/request-facts.ts';
import { AskReferee } from './ask-referee.ts';

/** For calls that ask referees later: the features that shortlist and offer run this in the transaction that does so. */
@Injectable()
export class AskPlanned {
  constructor(private readonly asking: AskReferee) {}

  /** Asks every referee who is still only planned, if the call asks at this moment. @returns how many were asked. */
  async run(tx: Transaction, applicationId: string, moment: 'shortlisting' | 'offer'): Promise<number> {
    await holdChain(tx, { type: 'application', id: applicationId });
    const facts = await readRequestFacts(tx, applicationId);
    if (facts.call.referencesWhen !== moment) return 0;
    const planned = (await referencesOf(tx, applicationId, 'change')).filter(({ state }) => state === 'planned');
    for (const reference of planned) await this.asking.ask(tx, reference, facts);
    return planned.length;
  }
}
