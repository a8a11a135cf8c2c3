import type { HeldRole, StaffMember } from '@placet/contract/accounts/schemas.ts';
import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { AccountRole } from './account-role.entity.ts';
import { scopeNames, scopeOf } from './scopes.queries.ts';

interface Row {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly last_seen_at: Date | null;
  readonly deactivated_at: Date | null;
}

/** Everybody who holds a role, or one account with or without any, by name. */
export async function staff(tx: Transaction, accountId: string | null = null): Promise<StaffMember[]> {
  const rows = await tx.query<Row>(
    `SELECT a.id, a.name, a.email, a.deactivated_at, (SELECT max(s.last_seen_at) FROM session s WHERE s.account_id = a.id) AS last_seen_at
     FROM account a
     WHERE CASE WHEN $1::uuid IS NULL THEN EXISTS (SELECT FROM account_role r WHERE r.account_id = a.id) ELSE a.id = $1 END
     ORDER BY lower(a.name), a.id`,
    [accountId],
  );
  const held = await heldRoles(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, email, last_seen_at, deactivated_at }) => ({
    id,
    name,
    email,
    lastSeenAt: last_seen_at?.toTemporalInstant().toString() ?? null,
    deactivatedAt: deactivated_at?.toTemporalInstant().toString() ?? null,
    roles: held.get(id) ?? [],
  }));
}

async function heldRoles(tx: Transaction, accountIds: string[]): Promise<ReadonlyMap<string, HeldRole[]>> {
  const roles = await tx.manager.find(AccountRole, {
    where: { accountId: In(accountIds) },
    order: { role: 'ASC', grantedAt: 'ASC', id: 'ASC' },
  });
  const names = await scopeNames(tx, roles);
  const held = new Map<string, HeldRole[]>();
  for (const { accountId, id, role, callId, teamId, grantedAt } of roles) {
    const scope = scopeOf(names, { callId, teamId });
    const list = held.get(accountId) ?? [];
    held.set(accountId, [...list, { id, role, callId, teamId, scope, grantedAt: grantedAt.toString() }]);
  }
  return held;
}
