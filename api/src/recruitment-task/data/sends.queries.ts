import type { Locale } from '@placet/contract';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { Progress, Terms } from '../domain/time.ts';

/** One who was sent the task, with what became of it. */
export interface Sent extends Progress {
  readonly id: string;
  readonly callId: string;
  readonly accountId: string;
  readonly number: string;
  readonly name: string;
  readonly sentAt: Temporal.Instant;
  readonly reminded: boolean;
  readonly ownCloses: Temporal.Instant | null;
  readonly ownMinutes: number | null;
  readonly changedReason: string | null;
  readonly withdrawnReason: string | null;
  readonly lateSeconds: number | null;
}

interface Row {
  application_id: string;
  call_id: string;
  account_id: string;
  number: string;
  name: string;
  state: ApplicationState;
  sent_at: Date;
  reminded_at: Date | null;
  closes_at: Date | null;
  minutes: number | null;
  changed_reason: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  started_at: Date | null;
  handed_in_at: Date | null;
  late_seconds: number | null;
}

const sql = `SELECT s.application_id, s.call_id, s.account_id, a.number, coalesce(a.applicant_name, '') AS name, a.state, s.sent_at,
    s.reminded_at, s.closes_at, s.minutes, s.changed_reason, s.withdrawn_at, s.withdrawn_reason, s.started_at, w.handed_in_at, w.late_seconds
  FROM task_send s JOIN application a ON a.id = s.application_id LEFT JOIN task_answer w ON w.application_id = s.application_id`;

const at = (date: Date | null): Temporal.Instant | null => date?.toTemporalInstant() ?? null;

const toSent = (row: Row): Sent => ({
  id: row.application_id,
  callId: row.call_id,
  accountId: row.account_id,
  number: row.number,
  name: row.name,
  application: row.state,
  sentAt: row.sent_at.toTemporalInstant(),
  reminded: row.reminded_at !== null,
  ownCloses: at(row.closes_at),
  ownMinutes: row.minutes,
  changedReason: row.changed_reason,
  withdrawn: row.withdrawn_at !== null,
  withdrawnReason: row.withdrawn_reason,
  startedAt: at(row.started_at),
  handedInAt: at(row.handed_in_at),
  lateSeconds: row.late_seconds,
});

export async function readSent(tx: Transaction, applicationId: string, hold = false): Promise<Sent | undefined> {
  const [row] = await tx.query<Row & Record<string, unknown>>(
    `${sql} WHERE s.application_id = $1${hold ? ' FOR UPDATE OF s' : ''}`,
    [applicationId],
  );
  return row && toSent(row);
}

/** Everybody of a call who has it, by name; never the one who asks. */
export async function sentOf(tx: Transaction, callId: string): Promise<Sent[]> {
  const rows = await tx.query<Row & Record<string, unknown>>(
    `${sql} WHERE s.call_id = $1 AND s.account_id IS DISTINCT FROM $2 ORDER BY a.applicant_name, a.number`,
    [callId, tx.actor.kind === 'account' ? tx.actor.accountId : null],
  );
  return rows.map(toSent);
}

/** Those on the shortlist who have not got it; never the one who asks. The oldest application first. */
export async function unsent(
  tx: Transaction,
  callId: string,
): Promise<{ id: string; number: string; locale: Locale }[]> {
  return tx.query<{ id: string; number: string; locale: Locale }>(
    `SELECT a.id, a.number, a.locale FROM application a WHERE a.call_id = $1 AND a.state = 'shortlisted'
       AND a.account_id IS DISTINCT FROM $2 AND NOT EXISTS (SELECT FROM task_send s WHERE s.application_id = a.id) ORDER BY a.id`,
    [callId, tx.actor.kind === 'account' ? tx.actor.accountId : null],
  );
}

/** What holds for this person: the task's times, unless they have their own. */
export function termsOf(
  task: {
    readonly opensAt: Date | null;
    readonly closesAt: Date | null;
    readonly minutes: number | null;
    readonly graceMinutes: number;
  },
  { ownCloses, ownMinutes }: Pick<Sent, 'ownCloses' | 'ownMinutes'>,
): Terms {
  if (!task.opensAt || !task.closesAt) throw new Error('a task that was sent has a window');
  return {
    opensAt: task.opensAt.toTemporalInstant(),
    closesAt: ownCloses ?? task.closesAt.toTemporalInstant(),
    minutes: ownMinutes ?? task.minutes,
    graceMinutes: task.graceMinutes,
  };
}
