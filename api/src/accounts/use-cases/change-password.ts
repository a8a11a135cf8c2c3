import { Injectable } from '@nestjs/common';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { CurrentPassword } from '../current-password.ts';
import { Account } from '../data/account.entity.ts';
import { organisationFor } from '../data/organisation.queries.ts';
import { requireGoodPassword } from '../password-rules.ts';
import { MailLinks } from '../mail-links.ts';
import { ownAccount } from '../own-account.ts';
import { Passwords } from '../passwords.ts';
import { Sessions, type OpenedSession } from '../sessions.ts';

/** A new password for oneself: every session ends, and this browser gets a new one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly current: CurrentPassword,
    private readonly passwords: Passwords,
    private readonly links: MailLinks,
    private readonly sessions: Sessions,
    private readonly post: Post,
  ) {}

  async execute(
    asked: Actor,
    { currentPassword, password }: { readonly currentPassword: string; readonly password: string },
  ): Promise<OpenedSession> {
    const actor = ownAccount(asked, 'account.change');
    const account = await this.current.require(actor, currentPassword);
    requireGoodPassword(password, [account.email, account.name, account.addressName ?? '']);
    const passwordHash = await this.passwords.hash(password);
    const { id: accountId, email, locale } = account;
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.manager.update(Account, { id: accountId }, { passwordHash });
      await this.links.voidFor(tx, accountId);
      const renewed = await this.sessions.renew(tx, actor);
      await tx.query('DELETE FROM session WHERE account_id = $1 AND id <> $2', [accountId, actor.sessionId]);
      await tx.audit({
        subject: { type: 'account', id: accountId },
        type: 'account.password_changed',
        data: { how: 'settings' },
      });
      const { contact } = await organisationFor(tx, locale);
      const name = account.addressName ?? account.name;
      await this.post.send(tx, { template: 'password_changed', to: email, locale, accountId, data: { name, contact } });
      return renewed;
    });
  }
}
