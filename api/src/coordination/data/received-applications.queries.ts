import type { LocalizedText } from '@placet/contract';
import { applicationStates } from '@placet/contract/applications/states.ts';
import type { ReceivedFilters, ReceivedState } from '@placet/contract/coordination/list.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { CallScope } from '../coordinated-calls.ts';
import { isDescending, sortKeyOf, type SortKey } from '../list-cursor.ts';
import { dayStarts } from '../domain/days.ts';
import { Parameters } from '../../platform/database/parameters.ts';

/** Counting stops here: a total beyond it is "more than". */
export const countedAtMost = 10_000;

export interface ReceivedRow {
  id: string;
  number: string;
  name: string;
  country: string | null;
  state: ReceivedState;
  submitted_at: Date;
  slug: string;
  call_name: LocalizedText;
  time_zone: string;
  references_expected: number;
  references_given: number;
  documents_unscanned: number;
  /** What it is placed by in this order, as text. */
  place: string[];
}

/** A list somebody asks for. */
export interface ListWanted {
  readonly scope: CallScope;
  readonly filters: ReceivedFilters;
}

/** A list as SQL, over `application a`. */
export interface ListSql {
  readonly from: string;
  readonly where: string;
  readonly order: readonly (readonly [column: string, type: string])[];
}

const sortableName = `(CASE WHEN applicant_name IS NULL THEN '' ELSE applicant_name END) COLLATE "und-x-icu"`;

/**
 * What each order compares, column and type. Plain columns and leakproof operators only, all in one direction: row-level security lets
 * no other condition use an index (migration 1764000013000).
 */
const orders: Record<SortKey, ListSql['order']> = {
  submitted: [
    ['submitted_at', 'timestamptz'],
    ['id', 'uuid'],
  ],
  name: [
    [sortableName, 'text'],
    ['id', 'uuid'],
  ],
  state: [
    ['stage', 'smallint'],
    ['submitted_at', 'timestamptz'],
    ['id', 'uuid'],
  ],
  call: [
    ['call_id', 'uuid'],
    ['submitted_at', 'timestamptz'],
    ['id', 'uuid'],
  ],
};

const referenceOpen = `EXISTS (SELECT FROM reference r WHERE r.application_id = a.id AND r.state NOT IN ('submitted', 'replaced', 'cancelled'))`;
const documentUnscanned = `EXISTS (SELECT FROM document d
  WHERE d.application_id = a.id AND d.submitted_at IS NOT NULL AND d.scan_state IN ('waiting', 'not_scanned'))`;

const stageOf = (state: ReceivedState): number => applicationStates.indexOf(state) + 1;

function inScope(scope: CallScope, parameters: Parameters): string[] {
  if (scope === 'all') return [];
  const [only, ...others] = scope;
  if (only === undefined) return ['false'];
  if (others.length > 0) return [`a.call_id = ANY (${parameters.add(scope, 'uuid[]')})`];
  return [`a.call_id = ${parameters.add(only, 'uuid')}`];
}

/** What the list holds: sent, in the actor's calls, as filtered. A search yields what is sorted by, so that only a page is looked up. */
export async function listSql(
  tx: Transaction,
  { scope, filters }: ListWanted,
  parameters: Parameters,
): Promise<ListSql> {
  const { q, call, state, country, from, to, documents, references } = filters;
  const where = ['a.submitted_at IS NOT NULL', ...inScope(scope, parameters)];
  if (call !== undefined) where.push(`a.call_id = (SELECT id FROM call WHERE slug = ${parameters.add(call, 'text')})`);
  if (state) where.push(`a.stage = ANY (${parameters.add(state.map(stageOf), 'smallint[]')})`);
  if (country !== undefined) where.push(`a.applicant_country = ${parameters.add(country, 'text')}`);
  if (from !== undefined || to !== undefined) {
    const zone = await organisationTimeZone(tx);
    if (from !== undefined)
      where.push(`a.submitted_at >= ${parameters.add(dayStarts(from, zone).toString(), 'timestamptz')}`);
    if (to !== undefined)
      where.push(`a.submitted_at < ${parameters.add(dayStarts(to, zone, 1).toString(), 'timestamptz')}`);
  }
  if (documents) where.push(documentUnscanned);
  if (references) where.push(references === 'incomplete' ? referenceOpen : `NOT ${referenceOpen}`);
  const sorted = q === undefined ? 'a' : 'm';
  return {
    from:
      q === undefined
        ? 'application a'
        : `received_application_matches(${parameters.add(q, 'text')}) m JOIN application a ON a.id = m.id`,
    where: where.join(' AND '),
    order: orders[sortKeyOf(filters.sort)].map(([column, type]) => [
      column === sortableName ? column.replaceAll('applicant_name', `${sorted}.applicant_name`) : `${sorted}.${column}`,
      type,
    ]),
  };
}

/** `ORDER BY`, as asked or the other way round. */
export function orderBy({ order }: Pick<ListSql, 'order'>, descending: boolean): string {
  return order.map(([column]) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

export interface PageWanted extends ListWanted {
  /** The row next to the page, and on which side of it the page lies. */
  readonly beside: { readonly place: readonly string[]; readonly back: boolean } | null;
  readonly limit: number;
}

/** One page's rows, beginning next to the given one, and one more where there are more. */
export async function readPage(tx: Transaction, wanted: PageWanted): Promise<ReceivedRow[]> {
  const { filters, beside, limit } = wanted;
  const parameters = new Parameters();
  const list = await listSql(tx, wanted, parameters);
  const descending = isDescending(filters.sort) !== (beside?.back === true);
  const columns = list.order.map(([column]) => column);
  const places = list.order.map(([, type], index) => beside && parameters.add(beside.place[index], type));
  const after = beside ? `AND (${columns.join(', ')}) ${descending ? '<' : '>'} (${places.join(', ')})` : '';
  await planAnew(tx, wanted);
  return tx.query<ReceivedRow>(
    `WITH page AS (
       SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.applicant_country AS country, a.state, a.submitted_at, a.call_id,
         ARRAY[${columns.map((column) => `(${column})::text`).join(', ')}] AS place,
         row_number() OVER (ORDER BY ${orderBy(list, descending)}) AS nth
       FROM ${list.from} WHERE ${list.where} ${after}
       ORDER BY ${orderBy(list, descending)} LIMIT ${parameters.add(limit + 1, 'integer')}
     )
     SELECT page.id, page.number, page.name, page.country, page.state, page.submitted_at, page.place, c.slug, c.name AS call_name, c.time_zone,
       p.references_expected, p.references_given, p.documents_unscanned
     FROM page JOIN call c ON c.id = page.call_id
       JOIN received_application_parts(ARRAY(SELECT id FROM page)) p ON p.application_id = page.id
     ORDER BY page.nth`,
    parameters.values,
  );
}

/** How many the filters find; counting stops one beyond `most`. */
export async function countReceived(tx: Transaction, wanted: ListWanted, most = countedAtMost): Promise<number> {
  const parameters = new Parameters();
  const list = await listSql(tx, wanted, parameters);
  await planAnew(tx, wanted);
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (
       SELECT FROM ${list.from} WHERE ${list.where} LIMIT ${parameters.add(most + 1, 'integer')}) counted`,
    parameters.values,
  );
  return row?.count ?? 0;
}

const selective = ['q', 'state', 'country', 'from', 'to', 'documents', 'references'] as const;

/**
 * A named statement may be planned once for every value. With filters one plan does not fit all: a state that is rare needs another
 * index than one that is common.
 */
async function planAnew(tx: Transaction, { scope, filters }: ListWanted): Promise<void> {
  if (selective.some((name) => filters[name] !== undefined) || (scope !== 'all' && scope.length > 1))
    await tx.query('SET LOCAL plan_cache_mode = force_custom_plan');
}

/** Where the organisation's days begin. */
export async function organisationTimeZone(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ time_zone: string }>('SELECT time_zone FROM organisation');
  return row?.time_zone ?? 'UTC';
}
