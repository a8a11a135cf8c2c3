import type { LocalizedText } from '@placet/contract';
import { applicationStates } from '@placet/contract/applications/states.ts';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type {
  IneligibleReason,
  ScreeningFilters,
  ScreeningOutcome,
  ScreeningParts,
  ScreeningTab,
} from '@placet/contract/screening/schemas.ts';
import type { CallScope } from '../../coordination/coordinated-calls.ts';
import { Parameters } from '../../platform/database/parameters.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { stateOfTab } from '../actions.ts';

/** Where a row stands in the queue: when it was sent, as PostgreSQL writes it, and its id. */
export type Place = readonly [submittedAt: string, id: string];

export interface QueueRow extends PartsRow {
  id: string;
  number: string;
  name: string;
  state: ReceivedState;
  submitted_at: Date;
  place: [string, string];
  outcome: ScreeningOutcome | null;
  against: number;
  doubts: number;
  unknown: number;
  return_deadline: Date | null;
  reason: IneligibleReason | null;
  slug: string;
  call_name: LocalizedText;
  time_zone: string;
}

export interface PartsRow {
  references_expected: number;
  references_given: number;
  references_declined: number;
  documents_unscanned: number;
  documents_infected: number;
  duplicates: number;
  earlier: number;
}

export const toParts = (row: PartsRow): ScreeningParts => ({
  references: { expected: row.references_expected, given: row.references_given, declined: row.references_declined },
  documents: { unscanned: row.documents_unscanned, infected: row.documents_infected },
  duplicates: row.duplicates,
  earlier: row.earlier,
});

const stageOf = (tab: ScreeningTab): number => applicationStates.indexOf(stateOfTab[tab]) + 1;

/** Plain columns and leakproof operators alone: row-level security lets no other condition use an index. */
function inQueue(
  { actor }: Transaction,
  scope: CallScope,
  filters: Pick<ScreeningFilters, 'call' | 'tab' | 'eligibility'>,
  parameters: Parameters,
): string {
  const where = [`s.stage = ${parameters.add(stageOf(filters.tab), 'smallint')}`];
  if (scope !== 'all') {
    const [only] = scope;
    if (scope.length > 1) where.push(`s.call_id = ANY (${parameters.add(scope, 'uuid[]')})`);
    else where.push(only === undefined ? 'false' : `s.call_id = ${parameters.add(only, 'uuid')}`);
  }
  if (filters.call !== undefined)
    where.push(`s.call_id = (SELECT id FROM call WHERE slug = ${parameters.add(filters.call, 'text')})`);
  // Nobody screens themselves.
  if (actor.kind === 'account') where.push(`s.account_id <> ${parameters.add(actor.accountId, 'uuid')}`);
  if (filters.eligibility !== undefined) where.push(`s.outcome = ${parameters.add(filters.eligibility, 'text')}`);
  return where.join(' AND ');
}

/** A rare outcome needs another index than a common one. */
const planAnew = (tx: Transaction): Promise<unknown> => tx.query('SET LOCAL plan_cache_mode = force_custom_plan');

export interface QueueWanted {
  readonly scope: CallScope;
  readonly filters: ScreeningFilters;
  /** Begin after this one, or with `back` end before it. */
  readonly beside: { readonly place: Place; readonly back: boolean } | null;
  readonly limit: number;
}

interface QueueSql {
  readonly where: string;
  readonly order: string;
}

function queueSql(tx: Transaction, { scope, filters, beside }: QueueWanted, parameters: Parameters): QueueSql {
  const descending = (filters.sort === '-submitted') !== (beside?.back === true);
  const base = inQueue(tx, scope, filters, parameters);
  const after = beside
    ? ` AND (s.submitted_at, s.application_id) ${descending ? '<' : '>'} (${parameters.add(beside.place[0], 'timestamptz')}, ${parameters.add(beside.place[1], 'uuid')})`
    : '';
  const direction = descending ? 'DESC' : 'ASC';
  return { where: base + after, order: `s.submitted_at ${direction}, s.application_id ${direction}` };
}

/** One page of the queue and one row more where there are more, with what is known of each. */
export async function readQueue(tx: Transaction, wanted: QueueWanted): Promise<QueueRow[]> {
  const parameters = new Parameters();
  const { where, order } = queueSql(tx, wanted, parameters);
  await planAnew(tx);
  return tx.query<QueueRow>(
    `WITH page AS (
       SELECT s.application_id AS id, s.outcome, s.against, s.doubts, s.unknown, ARRAY[s.submitted_at::text, s.application_id::text] AS place,
         row_number() OVER (ORDER BY ${order}) AS nth
       FROM application_screening s WHERE ${where} ORDER BY ${order} LIMIT ${parameters.add(wanted.limit + 1, 'integer')}
     )
     SELECT page.*, a.number, coalesce(a.applicant_name, '') AS name, a.state, a.submitted_at,
       CASE WHEN a.state = 'returned' THEN a.return_deadline END AS return_deadline, c.slug, c.name AS call_name, c.time_zone, d.reason,
       p.references_expected, p.references_given, p.references_declined, p.documents_unscanned, p.documents_infected, p.duplicates, p.earlier
     FROM page JOIN application a ON a.id = page.id JOIN call c ON c.id = a.call_id
       JOIN screening_parts(ARRAY(SELECT id FROM page)) p ON p.application_id = page.id
       LEFT JOIN screening_decision d ON d.application_id = page.id AND d.undone_at IS NULL
     ORDER BY page.nth`,
    parameters.values,
  );
}

/** Ids alone, for those before and after one and for a batch. */
export async function readQueueIds(tx: Transaction, wanted: QueueWanted): Promise<string[]> {
  const parameters = new Parameters();
  const { where, order } = queueSql(tx, wanted, parameters);
  await planAnew(tx);
  const rows = await tx.query<{ id: string }>(
    `SELECT s.application_id AS id FROM application_screening s WHERE ${where} ORDER BY ${order} LIMIT ${parameters.add(wanted.limit, 'integer')}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}

/** How many stand in one part of the queue; counting stops one beyond `most`. */
export async function countQueue(
  tx: Transaction,
  scope: CallScope,
  filters: Pick<ScreeningFilters, 'call' | 'tab' | 'eligibility'>,
  most: number,
): Promise<number> {
  const parameters = new Parameters();
  const where = inQueue(tx, scope, filters, parameters);
  await planAnew(tx);
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (
       SELECT FROM application_screening s WHERE ${where} LIMIT ${parameters.add(most + 1, 'integer')}) counted`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** Is anything still being worked out, so that a filter by eligibility may not find all of it? */
export async function isWorkingOut(tx: Transaction): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM application_screening WHERE due LIMIT 1');
  return rows.length > 0;
}
