import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Permission } from '@placet/contract';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { RateLimits } from '../../platform/http/rate-limits.ts';
import { Account } from '../data/account.entity.ts';
import { organisationFor } from '../data/organisation.queries.ts';
import { lastsFor, type LinkPayloads } from '../domain/mailed-link.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { MailLinks } from '../mail-links.ts';
import type { Visit } from '../visit.ts';

/** What somebody who is not signed in wants of an address. */
export type Wish = 'registration' | 'sign_in' | 'password_reset';

export interface AddressWish {
  readonly email: string;
  readonly returnTo?: string | undefined;
  readonly locale?: Locale | undefined;
}

type Payload = LinkPayloads['sign_in' | 'confirmation'];

const permissions: Readonly<Record<Wish, Permission>> = {
  registration: 'account.register',
  sign_in: 'session.open',
  password_reset: 'session.open',
};

/**
 * Mails one link, whatever was wished and whether or not the address has an account: the mail says which, the answer to the request does
 * not. Every case takes the same steps: one look-up, one link (none to a closed account), one mail.
 */
@Injectable()
export class MailALink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
    private readonly post: Post,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `request.rate_limited` when the address got too many mails; the links in those still work. */
  async execute(actor: Actor, wish: Wish, { email, returnTo, ...wished }: AddressWish, visit: Visit): Promise<void> {
    authorise(actor, permissions[wish], {});
    await this.limits.consume('recipient', email);
    await this.unitOfWork.run(doorkeeper, async (tx) => {
      const account = await tx.manager.findOneBy(Account, { email });
      const locale = wished.locale ?? visit.locale;
      const payload = { returnTo: returnTo ?? null };
      if (!account) await this.toStranger(tx, email, wish, payload, locale);
      else if (account.deactivatedAt !== null) await this.toClosed(tx, account);
      else await this.toOwner(tx, account, wish, payload);
    });
  }

  private async toOwner(tx: Transaction, account: Account, wish: Wish, payload: Payload): Promise<void> {
    const { id, email, locale } = account;
    const purpose = wish === 'password_reset' ? wish : 'sign_in';
    const { url } = await this.links.issue(tx, { purpose, email, accountId: id, locale, payload });
    const to = { to: email, locale, accountId: id };
    const name = account.addressName ?? account.name;
    const minutes = lastsFor(purpose).total('minutes');
    switch (wish) {
      case 'registration':
        await this.post.send(tx, {
          ...to,
          template: 'already_registered',
          data: { name, link: url, minutes, reset_link: `${this.config.PUBLIC_URL}/${locale}/reset-password` },
        });
        break;
      case 'sign_in':
        await this.post.send(tx, { ...to, template: 'sign_in_link', data: { name, link: url, minutes } });
        break;
      case 'password_reset':
        await this.post.send(tx, { ...to, template: 'reset_password', data: { name, link: url, minutes } });
    }
  }

  private async toClosed(tx: Transaction, { id, email, locale, addressName, name }: Account): Promise<void> {
    const { contact } = await organisationFor(tx, locale);
    const data = { name: addressName ?? name, contact };
    await this.post.send(tx, { template: 'account_closed', to: email, locale, accountId: id, data });
  }

  private async toStranger(
    tx: Transaction,
    email: string,
    wish: Wish,
    payload: Payload,
    locale: Locale,
  ): Promise<void> {
    const purpose = 'confirmation';
    const { url } = await this.links.issue(tx, { purpose, email, accountId: null, locale, payload });
    const to = { to: email, locale, accountId: null };
    const hours = lastsFor(purpose).total('hours');
    await (wish === 'registration'
      ? this.post.send(tx, { ...to, template: 'confirm_address', data: { link: url, hours } })
      : this.post.send(tx, { ...to, template: 'no_account', data: { link: url, hours } }));
  }
}
