import { Injectable, Logger } from '@nestjs/common';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { answerOf, MailTransport, type SendResult } from '../platform/mail/mail-transport.ts';
import { BounceListeners } from './bounce-listeners.ts';
import { tokenGone, tokenPattern } from './secret-links.ts';

const queue = 'mail';
const sweeping = 'mail outbox';
/** After 2, 4, 8 … seconds, then hourly: about half a day, so that a mail server may be away for a night. */
const retries = { times: 24, firstSeconds: 2, longestSeconds: 3600 };
const batch = 500;
const postman: SystemActor = { kind: 'system', job: 'mail' };

interface Waiting {
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  locale: string;
  discreet: boolean;
  reply_to: string | null;
  sender: string | null;
}

interface Recorded {
  template: string;
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
    jobs.every(sweeping, 5, () => this.sweep());
  }

  /** Sweeps soon; many nudges at once make one sweep. */
  nudge(): void {
    this.nudged ??= setImmediate(() => {
      this.nudged = undefined;
      this.jobs.now(sweeping, () => this.sweep());
    });
  }

  /**
   * Queues every message that has no job yet, oldest first; and again what should have been settled long ago, should its job have been
   * lost. Two sweeps at once skip each other's rows, and a message that still has a job gets no second one.
   */
  async sweep(): Promise<void> {
    const queued = await this.unitOfWork.run(postman, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM message WHERE state = 'waiting' AND (queued_at IS NULL OR queued_at < $1::timestamptz)
         ORDER BY created_at, id LIMIT ${String(batch)} FOR UPDATE SKIP LOCKED`,
        [tx.now.subtract({ hours: 24 }).toString()],
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
    if (queued === batch) await this.sweep();
  }

  /** Sends one message unless it was sent; throws to be tried again. */
  async deliver(messageId: string): Promise<void> {
    const [message] = await this.unitOfWork.read(postman, (tx) =>
      tx.query<Waiting>(
        `SELECT m.recipient, coalesce(m.mailed_subject, m.subject) AS subject, coalesce(m.mailed_text, m.body_text) AS body_text,
           coalesce(m.mailed_html, m.body_html) AS body_html, m.locale, m.discreet, o.contact_email AS reply_to, o.mail_sender AS sender
         FROM message m LEFT JOIN organisation o ON true WHERE m.id = $1 AND m.state = 'waiting'`,
        [messageId],
      ),
    );
    if (!message) return;
    let result: SendResult;
    try {
      result = await this.transport.send({
        id: messageId,
        to: message.recipient,
        replyTo: message.discreet ? null : message.reply_to,
        namesSender: !message.discreet,
        senderName: message.sender,
        subject: message.subject,
        text: message.body_text,
        html: message.body_html,
        locale: message.locale,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      await this.unitOfWork.run(postman, async (tx) => {
        await tx.query('UPDATE message SET attempts = attempts + 1, last_error = $2 WHERE id = $1', [
          messageId,
          reason,
        ]);
        await noteAttempt(tx, messageId, 'postponed', answerOf(error) ?? reason);
      });
      throw error;
    }
    await this.record(
      messageId,
      result.accepted ? 'sent' : 'bounced',
      result.accepted ? null : result.reason,
      result.answer,
    );
  }

  /**
   * Writes down how it ended. The token of a link leaves the database with the mail, so that a stolen copy opens nothing; the local inbox
   * page is the only place where kept mails still work.
   */
  private async record(
    messageId: string,
    state: 'sent' | 'failed' | 'bounced',
    error: string | null,
    answer: string | null = null,
  ): Promise<void> {
    await this.unitOfWork.run(postman, async (tx) => {
      const [recorded] = await tx.query<Recorded>(
        `UPDATE message SET state = $2, last_error = coalesce($3, last_error), attempts = attempts + CASE WHEN $2 = 'failed' THEN 0 ELSE 1 END,
           sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END,
           body_text = CASE WHEN $5 THEN body_text ELSE regexp_replace(body_text, $6, $7, 'g') END,
           body_html = CASE WHEN $5 THEN body_html ELSE regexp_replace(body_html, $6, $7, 'g') END
         WHERE id = $1 AND state = 'waiting' RETURNING template, reference_id`,
        [messageId, state, error, tx.now.toString(), this.transport.local, tokenPattern, tokenGone],
      );
      if (recorded && state !== 'failed') {
        const outcome = state === 'sent' && this.transport.local ? 'kept' : state;
        await noteAttempt(tx, messageId, outcome, answer ?? error);
      }
      if (recorded && state !== 'sent') {
        const { template, reference_id: referenceId } = recorded;
        await this.bounces.tell(tx, { messageId, template, referenceId });
      }
    });
  }
}

/** One more line of a mail's delivery: when, and what the mail server said. */
async function noteAttempt(
  tx: Transaction,
  messageId: string,
  outcome: 'sent' | 'kept' | 'postponed' | 'bounced',
  answer: string | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO message_attempt (message_id, number, at, outcome, answer)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM message_attempt WHERE message_id = $1`,
    [messageId, tx.now.toString(), outcome, answer],
  );
}
