import type { CallReviewer, ReviewerSettings } from '@placet/contract/assignment/schemas.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export const instant = (at: Date): string => at.toTemporalInstant().toString({ smallestUnit: 'millisecond' });
export const orNull = (at: Date | null): string | null => at && instant(at);

/** Adds them, or changes what they bring. */
export async function keepReviewer(
  tx: Transaction,
  callId: string,
  accountId: string,
  { minLoad, capacity, expertise, languages, preferences, active }: ReviewerSettings,
): Promise<void> {
  await tx.query(
    `INSERT INTO call_reviewer (call_id, account_id, min_load, capacity, expertise, languages, preferences, active, added_at, added_by)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10::jsonb)
     ON CONFLICT (call_id, account_id) DO UPDATE SET min_load = $3, capacity = $4, expertise = $5, languages = $6::jsonb, preferences = $7::jsonb,
       active = $8`,
    [
      ...[callId, accountId, minLoad, capacity, [...new Set(expertise)], JSON.stringify(languages)],
      ...[JSON.stringify(preferences), active, tx.now.toString(), JSON.stringify(auditedActor(tx.actor))],
    ],
  );
}

export async function isReviewer(tx: Transaction, callId: string, accountId: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM call_reviewer WHERE call_id = $1 AND account_id = $2', [
    callId,
    accountId,
  ]);
  return rows.length > 0;
}

export async function dropReviewer(tx: Transaction, callId: string, accountId: string): Promise<boolean> {
  const rows = await tx.query('DELETE FROM call_reviewer WHERE call_id = $1 AND account_id = $2 RETURNING 1', [
    callId,
    accountId,
  ]);
  return rows.length > 0;
}

/** `review_assignment r` of `application a` in `call c` that waits for its reviewer. */
export const open = `r.state IN ('assigned', 'in_progress') AND a.state IN ('in_review', 'shortlisted')`;
/** Of these, what should be there by now, `$2`. */
export const late = `${open} AND coalesce(r.due_at, c.review_due_at) <= $2`;

type Counted = Omit<CallReviewer, 'name' | 'medianMinutes'>;
type Row = Omit<Counted, 'remindedAt'> & { remindedAt: Date | null };

/** Everybody who reviews in the call, or has done so, with how far they are. */
export async function readReviewers(tx: Transaction, callId: string): Promise<Counted[]> {
  const rows = await tx.query<Row>(
    `SELECT p.id, m.account_id IS NOT NULL AS member, coalesce(m.min_load, 0) AS "minLoad", m.capacity, coalesce(m.expertise, '{}') AS expertise,
       coalesce(m.languages, '[]') AS languages, coalesce(m.preferences, '{}') AS preferences, coalesce(m.active, false) AS active,
       n.assigned, n.in_progress AS "inProgress", n.submitted, n.recused, n.late,
       (SELECT max(sent_at) FROM review_reminder d WHERE d.call_id = $1 AND d.account_id = p.id) AS "remindedAt"
     FROM (SELECT account_id AS id FROM call_reviewer WHERE call_id = $1 UNION SELECT reviewer_id FROM review_assignment WHERE call_id = $1) p
     LEFT JOIN call_reviewer m ON m.call_id = $1 AND m.account_id = p.id
     CROSS JOIN LATERAL (SELECT (count(*) FILTER (WHERE ${open} AND r.state = 'assigned'))::integer AS assigned,
         (count(*) FILTER (WHERE ${open} AND r.state = 'in_progress'))::integer AS in_progress,
         (count(*) FILTER (WHERE r.state = 'submitted'))::integer AS submitted, (count(*) FILTER (WHERE r.state = 'recused'))::integer AS recused,
         (count(*) FILTER (WHERE ${late}))::integer AS late
       FROM review_assignment r JOIN application a ON a.id = r.application_id JOIN call c ON c.id = r.call_id
       WHERE r.call_id = $1 AND r.reviewer_id = p.id) n
     ORDER BY p.id`,
    [callId, tx.now.toString()],
  );
  return rows.map(({ remindedAt, ...row }) => ({ ...row, remindedAt: orNull(remindedAt) }));
}

export async function openOf(
  tx: Transaction,
  callId: string,
  reviewerId: string,
): Promise<{ id: string; applicationId: string }[]> {
  return tx.query(
    `SELECT id, application_id AS "applicationId" FROM review_assignment
     WHERE call_id = $1 AND reviewer_id = $2 AND state IN ('assigned', 'in_progress') ORDER BY application_id`,
    [callId, reviewerId],
  );
}

/** By reviewer, the middle of how long their submitted reviews took, as the desk counted it; who has none is not there. Drafts are nobody's. */
export async function medianMinutes(tx: Transaction, callId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await asSystem(tx, 'assignment', (system) =>
    system.query<{ id: string; minutes: number }>(
      `SELECT r.reviewer_id AS id, percentile_cont(0.5) WITHIN GROUP (ORDER BY w.active_seconds / 60.0) AS minutes
       FROM review_assignment r JOIN review w ON w.assignment_id = r.id
       WHERE r.call_id = $1 AND r.state = 'submitted' AND w.active_seconds > 0 GROUP BY r.reviewer_id`,
      [callId],
    ),
  );
  return new Map(rows.map(({ id, minutes }) => [id, minutes]));
}
