import { Injectable } from '@nestjs/common';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RateLimits } from '../../platform/http/rate-limits.ts';
import { CurrentPassword } from '../current-password.ts';
import { organisationFor } from '../data/organisation.queries.ts';
import { addressHint } from '../domain/address-hint.ts';
import { lastsFor } from '../domain/mailed-link.ts';
import { MailLinks } from '../mail-links.ts';
import { ownAccount } from '../own-account.ts';

/** Mails a link to the new address and tells the old one. Whether the new one has an account already, only its reader learns. */
@Injectable()
export class AskForEmailChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly current: CurrentPassword,
    private readonly links: MailLinks,
    private readonly post: Post,
    private readonly limits: RateLimits,
  ) {}

  async execute(
    asked: Actor,
    { email, currentPassword }: { readonly email: string; readonly currentPassword: string },
  ): Promise<void> {
    const actor = ownAccount(asked, 'account.change');
    const account = await this.current.require(actor, currentPassword);
    if (email === account.email) throw new Problem('account.email_unchanged');
    await this.limits.consume('recipient', email);
    const { id: accountId, locale } = account;
    await this.unitOfWork.run(actor, async (tx) => {
      const purpose = 'email_change';
      const { url } = await this.links.issue(tx, { purpose, email, accountId, locale, payload: {} });
      const name = account.addressName ?? account.name;
      const hours = lastsFor(purpose).total('hours');
      await this.post.send(tx, {
        template: 'confirm_new_address',
        to: email,
        locale,
        accountId,
        data: { name, link: url, hours },
      });
      const { contact } = await organisationFor(tx, locale);
      await this.post.send(tx, {
        template: 'address_change_asked',
        to: account.email,
        locale,
        accountId,
        data: { name, new_address: addressHint(email), contact },
      });
      await tx.audit({ subject: { type: 'account', id: accountId }, type: 'account.email_change_asked', data: {} });
    });
  }
}
