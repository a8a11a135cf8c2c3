import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { DeliveryRecord } from '@placet/contract/messages/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import { AccessRecords } from '../../applications/access-records.ts';
import { withoutTokens } from '../../messages/secret-links.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { readDeliveries, toLine } from '../deliveries.ts';

interface Content extends Record<string, unknown> {
  subject: string;
  text: string;
  mailed: string | null;
}

/** One mail with its delivery. Whoever coordinates its call reads what it said; its applicant sees that they did. */
@Injectable()
export class ReadDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accesses: AccessRecords,
  ) {}

  /** @throws Problem `not_found` */
  run(actor: Actor, id: string, locale: Locale): Promise<DeliveryRecord> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [row] = await readDeliveries(tx, { where: 'd.id = $1', parameters: [id], limit: 1 });
      if (!row) throw notFound();
      authorise(actor, 'message.read', { callId: row.call_id });
      const attempts = await tx.query<{ at: Date; outcome: 'sent'; answer: string | null }>(
        'SELECT at, outcome, answer FROM message_attempt WHERE message_id = $1 ORDER BY number DESC LIMIT 100',
        [id],
      );
      let content: Content | undefined;
      if (row.application_id !== null && row.call_id !== null) {
        [content] = await tx.query<Content>(
          'SELECT subject, body_text AS text, mailed_text AS mailed FROM message WHERE id = $1 AND application_id = $2',
          [id, row.application_id],
        );
        await this.accesses.note(tx, row.application_id, 'application');
      }
      return {
        ...toLine(row, locale),
        content: content
          ? { ...content, text: withoutTokens(content.text), mailed: content.mailed && withoutTokens(content.mailed) }
          : null,
        attempts: attempts.map(({ at, ...attempt }) => ({
          ...attempt,
          at: at.toTemporalInstant().toString({ smallestUnit: 'millisecond' }),
        })),
        resentFrom: row.resent_from,
        resentAs: row.resent_as,
      };
    });
  }
}
