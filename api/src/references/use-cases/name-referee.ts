import { Injectable } from '@nestjs/common';
import type { Referee } from '@placet/contract/references/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { insertReference, moveReference, type ReferenceRecord } from '../data/reference-record.ts';
import type { RequestFacts } from '../data/request-facts.ts';
import { ReferenceMail } from '../reference-mail.ts';
import { AskReferee } from './ask-referee.ts';

/** Puts referees in their place and lets them go, in a transaction that holds the application's chain and references. */
@Injectable()
export class NameReferee {
  constructor(
    private readonly asking: AskReferee,
    private readonly mail: ReferenceMail,
  ) {}

  /** @param askNow else they are asked later, when the call says. */
  async add(
    tx: Transaction,
    facts: RequestFacts,
    place: Pick<ReferenceRecord, 'position' | 'replaces'>,
    referee: Referee,
    askNow: boolean,
  ): Promise<ReferenceRecord> {
    const { applicationId } = facts;
    const planned = await insertReference(tx, { applicationId, ...place }, referee);
    if (askNow) return this.asking.ask(tx, planned, facts);
    await tx.audit({
      subject: { type: 'application', id: applicationId },
      type: 'reference.planned',
      data: { referenceId: planned.id },
    });
    return planned;
  }

  /** Somebody else in the same place. The old links die with this transaction. */
  async replace(
    tx: Transaction,
    facts: RequestFacts,
    old: ReferenceRecord,
    referee: Referee,
    askNow: boolean,
  ): Promise<ReferenceRecord> {
    await moveReference(tx, old, 'replace');
    const added = await this.add(tx, facts, { position: old.position, replaces: old.id }, referee, askNow);
    await this.recordReplaced(tx, facts, old, added.id);
    return added;
  }

  /** No longer named, and nobody in their place. */
  async drop(tx: Transaction, facts: RequestFacts, old: ReferenceRecord): Promise<void> {
    await moveReference(tx, old, 'replace');
    await this.recordReplaced(tx, facts, old, null);
  }

  /** The application has ended. */
  async cancel(tx: Transaction, facts: RequestFacts, reference: ReferenceRecord): Promise<void> {
    await moveReference(tx, reference, 'cancel');
    await tx.audit({
      subject: { type: 'application', id: facts.applicationId },
      type: 'reference.cancelled',
      data: { referenceId: reference.id },
    });
    await this.thankWriter(tx, facts, reference);
  }

  private async recordReplaced(
    tx: Transaction,
    facts: RequestFacts,
    old: ReferenceRecord,
    by: string | null,
  ): Promise<void> {
    await tx.audit({
      subject: { type: 'application', id: facts.applicationId },
      type: 'reference.replaced',
      data: { referenceId: old.id, by },
    });
    await this.thankWriter(tx, facts, old);
  }

  /** Who has begun may be writing: they are told to stop. */
  private async thankWriter(tx: Transaction, facts: RequestFacts, reference: ReferenceRecord): Promise<void> {
    if (reference.state === 'opened') await this.mail.closing(tx, 'reference_ended', reference, facts);
  }
}
