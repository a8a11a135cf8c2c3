import { Injectable } from '@nestjs/common';
import type { HeldRole, RoleGrantInput } from '@placet/contract/accounts/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import { Post } from '../../messages/post.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { Account } from '../data/account.entity.ts';
import { endSessionsOfOtherRealm, giveRole } from '../data/role-grants.ts';
import { requireScopes, scopeNames, scopeOf } from '../data/scopes.queries.ts';
import { tellOfRoles } from '../role-letter.ts';

/** Gives an account a role, tells its person, and has them sign in again when it changes what a session may reach. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
  ) {}

  /** @throws Problem `role.held_already` */
  async execute(actor: Actor, { id }: { readonly id: string }, grant: RoleGrantInput): Promise<HeldRole> {
    authorise(actor, 'role.grant', {});
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await tx.manager.findOneBy(Account, { id });
      if (!account) throw notFound();
      await requireScopes(tx, [grant], () => ['body']);
      const grantedBy = actor.kind === 'account' ? actor.accountId : null;
      const roleId = await giveRole(tx, id, grant, grantedBy);
      if (roleId === null) throw new Problem('role.held_already');
      await endSessionsOfOtherRealm(tx, id);
      await tellOfRoles(tx, this.post, account, { given: [grant] });
      const scope = scopeOf(await scopeNames(tx, [grant]), grant);
      return { id: roleId, ...grant, scope, grantedAt: tx.now.toString() };
    });
  }
}
