import type { Locale } from '@placet/contract';
import type { Referee } from '@placet/contract/references/schemas.ts';
import type { ReferenceState } from '@placet/contract/references/states.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { Transition } from '../domain/reference-state.ts';
import { after } from '../domain/reference-state.ts';

/** A reference without its text. */
export interface ReferenceRecord {
  readonly id: string;
  readonly applicationId: string;
  /** Which of the call's references, from 0; a replacement takes the place of the one before it. */
  readonly position: number;
  readonly referee: Referee;
  readonly state: ReferenceState;
  readonly requestedAt: Temporal.Instant | null;
  readonly openedAt: Temporal.Instant | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly expiresAt: Temporal.Instant | null;
  readonly remindedAt: Temporal.Instant | null;
  readonly remindedFor: number | null;
  readonly applicantMaySee: boolean;
  readonly replaces: string | null;
}

/** One that was asked: it has its times. */
export type AskedReference = ReferenceRecord & {
  readonly requestedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

export function isAsked(reference: ReferenceRecord): reference is AskedReference {
  return reference.requestedAt !== null && reference.expiresAt !== null;
}

interface Row {
  id: string;
  application_id: string;
  position: number;
  name: string;
  email: string;
  organisation: string;
  relation: string;
  locale: Locale;
  state: ReferenceState;
  requested_at: Date | null;
  opened_at: Date | null;
  answered_at: Date | null;
  expires_at: Date | null;
  reminded_at: Date | null;
  reminded_for: number | null;
  applicant_may_see: boolean;
  replaces: string | null;
}

function toRecord(row: Row): ReferenceRecord {
  const { id, position, name, email, organisation, relation, locale, state, replaces } = row;
  return {
    id,
    applicationId: row.application_id,
    position,
    referee: { name, email, organisation, relation, locale },
    state,
    requestedAt: row.requested_at?.toTemporalInstant() ?? null,
    openedAt: row.opened_at?.toTemporalInstant() ?? null,
    answeredAt: row.answered_at?.toTemporalInstant() ?? null,
    expiresAt: row.expires_at?.toTemporalInstant() ?? null,
    remindedAt: row.reminded_at?.toTemporalInstant() ?? null,
    remindedFor: row.reminded_for,
    applicantMaySee: row.applicant_may_see,
    replaces,
  };
}

/** How firmly the row is held: not at all, against a change of state by others, or to change it. */
export type Hold = 'none' | 'share' | 'change';
const locks: Record<Hold, string> = { none: '', share: ' FOR SHARE', change: ' FOR UPDATE' };

/** One reference, as far as row-level security lets the actor see it. */
export async function readReference(tx: Transaction, id: string, hold: Hold): Promise<ReferenceRecord | null> {
  const [row] = await tx.query<Row>(`SELECT * FROM reference WHERE id = $1${locks[hold]}`, [id]);
  return row ? toRecord(row) : null;
}

/** All references of an application, also replaced ones, by place and age. */
export async function referencesOf(tx: Transaction, applicationId: string, hold: Hold): Promise<ReferenceRecord[]> {
  const rows = await tx.query<Row>(
    `SELECT * FROM reference WHERE application_id = $1 ORDER BY position, id${locks[hold]}`,
    [applicationId],
  );
  return rows.map(toRecord);
}

/** Adds a referee who is not asked yet. */
export async function insertReference(
  tx: Transaction,
  place: Pick<ReferenceRecord, 'applicationId' | 'position' | 'replaces'>,
  { name, email, organisation, relation, locale }: Referee,
): Promise<ReferenceRecord> {
  const [row] = await tx.query<Row>(
    `INSERT INTO reference (application_id, position, replaces, name, email, organisation, relation, locale)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING *`,
    [place.applicationId, place.position, place.replaces, name, email, organisation, relation, locale],
  );
  if (!row) throw new Error('a reference was not kept');
  return toRecord(row);
}

/** What the applicant says of the same person may be corrected until they answered; their address may not. */
export async function describeReferee(tx: Transaction, id: string, referee: Omit<Referee, 'email'>): Promise<void> {
  const { name, organisation, relation, locale } = referee;
  await tx.query('UPDATE reference SET name = $2, organisation = $3, relation = $4, locale = $5 WHERE id = $1', [
    id,
    name,
    organisation,
    relation,
    locale,
  ]);
}

/** What may change together with the state. */
export type Times = Partial<
  Pick<
    ReferenceRecord,
    'requestedAt' | 'openedAt' | 'answeredAt' | 'expiresAt' | 'remindedAt' | 'remindedFor' | 'applicantMaySee'
  >
>;

const timeColumns: Record<keyof Times, string> = {
  requestedAt: 'requested_at',
  openedAt: 'opened_at',
  answeredAt: 'answered_at',
  expiresAt: 'expires_at',
  remindedAt: 'reminded_at',
  remindedFor: 'reminded_for',
  applicantMaySee: 'applicant_may_see',
};

/** Writes times of a reference that the transaction holds. */
export async function changeTimes(tx: Transaction, reference: ReferenceRecord, times: Times): Promise<ReferenceRecord> {
  return change(tx, reference, reference.state, times);
}

/**
 * Moves a reference that the transaction holds.
 * @throws Error when the table of transitions does not allow it: callers refuse in their own words first.
 */
export async function moveReference(
  tx: Transaction,
  reference: ReferenceRecord,
  transition: Transition,
  times: Times = {},
): Promise<ReferenceRecord> {
  const state = after(reference.state, transition);
  if (!state) throw new Error(`a reference that is ${reference.state} cannot ${transition}`);
  return change(tx, reference, state, times);
}

async function change(
  tx: Transaction,
  reference: ReferenceRecord,
  state: ReferenceState,
  times: Times,
): Promise<ReferenceRecord> {
  const entries = Object.entries(times) as [keyof Times, Times[keyof Times]][];
  const sets = entries.map(([name], index) => `, ${timeColumns[name]} = $${String(index + 3)}`).join('');
  const values = entries.map(([, value]) => (value instanceof Temporal.Instant ? value.toString() : value));
  const [row] = await tx.query<Row>(`UPDATE reference SET state = $2${sets} WHERE id = $1 RETURNING *`, [
    reference.id,
    state,
    ...values,
  ]);
  if (!row) throw new Error('a reference was not changed');
  return toRecord(row);
}
