import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Account } from '../data/account.entity.ts';
import { holdAddress } from '../data/address-lock.ts';
import { organisationFor } from '../data/organisation.queries.ts';
import { addressHint } from '../domain/address-hint.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { MailLinks } from '../mail-links.ts';

/** The new address takes over: what was mailed to the old one no longer works, and the old one is told. */
@Injectable()
export class ConfirmEmailChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
    private readonly post: Post,
  ) {}

  async execute(actor: Actor, { token }: { readonly token: string }): Promise<void> {
    authorise(actor, 'link.use', {});
    await this.unitOfWork.run(doorkeeper, async (tx) => {
      const { accountId, email } = await this.links.use(tx, token, 'email_change');
      const account = accountId === null ? null : await tx.manager.findOneBy(Account, { id: accountId });
      if (!account) throw new Problem('link.unknown');
      const { id, locale } = account;
      await holdAddress(tx, email);
      if (await tx.manager.existsBy(Account, { email })) throw new Problem('account.email_taken');
      await tx.manager.update(Account, { id }, { email, emailConfirmedAt: tx.now });
      await this.links.voidFor(tx, id);
      const { contact } = await organisationFor(tx, locale);
      await this.post.send(tx, {
        template: 'address_changed',
        to: account.email,
        locale,
        accountId: id,
        data: { name: account.addressName ?? account.name, new_address: addressHint(email), contact },
      });
      await tx.audit({ subject: { type: 'account', id }, type: 'account.email_changed', data: {} });
    });
  }
}
