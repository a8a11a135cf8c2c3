import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { MailText } from '@placet/contract/messages/mail-text.ts';
import type { MailName } from '@placet/contract/messages/mails.ts';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { checkedText } from '../checked-text.ts';
import { readTemplate } from '../data.ts';

/** Sends a text, saved or not, to whoever writes it: filled with examples, with links that lead nowhere. */
@Injectable()
export class SendTestMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
  ) {}

  /** @throws Problem `mail_template.faulty` */
  run(actor: Actor, { name, locale }: { name: MailName; locale: Locale }, typed: MailText): Promise<void> {
    authorise(actor, 'mail_template.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      const { neverNamed } = await readTemplate(tx, name, locale);
      const text = checkedText(name, typed, neverNamed);
      const accountId = actor.kind === 'account' ? actor.accountId : null;
      const [own] = await tx.query<{ email: string }>('SELECT email FROM account WHERE id = current_account()');
      if (accountId === null || !own) throw notFound();
      await this.post.sendTrial(tx, { template: name, locale, text, to: own.email, accountId });
    });
  }
}
