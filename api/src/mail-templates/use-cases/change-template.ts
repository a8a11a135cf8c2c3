import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { MailText } from '@placet/contract/messages/mail-text.ts';
import type { MailName } from '@placet/contract/messages/mails.ts';
import type { MailTemplate } from '@placet/contract/messages/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { checkedText } from '../checked-text.ts';
import { readTemplate } from '../data.ts';

/** The one organisation's audit chain. */
const subject = { type: 'organisation', id: '00000000-0000-4000-8000-000000000001' } as const;

interface Which {
  readonly name: MailName;
  readonly locale: Locale;
}

/** Gives a mail the organisation's own words, or takes them back. */
@Injectable()
export class ChangeTemplate {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `mail_template.faulty` with what is wrong and where, `mail_template.changed_meanwhile` with the text as stored */
  save(actor: Actor, which: Which, { revision, ...typed }: MailText & { revision: number }): Promise<MailTemplate> {
    return this.change(actor, which, revision, ({ neverNamed }) => checkedText(which.name, typed, neverNamed));
  }

  /** Back to the text we ship. @throws Problem `mail_template.changed_meanwhile` */
  useStandard(actor: Actor, which: Which, revision: number): Promise<MailTemplate> {
    return this.change(actor, which, revision, () => null);
  }

  private change(
    actor: Actor,
    { name, locale }: Which,
    revision: number,
    wanted: (stored: MailTemplate) => MailText | null,
  ): Promise<MailTemplate> {
    authorise(actor, 'mail_template.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      await holdChain(tx, subject);
      const stored = await readTemplate(tx, name, locale);
      const text = wanted(stored);
      if (stored.revision !== revision) throw new Problem('mail_template.changed_meanwhile', { context: { stored } });
      if (text?.subject === stored.own?.subject && text?.body === stored.own?.body) return stored;
      await this.write(tx, { name, locale }, text);
      await tx.audit({
        subject,
        type: 'mail_template.changed',
        data: { template: name, locale, standard: text === null },
      });
      return readTemplate(tx, name, locale);
    });
  }

  private async write(tx: Transaction, { name, locale }: Which, text: MailText | null): Promise<void> {
    await tx.query(
      `INSERT INTO mail_template (template, locale, subject, body, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (template, locale) DO UPDATE SET subject = excluded.subject, body = excluded.body,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by, revision = mail_template.revision + 1`,
      [
        name,
        locale,
        text?.subject ?? null,
        text?.body ?? null,
        tx.now.toString(),
        tx.actor.kind === 'account' ? tx.actor.accountId : null,
      ],
    );
  }
}
