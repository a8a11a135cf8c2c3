import { Injectable } from '@nestjs/common';
import type { AuditFacts } from '@placet/contract';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { changeTimes, isAsked, moveReference, type ReferenceRecord } from '../data/reference-record.ts';
import type { RequestFacts } from '../data/request-facts.ts';
import { expiryOf } from '../domain/timing.ts';
import { ReferenceMail } from '../reference-mail.ts';

/** Asks and reminds referees, in a transaction that holds the reference. */
@Injectable()
export class AskReferee {
  constructor(private readonly mail: ReferenceMail) {}

  /** One mail with one link; the time to answer begins. */
  async ask(tx: Transaction, reference: ReferenceRecord, facts: RequestFacts): Promise<ReferenceRecord> {
    const { referenceDays, timeZone } = facts.call;
    const asked = await moveReference(tx, reference, 'ask', {
      requestedAt: tx.now,
      expiresAt: expiryOf(tx.now, referenceDays, timeZone),
      openedAt: null,
      remindedAt: null,
      remindedFor: null,
    });
    if (!isAsked(asked)) throw new Error('a reference was asked without its times');
    await this.mail.toReferee(tx, 'reference_request', asked, facts);
    await tx.audit({
      subject: { type: 'application', id: asked.applicationId },
      type: 'reference.asked',
      data: { referenceId: asked.id },
    });
    return asked;
  }

  /** @param days of an automatic reminder: days before expiry. */
  async remind(
    tx: Transaction,
    reference: ReferenceRecord,
    facts: RequestFacts,
    by: AuditFacts['reference.reminded']['by'],
    days: number | null = null,
  ): Promise<ReferenceRecord> {
    const reminded = await changeTimes(tx, reference, {
      remindedAt: tx.now,
      ...(days !== null && { remindedFor: days }),
    });
    if (!isAsked(reminded)) throw new Error('a referee was reminded who was never asked');
    await this.mail.toReferee(tx, 'reference_reminder', reminded, facts);
    await tx.audit({
      subject: { type: 'application', id: reminded.applicationId },
      type: 'reference.reminded',
      data: { referenceId: reminded.id, by },
    });
    return reminded;
  }
}
