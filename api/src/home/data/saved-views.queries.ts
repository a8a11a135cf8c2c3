import type { SavedViewList } from '@placet/contract/home/saved-views.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface ViewRow {
  readonly id: string;
  readonly list: SavedViewList;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly accountId: string;
  readonly opensWith: boolean;
}

const columns = `v.id, v.list, v.name, v.query, v.shared, v.account_id AS "accountId",
  EXISTS (SELECT FROM saved_view_default d WHERE d.account_id = $1 AND d.view_id = v.id) AS "opensWith"`;

/** Somebody's views of a list, then those shared with them; few enough to be shown. */
export function viewsOf(tx: Transaction, accountId: string, list: SavedViewList): Promise<ViewRow[]> {
  return tx.query<ViewRow & Record<string, unknown>>(
    `SELECT ${columns} FROM saved_view v WHERE v.list = $2 AND (v.account_id = $1 OR v.shared)
     ORDER BY v.account_id <> $1, v.position, v.id LIMIT 100`,
    [accountId, list],
  );
}

/** A view that somebody may use. */
export async function viewById(tx: Transaction, accountId: string, id: string): Promise<ViewRow | undefined> {
  const [row] = await tx.query<ViewRow & Record<string, unknown>>(
    `SELECT ${columns} FROM saved_view v WHERE v.id = $2 AND (v.account_id = $1 OR v.shared)`,
    [accountId, id],
  );
  return row;
}

/** Names of those who share views of a list. */
export async function ownersOf(tx: Transaction, list: SavedViewList): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ view_id: string; name: string }>('SELECT * FROM saved_view_owners($1)', [list]);
  return new Map(rows.map(({ view_id: id, name }) => [id, name]));
}
