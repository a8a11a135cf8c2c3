import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { RefereeEntry } from '@placet/contract/forms/answers.ts';
import type { Referee } from '@placet/contract/references/schemas.ts';
import { ApplicationPorts, type ApplicationReferences, type RefereesNamed } from '../../applications/ports.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { describeReferee, referencesOf } from '../data/reference-record.ts';
import { readRequestFacts } from '../data/request-facts.ts';
import { planChanges } from '../domain/plan-changes.ts';
import { after } from '../domain/reference-state.ts';
import { NameReferee } from './name-referee.ts';

/** Keeps the references of an application in step with it: planned when it is sent, cancelled when it ends. */
@Injectable()
export class PlanReferences implements ApplicationReferences {
  constructor(
    ports: ApplicationPorts,
    private readonly referees: NameReferee,
  ) {
    ports.references = this;
  }

  async named(tx: Transaction, { application, applicantName, referees }: RefereesNamed): Promise<void> {
    await holdChain(tx, { type: 'application', id: application.id });
    const facts = { ...(await readRequestFacts(tx, application.id)), applicantName };
    const existing = await referencesOf(tx, application.id, 'change');
    const askNow = application.call.referencesWhen === 'submission';
    const named = referees.map((entry) => toReferee(entry, application.locale));
    const { kept, replaced, added, dropped } = planChanges(existing, named);
    for (const { reference, referee } of kept) {
      if (reference.state !== 'submitted') await describeReferee(tx, reference.id, referee);
    }
    for (const reference of dropped) await this.referees.drop(tx, facts, reference);
    for (const { reference, referee } of replaced) await this.referees.replace(tx, facts, reference, referee, askNow);
    for (const { position, referee } of added)
      await this.referees.add(tx, facts, { position, replaces: null }, referee, askNow);
  }

  async ended(tx: Transaction, application: RefereesNamed['application']): Promise<void> {
    await holdChain(tx, { type: 'application', id: application.id });
    const facts = await readRequestFacts(tx, application.id);
    for (const reference of await referencesOf(tx, application.id, 'change')) {
      if (after(reference.state, 'cancel') !== null) await this.referees.cancel(tx, facts, reference);
    }
  }
}

/** The form has demanded what is needed; an organisation is not. */
function toReferee(entry: RefereeEntry, fallback: Locale): Referee {
  const { name = '', email = '', organisation = '', relation = '', locale = fallback } = entry;
  return { name, email, organisation, relation, locale };
}
