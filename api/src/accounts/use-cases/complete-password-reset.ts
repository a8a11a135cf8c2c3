import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Account } from '../data/account.entity.ts';
import { organisationFor } from '../data/organisation.queries.ts';
import { Session } from '../data/session.entity.ts';
import { requireGoodPassword } from '../password-rules.ts';
import { doorkeeper } from '../doorkeeper.ts';
import { MailLinks } from '../mail-links.ts';
import { Passwords } from '../passwords.ts';
import { Sessions, type OpenedByLink } from '../sessions.ts';
import type { Visit } from '../visit.ts';

/** Sets a new password for whoever reads the mail of the account, ends every session of it, and signs in. */
@Injectable()
export class CompletePasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly post: Post,
  ) {}

  async execute(
    actor: Actor,
    { token, password }: { readonly token: string; readonly password: string },
    { device }: Visit,
  ): Promise<OpenedByLink> {
    authorise(actor, 'link.use', {});
    const account = await this.unitOfWork.read(doorkeeper, async (tx) => {
      const { accountId } = await this.links.read(tx, token, 'password_reset');
      return accountId === null ? null : tx.manager.findOneBy(Account, { id: accountId });
    });
    if (!account) throw new Problem('link.unknown');
    const { id: accountId, email, locale } = account;
    requireGoodPassword(password, [email, account.name, account.addressName ?? '']);
    const passwordHash = await this.passwords.hash(password);
    return this.unitOfWork.run(doorkeeper, async (tx) => {
      const { payload } = await this.links.use(tx, token, 'password_reset');
      await tx.manager.update(Account, { id: accountId }, { passwordHash });
      await this.links.voidFor(tx, accountId);
      await tx.manager.delete(Session, { accountId });
      await tx.audit({
        subject: { type: 'account', id: accountId },
        type: 'account.password_changed',
        data: { how: 'reset' },
      });
      const { contact } = await organisationFor(tx, locale);
      const name = account.addressName ?? account.name;
      await this.post.send(tx, { template: 'password_changed', to: email, locale, accountId, data: { name, contact } });
      const opened = await this.sessions.open(tx, { accountId, method: 'link', device, asked: actor });
      return { ...opened, returnTo: payload.returnTo };
    });
  }
}
