import type { RoleGrantInput } from '@placet/contract/accounts/schemas.ts';
import { Not } from 'typeorm';
import { realmFor, type RoleGrant } from '../../platform/database/actor.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { AccountRole } from './account-role.entity.ts';
import { Session } from './session.entity.ts';

export async function grantsOf(tx: Transaction, accountId: string): Promise<RoleGrant[]> {
  const roles = await tx.manager.findBy(AccountRole, { accountId });
  return roles.map(({ role, callId, teamId }) => ({ role, callId, teamId }));
}

/** Gives a role and audits it; null when they held exactly this one already. */
export async function giveRole(
  tx: Transaction,
  accountId: string,
  { role, callId, teamId }: RoleGrantInput,
  grantedBy: string | null,
): Promise<string | null> {
  const [given] = await tx.query<{ id: string }>(
    `INSERT INTO account_role (account_id, role, call_id, team_id, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT uq_account_role DO NOTHING RETURNING id`,
    [accountId, role, callId, teamId, grantedBy, tx.now.toString()],
  );
  if (!given) return null;
  await tx.audit({
    subject: { type: 'account', id: accountId },
    type: 'account.role_granted',
    data: { role, callId, teamId },
  });
  return given.id;
}

/** After a change of roles: a session keeps the reach it was opened with, so one with another reach ends. */
export async function endSessionsOfOtherRealm(tx: Transaction, accountId: string): Promise<void> {
  const realm = realmFor(await grantsOf(tx, accountId));
  await tx.manager.delete(Session, { accountId, realm: Not(realm) });
}

/**
 * Somebody must be able to administer. Changes of administrators wait for each other, so that two cannot remove one another.
 * @throws Problem `role.last_administrator`
 */
export async function requireOtherAdministrator(tx: Transaction, accountId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 13))`);
  const [other] = await tx.query(
    `SELECT 1 FROM account_role r JOIN account a ON a.id = r.account_id
     WHERE r.role = 'administrator' AND r.account_id <> $1 AND a.deactivated_at IS NULL LIMIT 1`,
    [accountId],
  );
  if (!other) throw new Problem('role.last_administrator');
}
