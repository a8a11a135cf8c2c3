import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { checkMailText, exampleValues, fillMail, type MailText } from '@placet/contract/messages/mail-text.ts';
import { mailKind } from '@placet/contract/messages/mails.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Delivery } from './delivery.ts';
import { renderFilled, renderMail, type RenderedMail } from './templates/render.ts';
import { standardText } from './standard-text.ts';
import type { TemplateData, TemplateName } from './templates/template.ts';

export interface Mail<Name extends TemplateName> {
  readonly template: Name;
  readonly locale: Locale;
  readonly to: string;
  readonly data: TemplateData[Name];
  /** Whose "messages sent to me" shows it; null for people without an account. */
  readonly accountId: string | null;
  readonly applicationId?: string;
  readonly referenceId?: string;
}

interface Circumstances extends Record<string, unknown> {
  readonly discreet: boolean;
  readonly texts: Readonly<Partial<Record<TemplateName, MailText>>> | null;
}

/** A text that is tried, in its writer's own postbox. */
export interface Trial {
  readonly template: TemplateName;
  readonly locale: Locale;
  readonly text: MailText;
  readonly to: string;
  readonly accountId: string;
}

/** A mail as it is kept in the outbox. */
export interface ComposedMail {
  readonly template: TemplateName;
  readonly locale: Locale;
  readonly to: string;
  readonly accountId: string | null;
  readonly applicationId?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly rendered: RenderedMail;
  readonly discreet: boolean;
  /** What leaves in its place. */
  readonly instead?: RenderedMail | undefined;
  readonly test?: true;
}

/**
 * Hands mails to the outbox: they leave if and only if the transaction commits, with the organisation's text as it is in that transaction. To
 * somebody whom a mail could put at risk goes one that says nothing; what it would have said is kept for them to read after signing in.
 */
@Injectable()
export class Post {
  constructor(private readonly delivery: Delivery) {}

  async send<Name extends TemplateName>(tx: Transaction, mail: Mail<Name>): Promise<void> {
    await this.put(tx, await this.compose(tx, mail));
  }

  /** The mail word for word as it would leave now, to be looked at or to be {@link put} into the outbox. */
  async compose<Name extends TemplateName>(tx: Transaction, mail: Mail<Name>): Promise<ComposedMail> {
    const { template, locale } = mail;
    const { discreet, texts } = await circumstances(tx, template, locale, mail.accountId);
    const rendered = renderMail(template, locale, mail.data, usable(template, texts) ?? standardText(template, locale));
    // Links to sign in or to change an account were asked for, and cannot wait for a sign-in.
    const instead = discreet && mail.applicationId !== undefined ? sayingNothing(locale, texts) : undefined;
    const { to, accountId, applicationId, referenceId } = mail;
    return { template, locale, to, accountId, applicationId, referenceId, rendered, discreet, instead };
  }

  /** Sends a text to whoever writes it: marked, filled with examples, its links lead nowhere. */
  async sendTrial(tx: Transaction, { text, ...mail }: Trial): Promise<void> {
    const kind = mailKind(mail.template);
    const marked = { ...text, subject: `[Test] ${text.subject}` };
    const rendered = renderFilled(fillMail(marked, kind, exampleValues(kind, mail.locale)), mail.locale);
    await this.put(tx, { ...mail, rendered, discreet: false, test: true });
  }

  /** Hands over what was composed in this transaction. */
  async put(tx: Transaction, mail: ComposedMail): Promise<void> {
    const { rendered, instead } = mail;
    await tx.query(
      `INSERT INTO message (template, locale, recipient, account_id, application_id, reference_id, subject, body_text, body_html, created_at,
         discreet, mailed_subject, mailed_text, mailed_html, test)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        mail.template,
        mail.locale,
        mail.to,
        mail.accountId,
        mail.applicationId ?? null,
        mail.referenceId ?? null,
        rendered.subject,
        rendered.text,
        rendered.html,
        tx.now.toString(),
        mail.discreet,
        instead?.subject ?? null,
        instead?.text ?? null,
        instead?.html ?? null,
        mail.test ?? false,
      ],
    );
    this.leaveAfter(tx);
  }

  /**
   * Writes a settled mail once more, as it was, as a message of its own. Discreet it stays, and becomes, should its addressee have asked for it
   * since. For the system alone: it reads the whole mail.
   * @returns the id of the new one, or null when somebody did so before
   */
  async repeat(tx: Transaction, id: string): Promise<string | null> {
    const [original] = await tx.query<{ template: TemplateName; locale: Locale; account_id: string | null }>(
      'SELECT template, locale, account_id FROM message WHERE id = $1',
      [id],
    );
    if (!original) return null;
    const { discreet, texts } = await circumstances(tx, original.template, original.locale, original.account_id);
    const { subject, text, html } = sayingNothing(original.locale, texts);
    const instead = `$3 AND application_id IS NOT NULL`;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO message (template, locale, recipient, account_id, application_id, reference_id, subject, body_text, body_html, created_at,
         discreet, mailed_subject, mailed_text, mailed_html, test, resent_from)
       SELECT template, locale, recipient, account_id, application_id, reference_id, subject, body_text, body_html, $2, discreet OR $3,
         coalesce(mailed_subject, CASE WHEN ${instead} THEN $4 END), coalesce(mailed_text, CASE WHEN ${instead} THEN $5 END),
         coalesce(mailed_html, CASE WHEN ${instead} THEN $6 END), test, id
       FROM message WHERE id = $1
       ON CONFLICT (resent_from) WHERE resent_from IS NOT NULL DO NOTHING RETURNING id`,
      [id, tx.now.toString(), discreet, subject, text, html],
    );
    if (row) this.leaveAfter(tx);
    return row?.id ?? null;
  }

  private leaveAfter(tx: Transaction): void {
    tx.afterCommit(() => {
      this.delivery.nudge();
    });
  }
}

/** In one look: whether the addressee said that mails could put them at risk, and what the organisation wants said. */
async function circumstances(
  tx: Transaction,
  template: TemplateName,
  locale: Locale,
  accountId: string | null,
): Promise<Circumstances> {
  const [row] = await tx.query<Circumstances>(
    `SELECT mail_is_discreet($1) AS discreet, (SELECT jsonb_object_agg(t.template, jsonb_build_object('subject', t.subject, 'body', t.body))
       FROM mail_template t WHERE t.template = ANY ($2) AND t.locale = $3 AND t.subject IS NOT NULL) AS texts`,
    [accountId, [template, 'something_new'], locale],
  );
  return row ?? { discreet: false, texts: null };
}

/** The organisation's own text, unless it names what its mail no longer knows, as after an update: then ours is sent. */
function usable(template: TemplateName, texts: Circumstances['texts']): MailText | undefined {
  const own = texts?.[template];
  return own && checkMailText(own, mailKind(template)).length === 0 ? own : undefined;
}

function sayingNothing(locale: Locale, texts: Circumstances['texts']): RenderedMail {
  return renderMail('something_new', locale, {}, usable('something_new', texts));
}
