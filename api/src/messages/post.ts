import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Delivery } from './delivery.ts';
import type { TemplateData, TemplateName } from './templates/template.ts';
import { renderMail } from './templates/render.ts';

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

/**
 * Hands mails to the outbox: they leave if and only if the transaction commits. To somebody whom a mail could put at risk goes one that says
 * nothing; what it would have said is kept for them to read after signing in.
 */
@Injectable()
export class Post {
  constructor(private readonly delivery: Delivery) {}

  async send<Name extends TemplateName>(tx: Transaction, mail: Mail<Name>): Promise<void> {
    const { subject, text, html } = renderMail(mail.template, mail.locale, mail.data);
    const discreet = mail.accountId !== null && (await isDiscreet(tx, mail.accountId));
    // Links to sign in or to change an account were asked for, and cannot wait for a sign-in.
    const instead =
      discreet && mail.applicationId !== undefined ? renderMail('something_new', mail.locale, {}) : undefined;
    await tx.query(
      `INSERT INTO message (template, locale, recipient, account_id, application_id, reference_id, subject, body_text, body_html, created_at,
         discreet, mailed_subject, mailed_text, mailed_html)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        mail.template,
        mail.locale,
        mail.to,
        mail.accountId,
        mail.applicationId ?? null,
        mail.referenceId ?? null,
        subject,
        text,
        html,
        tx.now.toString(),
        discreet,
        instead?.subject ?? null,
        instead?.text ?? null,
        instead?.html ?? null,
      ],
    );
    tx.afterCommit(() => {
      this.delivery.nudge();
    });
  }
}

/** Somebody said that mails could put them at risk. */
async function isDiscreet(tx: Transaction, accountId: string): Promise<boolean> {
  const [row] = await tx.query<{ discreet: boolean }>('SELECT mail_is_discreet($1) AS discreet', [accountId]);
  return row?.discreet === true;
}
