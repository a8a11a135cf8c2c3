import type { messageToMe } from '@placet/contract/applications/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ApplicationAccess } from '../application-access.ts';

type Message = z.infer<typeof messageToMe>;

/** Mails about an application that went to its owner; what went to referees or to the organisation is not theirs. */
@Injectable()
export class ListMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
  ) {}

  run(actor: Actor, id: string): Promise<{ messages: Message[] }> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { accountId } = await this.access.find(tx, id, 'application.read');
      const rows = await tx.query<Omit<Message, 'at'> & { at: Date }>(
        `SELECT id, subject, body_text AS text, mailed_subject IS NOT NULL AS discreet, locale, coalesce(sent_at, created_at) AS at, state FROM message
         WHERE application_id = $1 AND account_id = $2 ORDER BY created_at DESC, id DESC LIMIT 500`,
        [id, accountId],
      );
      return { messages: rows.map((row) => ({ ...row, at: row.at.toTemporalInstant().toString() })) };
    });
  }
}
