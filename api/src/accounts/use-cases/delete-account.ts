import { Injectable } from '@nestjs/common';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CurrentPassword } from '../current-password.ts';
import { Account } from '../data/account.entity.ts';
import { requireOtherAdministrator } from '../data/role-grants.ts';
import { ownAccount } from '../own-account.ts';
import { PersonalData } from '../personal-data.ts';

/**
 * Deletes one's own account while nothing was sent: with its key, sessions, roles, links and mails, and what other features keep. The audit
 * keeps that it was there.
 */
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly current: CurrentPassword,
    private readonly personalData: PersonalData,
    private readonly post: Post,
  ) {}

  /** @throws Problem `account.has_submitted` | `account.has_reviewed` | `role.last_administrator` */
  async execute(asked: Actor, { currentPassword }: { readonly currentPassword: string }): Promise<void> {
    const actor = ownAccount(asked, 'account.delete');
    const { id, email, locale, name, addressName } = await this.current.require(actor, currentPassword);
    await this.unitOfWork.run(actor, async (tx) => {
      // Held: nothing can be sent in its name meanwhile.
      await tx.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [id]);
      if (await this.personalData.mustStay(tx, id)) throw new Problem('account.has_submitted');
      const [judged] = await tx.query<{ held: boolean }>('SELECT has_review_record() AS held');
      if (judged?.held === true) throw new Problem('account.has_reviewed');
      if (actor.grants.some(({ role }) => role === 'administrator')) await requireOtherAdministrator(tx, id);
      await this.personalData.erase(tx, id);
      await tx.manager.delete(Account, { id });
      await tx.audit({ subject: { type: 'account', id }, type: 'account.deleted', data: {} });
      const data = { name: addressName ?? name };
      await this.post.send(tx, { template: 'account_deleted', to: email, locale, accountId: null, data });
    });
  }
}
