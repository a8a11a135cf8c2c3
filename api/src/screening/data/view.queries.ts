import type { LocalizedText } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type {
  EarlierApplication,
  LikelyDuplicate,
  Likeness,
  ScreeningParts,
} from '@placet/contract/screening/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { toParts, type PartsRow, type Place } from './queue.queries.ts';

const most = 50;
const atMost = 1_000;

interface OtherRow {
  id: string;
  number: string;
  name: string;
  state: ReceivedState;
  submitted_at: Date;
  slug: string;
  call_name: LocalizedText;
  time_zone: string;
}

interface DuplicateRow extends OtherRow {
  kinds: Likeness[];
  dismissed_at: Date | null;
  dismissed_by: string | null;
}

const otherColumns = `a.id, a.number, coalesce(a.applicant_name, '') AS name, a.state, a.submitted_at, c.slug, c.name AS call_name, c.time_zone`;
const instant = (at: Date): string => at.toTemporalInstant().toString({ smallestUnit: 'millisecond' });

const toOther = (row: OtherRow): EarlierApplication => ({
  id: row.id,
  number: row.number,
  name: row.name,
  call: { slug: row.slug, name: row.call_name, timeZone: row.time_zone },
  state: row.state,
  submittedAt: instant(row.submitted_at),
});

export async function readParts(tx: Transaction, id: string): Promise<ScreeningParts> {
  const [row] = await tx.query<PartsRow>('SELECT * FROM screening_parts(ARRAY[$1::uuid])', [id]);
  if (!row) throw new Error('asked for the parts of an application that is not there');
  return toParts(row);
}

/** Applications of other accounts that look like the same person's, in the actor's calls. */
export async function readDuplicates(tx: Transaction, id: string): Promise<LikelyDuplicate[]> {
  const rows = await tx.query<DuplicateRow>(
    `SELECT ${otherColumns}, l.kinds, l.dismissed_at, l.dismissed_by
     FROM screening_likely_duplicates($1, ${String(atMost)}) l JOIN application a ON a.id = l.application_id JOIN call c ON c.id = a.call_id
     ORDER BY l.dismissed_at IS NOT NULL, a.submitted_at DESC, a.id LIMIT ${String(most)}`,
    [id],
  );
  return rows.map((row) => ({
    ...toOther(row),
    because: withoutWeaker(row.kinds),
    dismissed: row.dismissed_at && { at: instant(row.dismissed_at), by: row.dismissed_by ?? '' },
  }));
}

/** The same address says more than an address like it. */
const withoutWeaker = (kinds: readonly Likeness[]): Likeness[] =>
  kinds.filter((kind) => kind !== 'email_like' || !kinds.includes('email'));

/** Other applications of the same account, in the actor's calls, the newest first. */
export async function readEarlier(tx: Transaction, id: string, accountId: string): Promise<EarlierApplication[]> {
  const rows = await tx.query<OtherRow>(
    `SELECT ${otherColumns} FROM application_screening s JOIN application a ON a.id = s.application_id JOIN call c ON c.id = a.call_id
     WHERE s.account_id = $2 AND s.application_id <> $1 ORDER BY s.submitted_at DESC, a.id LIMIT ${String(most)}`,
    [id, accountId],
  );
  return rows.map(toOther);
}

/** Where one stands among those of its time. */
export async function placeOf(tx: Transaction, id: string): Promise<Place | null> {
  const [row] = await tx.query<{ at: string }>(
    'SELECT submitted_at::text AS at FROM application_screening WHERE application_id = $1',
    [id],
  );
  return row ? [row.at, id] : null;
}

export interface Dismissal {
  readonly id: string;
  readonly other: string;
}

/** @returns whether it was not dismissed before. */
export async function dismiss(tx: Transaction, { id, other }: Dismissal, name: string): Promise<boolean> {
  const by = tx.actor.kind === 'account' ? tx.actor.accountId : null;
  const rows = await tx.query(
    `INSERT INTO duplicate_dismissal (first_id, first_call_id, second_id, second_call_id, dismissed_by, dismissed_by_name, dismissed_at)
     SELECT a.id, a.call_id, b.id, b.call_id, $3, $4, $5 FROM application a, application b
     WHERE a.id = least($1::uuid, $2::uuid) AND b.id = greatest($1::uuid, $2::uuid)
     ON CONFLICT (first_id, second_id) DO NOTHING RETURNING 1`,
    [id, other, by, name, tx.now.toString()],
  );
  return rows.length > 0;
}

/** @returns whether it was dismissed. */
export async function restore(tx: Transaction, { id, other }: Dismissal): Promise<boolean> {
  const rows = await tx.query(
    'DELETE FROM duplicate_dismissal WHERE first_id = least($1::uuid, $2::uuid) AND second_id = greatest($1::uuid, $2::uuid) RETURNING 1',
    [id, other],
  );
  return rows.length > 0;
}
