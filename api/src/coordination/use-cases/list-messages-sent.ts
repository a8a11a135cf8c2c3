import type { MessageSent } from '@placet/contract/coordination/page.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ReceivedApplications } from '../received.ts';

/** Mails about a received application. Those to referees hold the link that opens their reference: their text stays unseen. */
@Injectable()
export class ListMessagesSent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
  ) {}

  run(actor: Actor, id: string): Promise<{ messages: MessageSent[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { accountId } = await this.received.record(tx, id, 'received_application.read');
      const rows = await tx.query<Omit<MessageSent, 'at'> & { at: Date }>(
        `SELECT id, CASE WHEN account_id = $2 THEN 'applicant' WHEN reference_id IS NOT NULL THEN 'referee' ELSE 'other' END AS to,
           recipient, subject, state, coalesce(sent_at, created_at) AS at, CASE WHEN account_id = $2 THEN body_text END AS text
         FROM message WHERE application_id = $1 ORDER BY created_at DESC, id DESC LIMIT 500`,
        [id, accountId],
      );
      return {
        messages: rows.map((row) => ({
          ...row,
          at: row.at.toTemporalInstant().toString({ smallestUnit: 'millisecond' }),
        })),
      };
    });
  }
}
