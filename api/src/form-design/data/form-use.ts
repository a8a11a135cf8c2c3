import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { asSystem } from '../../platform/database/as-system.ts';

/** How many applications were sent with a version, whatever became of them. */
export async function countSubmitted(tx: Transaction, versionId: string | null): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(DISTINCT application_id)::integer AS count FROM submission WHERE form_version_id = $1',
    [versionId],
  );
  return row?.count ?? 0;
}

/** How many applications to a call are being filled in: the number is all that staff learn of them. */
export async function countDrafts(tx: Transaction, callId: string): Promise<number> {
  const [row] = await asSystem(tx, 'form design', (system) =>
    system.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM application WHERE call_id = $1 AND state = 'draft'`,
      [callId],
    ),
  );
  return row?.count ?? 0;
}
