import type { Locale, LocalizedText } from '@placet/contract';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { open } from './reviewers.queries.ts';

export async function reminderDays(tx: Transaction, callId: string): Promise<number[]> {
  const rows = await tx.query<{ days: number }>(
    'SELECT days FROM review_reminder_rule WHERE call_id = $1 ORDER BY days',
    [callId],
  );
  return rows.map(({ days }) => days);
}

export async function setReminderDays(tx: Transaction, callId: string, days: readonly number[]): Promise<void> {
  await tx.query('DELETE FROM review_reminder_rule WHERE call_id = $1 AND days <> ALL ($2)', [callId, days]);
  await tx.query(
    `INSERT INTO review_reminder_rule (call_id, days, set_at, set_by) SELECT DISTINCT $1::uuid, d.days, $3::timestamptz, $4::jsonb
     FROM unnest($2::smallint[]) d (days) ON CONFLICT DO NOTHING`,
    [callId, days, tx.now.toString(), JSON.stringify(auditedActor(tx.actor))],
  );
}

export interface Rule {
  readonly callId: string;
  readonly days: number;
  readonly dueAt: Date;
  readonly timeZone: string;
}

export function readRules(tx: Transaction): Promise<Rule[]> {
  return tx.query<Rule & Record<string, unknown>>(
    `SELECT c.id AS "callId", l.days, c.review_due_at AS "dueAt", c.time_zone AS "timeZone" FROM review_reminder_rule l JOIN call c ON c.id = l.call_id
     WHERE c.review_due_at IS NOT NULL ORDER BY c.id, l.days`,
  );
}

/** Who has something open in the call, and was not written to by this rule for this deadline. */
export async function unreminded(tx: Transaction, { callId, days, dueAt }: Rule): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT r.reviewer_id AS id FROM review_assignment r JOIN application a ON a.id = r.application_id
     WHERE r.call_id = $1 AND ${open} AND NOT EXISTS (SELECT FROM review_reminder d
       WHERE d.call_id = $1 AND d.account_id = r.reviewer_id AND d.days = $2 AND d.due_at = $3)`,
    [callId, days, dueAt],
  );
  return rows.map(({ id }) => id);
}

/** Keeps that somebody is written to. @returns false when this rule has spoken, or somebody wrote within the last twelve hours */
export async function keepReminder(
  tx: Transaction,
  callId: string,
  accountId: string,
  rule: { readonly days: number; readonly dueAt: Date } | null,
): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO review_reminder (call_id, account_id, days, due_at, sent_at, sent_by)
     SELECT $1::uuid, $2::uuid, $3::smallint, $4::timestamptz, $5::timestamptz, $6::jsonb WHERE $3::smallint IS NOT NULL
       OR NOT EXISTS (SELECT FROM review_reminder d WHERE d.call_id = $1 AND d.account_id = $2 AND d.sent_at > $5::timestamptz - interval '12 hours')
     ON CONFLICT ON CONSTRAINT uq_review_reminder_rule DO NOTHING RETURNING 1`,
    [
      ...[callId, accountId, rule?.days ?? null, rule?.dueAt ?? null, tx.now.toString()],
      JSON.stringify(auditedActor(tx.actor)),
    ],
  );
  return rows.length > 0;
}

export interface Reminded {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly call: LocalizedText;
  readonly timeZone: string;
  readonly dueAt: Date | null;
  /** What they have open; their own deadlines may differ. */
  readonly open: number;
}

/** As the system: whom to write to, or undefined when they have nothing open. */
export async function readReminded(tx: Transaction, callId: string, accountId: string): Promise<Reminded | undefined> {
  const [row] = await tx.query<Reminded & Record<string, unknown>>(
    `SELECT p.email, p.name, p.locale, c.name AS call, c.time_zone AS "timeZone", c.review_due_at AS "dueAt",
       (SELECT count(*) FROM review_assignment r JOIN application a ON a.id = r.application_id
        WHERE r.call_id = c.id AND r.reviewer_id = p.id AND ${open})::integer AS open
     FROM account p, call c WHERE p.id = $2 AND c.id = $1 AND p.deactivated_at IS NULL`,
    [callId, accountId],
  );
  return row && row.open > 0 ? row : undefined;
}
