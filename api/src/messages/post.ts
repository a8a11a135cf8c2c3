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

/** Hands mails to the outbox: they leave if and only if the transaction commits. */
@Injectable()
export class Post {
  constructor(private readonly delivery: Delivery) {}

  async send<Name extends TemplateName>(tx: Transaction, mail: Mail<Name>): Promise<void> {
    const { subject, text, html } = renderMail(mail.template, mail.locale, mail.data);
    await tx.query(
      `INSERT INTO message (template, locale, recipient, account_id, application_id, reference_id, subject, body_text, body_html, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
      ],
    );
    tx.afterCommit(() => {
      this.delivery.nudge();
    });
  }
}
