import { asSystem } from '../../platform/database/as-system.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Names of reviewers: a coordinator reads no accounts, but knows who reviews for them. */
export async function accountNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await asSystem(tx, 'assignment', (system) =>
    system.query<{ id: string; name: string }>('SELECT id, name FROM account WHERE id = ANY ($1)', [[...new Set(ids)]]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'reviewer' | 'coordinator';
}

const roles = `SELECT l.account_id, CASE WHEN bool_or(l.role = 'reviewer') THEN 'reviewer' ELSE 'coordinator' END AS role FROM account_role l
  WHERE l.role IN ('reviewer', 'coordinator') AND (l.call_id IS NULL OR l.call_id = $1) GROUP BY l.account_id`;

/** Who could review in the call and is not asked to yet. */
export function readCandidates(tx: Transaction, callId: string): Promise<Candidate[]> {
  return asSystem(tx, 'assignment', (system) =>
    system.query<Candidate & Record<string, unknown>>(
      `SELECT a.id, a.name, a.email, l.role FROM (${roles}) l JOIN account a ON a.id = l.account_id AND a.deactivated_at IS NULL
       WHERE NOT EXISTS (SELECT FROM call_reviewer m WHERE m.call_id = $1 AND m.account_id = a.id) ORDER BY a.name, a.id LIMIT 1000`,
      [callId],
    ),
  );
}

/** As what somebody could review in the call, or null. */
export async function standingOf(
  tx: Transaction,
  callId: string,
  accountId: string,
): Promise<Candidate['role'] | null> {
  const [row] = await asSystem(tx, 'assignment', (system) =>
    system.query<{ role: Candidate['role'] }>(
      `SELECT l.role FROM (${roles}) l JOIN account a ON a.id = l.account_id AND a.deactivated_at IS NULL WHERE a.id = $2`,
      [callId, accountId],
    ),
  );
  return row?.role ?? null;
}

/** A coordinator reviews like everybody: with the reviewer's role, in this call. */
export async function letReview(tx: Transaction, callId: string, accountId: string): Promise<void> {
  await asSystem(tx, 'assignment', (system) =>
    system.query(
      `INSERT INTO account_role (account_id, role, call_id) VALUES ($2, 'reviewer', $1) ON CONFLICT DO NOTHING`,
      [callId, accountId],
    ),
  );
  await tx.audit({
    subject: { type: 'account', id: accountId },
    type: 'account.role_granted',
    data: { role: 'reviewer', callId, teamId: null },
  });
}
