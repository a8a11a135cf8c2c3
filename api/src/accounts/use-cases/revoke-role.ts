import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { AccountRole } from '../data/account-role.entity.ts';
import { Account } from '../data/account.entity.ts';
import { endSessionsOfOtherRealm, requireOtherAdministrator } from '../data/role-grants.ts';
import { tellOfRoles } from '../role-letter.ts';

/** Takes a role away: it is gone at the person's next request. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
  ) {}

  /** @throws Problem `role.last_administrator` */
  async execute(actor: Actor, { id, roleId }: { readonly id: string; readonly roleId: string }): Promise<void> {
    authorise(actor, 'role.grant', {});
    await this.unitOfWork.run(actor, async (tx) => {
      const held = await tx.manager.findOneBy(AccountRole, { id: roleId, accountId: id });
      const account = await tx.manager.findOneBy(Account, { id });
      if (!held || !account) throw notFound();
      if (held.role === 'administrator') await requireOtherAdministrator(tx, id);
      const { affected } = await tx.manager.delete(AccountRole, { id: roleId });
      if (!affected) throw notFound();
      const { role, callId, teamId } = held;
      await tx.audit({
        subject: { type: 'account', id },
        type: 'account.role_revoked',
        data: { role, callId, teamId },
      });
      await endSessionsOfOtherRealm(tx, id);
      await tellOfRoles(tx, this.post, account, { taken: [held] });
    });
  }
}
