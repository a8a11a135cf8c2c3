import type { KeptConflict } from '@placet/contract/assignment/schemas.ts';
import type { ConflictKind } from '@placet/contract/review/schemas.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { instant } from './reviewers.queries.ts';

export interface Between {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly kind: ConflictKind;
}

interface Row extends Between {
  number: string;
  applicant: string;
  source: KeptConflict['source'];
  state: KeptConflict['state'];
  note: string;
  by: string | null;
  at: Date;
  dismissedBy: string | null;
  dismissedAt: Date | null;
  dismissedReason: string | null;
}

/** What was declared or decided in a call. */
export async function readConflicts(tx: Transaction, callId: string): Promise<Omit<KeptConflict, 'reviewer'>[]> {
  const rows = await tx.query<Row & Record<string, unknown>>(
    `SELECT f.application_id AS "applicationId", f.reviewer_id AS "reviewerId", f.kind, a.number, coalesce(a.applicant_name, '') AS applicant,
       f.source, f.state, f.note, f.declared_by ->> 'name' AS by, f.declared_at AS at, f.dismissed_by ->> 'name' AS "dismissedBy",
       f.dismissed_at AS "dismissedAt", f.dismissed_reason AS "dismissedReason"
     FROM conflict_of_interest f JOIN application a ON a.id = f.application_id WHERE f.call_id = $1 ORDER BY f.declared_at DESC, f.id LIMIT 2000`,
    [callId],
  );
  return rows.map(({ at, dismissedBy, dismissedAt, dismissedReason, ...row }) => ({
    ...row,
    evidence: null,
    at: instant(at),
    dismissed: dismissedAt && { by: dismissedBy, at: instant(dismissedAt), reason: dismissedReason ?? '' },
  }));
}

export async function namesOfApplications(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { number: string; name: string }>> {
  const rows = await tx.query<{ id: string; number: string; name: string }>(
    `SELECT id, number, coalesce(applicant_name, '') AS name FROM application WHERE id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** Whether the application is one of the call that somebody else sent, and this person judges or could judge in the call. */
export async function canStandBetween(
  tx: Transaction,
  callId: string,
  { applicationId, reviewerId }: Omit<Between, 'kind'>,
): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM application a WHERE a.id = $2 AND a.call_id = $1 AND a.submitted_at IS NOT NULL AND a.account_id IS DISTINCT FROM current_account()
       AND (EXISTS (SELECT FROM call_reviewer m WHERE m.call_id = $1 AND m.account_id = $3)
         OR EXISTS (SELECT FROM review_assignment r WHERE r.call_id = $1 AND r.reviewer_id = $3))`,
    [callId, applicationId, reviewerId],
  );
  return rows.length > 0;
}

/** From now on it stands. @returns false when it did before */
export async function letStand(
  tx: Transaction,
  callId: string,
  { applicationId, reviewerId, kind }: Between,
  note: string,
): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO conflict_of_interest AS f (call_id, application_id, reviewer_id, kind, source, state, note, declared_by, declared_at)
     VALUES ($1, $2, $3, $4, 'coordinator', 'standing', $5, $6::jsonb, $7)
     ON CONFLICT (application_id, reviewer_id, kind) DO UPDATE SET source = 'coordinator', state = 'standing', note = $5, declared_by = $6::jsonb,
       declared_at = $7, dismissed_by = NULL, dismissed_at = NULL, dismissed_reason = NULL WHERE f.state <> 'standing'
     RETURNING 1`,
    [callId, applicationId, reviewerId, kind, note, JSON.stringify(auditedActor(tx.actor)), tx.now.toString()],
  );
  return rows.length > 0;
}

const dismissal = (tx: Transaction, reason: string) => [
  JSON.stringify(auditedActor(tx.actor)),
  tx.now.toString(),
  reason,
];

/** @returns false when nothing is kept that is not dismissed already */
export async function dismissKept(
  tx: Transaction,
  { applicationId, reviewerId, kind }: Between,
  reason: string,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE conflict_of_interest SET state = 'dismissed', dismissed_by = $4::jsonb, dismissed_at = $5, dismissed_reason = $6
     WHERE application_id = $1 AND reviewer_id = $2 AND kind = $3 AND state <> 'dismissed' RETURNING 1`,
    [applicationId, reviewerId, kind, ...dismissal(tx, reason)],
  );
  return rows.length > 0;
}

/** Keeps that a suggestion was looked at. @returns false when it was before */
export async function dismissSuggested(
  tx: Transaction,
  callId: string,
  { applicationId, reviewerId, kind }: Between,
  detail: string,
  reason: string,
): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, note, declared_by, declared_at, dismissed_by, dismissed_at,
       dismissed_reason)
     VALUES ($1, $2, $3, $4, 'suggested', 'dismissed', $5, '{"kind":"system","job":"conflicts"}', $7, $6::jsonb, $7, $8)
     ON CONFLICT (application_id, reviewer_id, kind) DO NOTHING RETURNING 1`,
    [callId, applicationId, reviewerId, kind, detail, ...dismissal(tx, reason)],
  );
  return rows.length > 0;
}
