import { Injectable, Logger } from '@nestjs/common';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { MailTransport, type SendResult } from '../platform/mail/mail-transport.ts';
import { BounceListeners } from './bounce-listeners.ts';

const queue = 'mail';
const retries = 8;
const postman: SystemActor = { kind: 'system', job: 'mail' };

interface Waiting {
  id: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  locale: string;
  reference_id: string | null;
}

/**
 * From outbox to SMTP. A sweep (after each commit that wrote mail, and every few seconds) queues one job for each waiting message; a
 * worker sends it. At least once: a crash between sending and recording sends again, with the same Message-ID.
 */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('mail');
  private nudged: NodeJS.Immediate | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly bounces: BounceListeners,
  ) {
    jobs.work<{ messageId: string }>({
      queue,
      retries,
      run: ({ messageId }) => this.deliver(messageId),
      failed: ({ messageId }) => this.record(messageId, 'failed', null),
    });
    jobs.every('mail outbox', 5, () => this.sweep());
  }

  /** Sweeps soon; many nudges at once make one sweep. */
  nudge(): void {
    if (!this.jobs.started || this.nudged) return;
    this.nudged = setImmediate(() => {
      this.nudged = undefined;
      this.sweep().catch((err: unknown) => {
        this.logger.error({ err }, 'outbox sweep failed; it is tried again');
      });
    });
  }

  /** Queues every message that has no job yet. Two sweeps at once skip each other's rows. */
  async sweep(): Promise<void> {
    const queued = await this.unitOfWork.run(postman, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM message WHERE state = 'waiting' AND queued_at IS NULL ORDER BY created_at LIMIT 500 FOR UPDATE SKIP LOCKED`,
      );
      for (const { id } of rows) await this.jobs.send(queue, { messageId: id }, id);
      if (rows.length > 0) {
        await tx.query('UPDATE message SET queued_at = $2 WHERE id = ANY ($1)', [
          rows.map(({ id }) => id),
          tx.now.toString(),
        ]);
      }
      return rows.length;
    });
    if (queued === 500) await this.sweep();
  }

  /** Sends one message unless it was sent; throws to be tried again. */
  async deliver(messageId: string): Promise<void> {
    const [message] = await this.unitOfWork.read(postman, (tx) =>
      tx.query<Waiting>(
        `SELECT id, recipient, subject, body_text, body_html, locale, reference_id FROM message WHERE id = $1 AND state = 'waiting'`,
        [messageId],
      ),
    );
    if (!message) return;
    let result: SendResult;
    try {
      result = await this.transport.send({
        id: message.id,
        to: message.recipient,
        subject: message.subject,
        text: message.body_text,
        html: message.body_html,
        locale: message.locale,
      });
    } catch (error) {
      await this.unitOfWork.run(postman, (tx) =>
        tx.query('UPDATE message SET attempts = attempts + 1, last_error = $2 WHERE id = $1', [
          messageId,
          error instanceof Error ? error.message.slice(0, 500) : 'unknown',
        ]),
      );
      throw error;
    }
    await this.record(messageId, result.accepted ? 'sent' : 'bounced', result.accepted ? null : result.reason);
    if (!result.accepted) await this.bounces.tell({ messageId, referenceId: message.reference_id });
  }

  private async record(messageId: string, state: 'sent' | 'failed' | 'bounced', error: string | null): Promise<void> {
    await this.unitOfWork.run(postman, (tx) =>
      tx.query(
        `UPDATE message SET state = $2, last_error = coalesce($3, last_error), attempts = attempts + CASE WHEN $2 = 'failed' THEN 0 ELSE 1 END,
           sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END
         WHERE id = $1 AND state = 'waiting'`,
        [messageId, state, error, tx.now.toString()],
      ),
    );
  }
}
