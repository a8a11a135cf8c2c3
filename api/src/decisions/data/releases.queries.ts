import type { ReleaseView } from '@placet/contract/decisions/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import {
  addresseeColumns,
  decisionColumns,
  instant,
  standingColumns,
  type AddresseeColumns,
  type DecisionColumns,
  type StandingColumns,
} from './rows.ts';

export type ToRelease = AddresseeColumns & DecisionColumns & StandingColumns;

const stagedSql = `SELECT ${addresseeColumns}, ${decisionColumns}, ${standingColumns}
  FROM decision d JOIN application a ON a.id = d.application_id JOIN account p ON p.id = a.account_id LEFT JOIN team t ON t.id = d.team_id
  WHERE d.ended IS NULL`;

/** Everything that is staged in a call, with whom it goes to. */
export function readStaged(tx: Transaction, callId: string): Promise<ToRelease[]> {
  return tx.query<ToRelease>(`${stagedSql} AND d.call_id = $1 ORDER BY d.outcome, a.id`, [callId]);
}

/** One staged decision, as it is now. */
export async function readStagedOne(tx: Transaction, decisionId: string): Promise<ToRelease | undefined> {
  return (await tx.query<ToRelease>(`${stagedSql} AND d.id = $1`, [decisionId]))[0];
}

export interface ReleaseRow {
  id: string;
  call_id: string;
  slug: string;
  state: ReleaseView['state'];
  prepared_by: string;
  prepared_by_name: string;
  prepared_at: Date;
  starts_at: Date | null;
  finished_at: Date | null;
  total: number;
  released: number;
  skipped: number;
}

const releaseSql = `SELECT r.id, r.call_id, c.slug, r.state, r.prepared_by, r.prepared_by_name, r.prepared_at, r.starts_at, r.finished_at, i.*
  FROM decision_release r JOIN call c ON c.id = r.call_id, LATERAL (SELECT count(*)::integer AS total,
    (count(*) FILTER (WHERE state = 'released'))::integer AS released, (count(*) FILTER (WHERE state = 'skipped'))::integer AS skipped
    FROM release_item WHERE release_id = r.id) i`;

export async function readRelease(tx: Transaction, id: string): Promise<ReleaseRow | undefined> {
  return (await tx.query<ReleaseRow>(`${releaseSql} WHERE r.id = $1`, [id]))[0];
}

/** Held to the end of the transaction: workers and those who take it back wait for each other. */
export async function holdRelease(tx: Transaction, id: string): Promise<ReleaseRow | undefined> {
  await tx.query('SELECT 1 FROM decision_release WHERE id = $1 FOR UPDATE', [id]);
  return readRelease(tx, id);
}

/** The one under way in a call, else the last one that was done. */
export async function currentRelease(tx: Transaction, callId: string): Promise<ReleaseRow | undefined> {
  const [row] = await tx.query<ReleaseRow>(
    `${releaseSql} WHERE r.call_id = $1 AND r.state <> 'cancelled' ORDER BY r.prepared_at DESC LIMIT 1`,
    [callId],
  );
  return row;
}

/** Until the first mail leaves it can be taken back, and what it holds cannot be changed. */
const underWay = ['prepared', 'waiting', 'running'];
export async function isReleasing(tx: Transaction, callId: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM decision_release WHERE call_id = $1 AND state = ANY ($2)', [
    callId,
    underWay,
  ]);
  return rows.length > 0;
}

export interface NewRelease {
  readonly callId: string;
  readonly state: 'prepared' | 'waiting';
  readonly by: { readonly accountId: string; readonly name: string };
  readonly startsAt: Temporal.Instant | null;
  readonly items: readonly { readonly applicationId: string; readonly decisionId: string; readonly mail: Buffer }[];
}

/** @returns its id */
export async function addRelease(tx: Transaction, { callId, state, by, startsAt, items }: NewRelease): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO decision_release (call_id, state, prepared_by, prepared_by_name, prepared_at, starts_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [callId, state, by.accountId, by.name, tx.now.toString(), startsAt?.toString() ?? null],
  );
  const id = row?.id ?? '';
  await tx.query(
    `INSERT INTO release_item (release_id, application_id, decision_id, call_id, mail_sha256)
     SELECT $1, i.application_id, i.decision_id, $2, i.mail FROM unnest($3::uuid[], $4::uuid[], $5::bytea[]) AS i (application_id, decision_id, mail)`,
    [
      id,
      callId,
      items.map(({ applicationId }) => applicationId),
      items.map(({ decisionId }) => decisionId),
      items.map(({ mail }) => mail),
    ],
  );
  return id;
}

export const toRelease = (row: ReleaseRow, me: string | null): ReleaseView => ({
  id: row.id,
  call: row.slug,
  state: row.state,
  total: row.total,
  released: row.released,
  skipped: row.skipped,
  preparedBy: row.prepared_by_name,
  preparedByMe: row.prepared_by === me,
  preparedAt: instant(row.prepared_at),
  startsAt: row.starts_at && instant(row.starts_at),
  finishedAt: row.finished_at && instant(row.finished_at),
  can: [
    ...(row.state === 'prepared' && row.prepared_by !== me ? (['confirm'] as const) : []),
    ...(row.state === 'prepared' || row.state === 'waiting' ? (['undo'] as const) : []),
  ],
});
