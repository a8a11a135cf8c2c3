import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { Presence } from '@placet/contract/teams/schemas.ts';
import type { SaveWishes } from '@placet/contract/wishes/wishes.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { answering } from '../domain/deadlines.ts';

/** What somebody was asked, and what they answered. */
export interface Asked {
  readonly applicationId: string;
  readonly callId: string;
  readonly askedAt: Temporal.Instant;
  readonly askedBy: string;
  readonly remindedAt: Temporal.Instant | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly revision: number;
  readonly answer: Omit<SaveWishes, 'revision'>;
}

interface Row {
  applicationId: string;
  callId: string;
  askedAt: Date;
  askedBy: string;
  remindedAt: Date | null;
  answeredAt: Date | null;
  revision: number;
  teams: string[];
  presence: Presence[];
  skills: string[];
  availableFrom: string | null;
  availableTo: string | null;
  workPermission: boolean | null;
}

const select = `SELECT application_id AS "applicationId", call_id AS "callId", asked_at AS "askedAt", asked_by_name AS "askedBy",
    reminded_at AS "remindedAt", answered_at AS "answeredAt", revision, teams, presence, skills, available_from::text AS "availableFrom",
    available_to::text AS "availableTo", work_permission AS "workPermission" FROM placement_wish`;

const toAsked = ({
  applicationId,
  callId,
  askedAt,
  askedBy,
  remindedAt,
  answeredAt,
  revision,
  ...answer
}: Row): Asked => ({
  ...{ applicationId, callId, askedBy, revision, answer },
  askedAt: askedAt.toTemporalInstant(),
  remindedAt: remindedAt?.toTemporalInstant() ?? null,
  answeredAt: answeredAt?.toTemporalInstant() ?? null,
});

/** Held, nobody else changes it before the transaction ends. */
export async function askedOf(tx: Transaction, applicationId: string, hold = false): Promise<Asked | undefined> {
  const [row] = await tx.query<Row & Record<string, unknown>>(
    `${select} WHERE application_id = $1${hold ? ' FOR UPDATE' : ''}`,
    [applicationId],
  );
  return row && toAsked(row);
}

export async function askedInCall(tx: Transaction, callId: string): Promise<ReadonlyMap<string, Asked>> {
  const rows = await tx.query<Row & Record<string, unknown>>(`${select} WHERE call_id = $1`, [callId]);
  return new Map(rows.map((row) => [row.applicationId, toAsked(row)]));
}

export async function addAsked(
  tx: Transaction,
  { id, callId, accountId, by }: { id: string; callId: string; accountId: string; by: string },
): Promise<void> {
  await tx.query(
    'INSERT INTO placement_wish (application_id, call_id, account_id, asked_at, asked_by_name) VALUES ($1, $2, $3, $4, $5)',
    [id, callId, accountId, tx.now.toString(), by],
  );
}

export async function writeAnswer(
  tx: Transaction,
  applicationId: string,
  { teams, presence, skills, availableFrom, availableTo, workPermission }: Asked['answer'],
): Promise<void> {
  await tx.query(
    `UPDATE placement_wish SET revision = revision + 1, teams = $2, presence = $3, skills = $4, available_from = $5, available_to = $6,
       work_permission = $7, answered_at = $8 WHERE application_id = $1`,
    [applicationId, teams, presence, skills, availableFrom, availableTo, workPermission, tx.now.toString()],
  );
}

export async function setReminded(tx: Transaction, applicationId: string): Promise<void> {
  await tx.query('UPDATE placement_wish SET reminded_at = $2 WHERE application_id = $1', [
    applicationId,
    tx.now.toString(),
  ]);
}

/** Of every call whose deadline is nearer than `hours`: who was asked before that, has not answered and was not reminded since. */
export async function toRemind(tx: Transaction, hours: number, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT w.application_id AS id FROM placement_wish w JOIN call_placement s ON s.call_id = w.call_id
     JOIN application a ON a.id = w.application_id
     WHERE w.answered_at IS NULL AND s.wishes_until > $1 AND s.wishes_until <= $1::timestamptz + make_interval(hours => $2)
       AND greatest(w.asked_at, w.reminded_at) < s.wishes_until - make_interval(hours => $2) AND a.state = ANY ($3)
     ORDER BY w.application_id LIMIT $4`,
    [tx.now.toString(), hours, answering, limit],
  );
  return rows.map(({ id }) => id);
}

export interface Askable {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: ApplicationState;
}

/** Applications of a call in these states, by name; never that of whoever asks. */
export function applicationsIn(
  tx: Transaction,
  callId: string,
  states: readonly ApplicationState[],
): Promise<Askable[]> {
  return tx.query<Askable & Record<string, unknown>>(
    `SELECT id, number, coalesce(applicant_name, '') AS name, state FROM application
     WHERE call_id = $1 AND state = ANY ($2) AND account_id IS DISTINCT FROM $3 ORDER BY applicant_name, number`,
    [callId, states, tx.actor.kind === 'account' ? tx.actor.accountId : null],
  );
}
