import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { AccountRole } from '../data/account-role.entity.ts';
import { Account } from '../data/account.entity.ts';
import { requireOtherAdministrator } from '../data/role-grants.ts';
import { Session } from '../data/session.entity.ts';
import { MailLinks } from '../mail-links.ts';

/** Closes the account of somebody who holds a role, or opens it again; their roles and all they did stay. */
@Injectable()
export class DeactivateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinks,
  ) {}

  /**
   * Ends every session and voids every link mailed; closing it twice is fine.
   * @throws Problem `account.own_deactivation`, `role.last_administrator`
   */
  async execute(actor: Actor, { id }: { readonly id: string }, { reason }: { readonly reason: string }): Promise<void> {
    authorise(actor, 'account.deactivate', {});
    if (actor.kind === 'account' && actor.accountId === id) throw new Problem('account.own_deactivation');
    await this.unitOfWork.run(actor, async (tx) => {
      const roles = await tx.manager.findBy(AccountRole, { accountId: id });
      if (roles.length === 0) throw notFound();
      if (roles.some(({ role }) => role === 'administrator')) await requireOtherAdministrator(tx, id);
      if (!(await close(tx, id, tx.now))) return;
      await tx.manager.delete(Session, { accountId: id });
      await this.links.voidFor(tx, id);
      await tx.audit({ subject: { type: 'account', id }, type: 'account.deactivated', data: { reason } });
    });
  }

  async undo(actor: Actor, { id }: { readonly id: string }): Promise<void> {
    authorise(actor, 'account.deactivate', {});
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await tx.manager.existsBy(AccountRole, { accountId: id }))) throw notFound();
      if (await close(tx, id, null))
        await tx.audit({ subject: { type: 'account', id }, type: 'account.reactivated', data: {} });
    });
  }
}

/** False when it was so already. */
async function close(tx: Transaction, id: string, since: Temporal.Instant | null): Promise<boolean> {
  const { affected } = await tx.manager
    .createQueryBuilder()
    .update(Account)
    .set({ deactivatedAt: since })
    .where('id = :id', { id })
    .andWhere(since === null ? 'deactivated_at IS NOT NULL' : 'deactivated_at IS NULL')
    .execute();
  return affected === 1;
}
