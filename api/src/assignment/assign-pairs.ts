import type { PairRefusal } from '@placet/contract/assignment/schemas.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import { auditedActor } from '../platform/database/actor-context.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

export interface Pair {
  readonly applicationId: string;
  readonly reviewerId: string;
}

export interface JudgedPair extends Pair {
  /** Null when the application is not one of the call. */
  readonly number: string | null;
  readonly name: string | null;
  /** Why this cannot be, or null. */
  readonly refused: PairRefusal | null;
}

export interface Origin {
  readonly origin: 'hand' | 'rule' | 'automatic';
  readonly runId?: string;
}

const columns = (pairs: readonly Pair[]) => [
  pairs.map(({ applicationId }) => applicationId),
  pairs.map(({ reviewerId }) => reviewerId),
];

/** Which of the pairs can be, in their order. Nobody assigns who judges themselves. */
export async function judgePairs(tx: Transaction, callId: string, pairs: readonly Pair[]): Promise<JudgedPair[]> {
  const rows = await tx.query<JudgedPair & Record<string, unknown>>(
    `SELECT p.application AS "applicationId", p.reviewer AS "reviewerId", a.number, a.applicant_name AS name, CASE
       WHEN a.id IS NULL THEN 'not_found'
       WHEN a.account_id = p.reviewer THEN 'own_application'
       WHEN has_conflict(a.id, p.reviewer) THEN 'conflict'
       WHEN r.state = 'recused' THEN 'stepped_aside'
       WHEN r.id IS NOT NULL THEN 'assigned_already'
       WHEN a.state NOT IN ('in_review', 'shortlisted') THEN 'not_in_review'
       WHEN m.account_id IS NULL THEN 'not_reviewer' END AS refused
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY p (application, reviewer, place)
     LEFT JOIN application a ON a.id = p.application AND a.call_id = $1 AND a.submitted_at IS NOT NULL
       AND a.account_id IS DISTINCT FROM current_account()
     LEFT JOIN review_assignment r ON r.application_id = a.id AND r.reviewer_id = p.reviewer
     LEFT JOIN call_reviewer m ON m.call_id = $1 AND m.account_id = p.reviewer AND m.active
     ORDER BY p.place`,
    [callId, ...columns(pairs)],
  );
  return rows;
}

/** Nobody else changes who judges these until the transaction ends; in one order, so that no two wait for each other in a circle. */
export async function holdApplications(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted()) await holdChain(tx, { type: 'application', id });
}

/**
 * Gives applications of a call to reviewers of it; pairs that cannot be are left out, and say why. Whoever calls has authorised.
 * @returns every pair, in the order given, and the assignment where there is one
 */
export async function assignPairs(
  tx: Transaction,
  callId: string,
  pairs: readonly Pair[],
  { origin, runId }: Origin,
): Promise<(JudgedPair & { assignmentId: string | null })[]> {
  await holdApplications(
    tx,
    pairs.map(({ applicationId }) => applicationId),
  );
  const judged = await judgePairs(tx, callId, pairs);
  const added = await tx.query<Pair & { id: string }>(
    `INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, run_id, assigned_at, assigned_by)
     SELECT DISTINCT $1::uuid, p.application, p.reviewer, (SELECT max(s.sequence) FROM submission s WHERE s.application_id = p.application), $4, $5::uuid,
       $6::timestamptz, $7::jsonb
     FROM unnest($2::uuid[], $3::uuid[]) p (application, reviewer)
     RETURNING id, application_id AS "applicationId", reviewer_id AS "reviewerId"`,
    [
      ...[callId, ...columns(judged.filter(({ refused }) => refused === null)), origin, runId ?? null],
      ...[tx.now.toString(), JSON.stringify(auditedActor(tx.actor))],
    ],
  );
  const keyOf = ({ applicationId, reviewerId }: Pair): string => `${applicationId} ${reviewerId}`;
  for (const { id: assignmentId, applicationId, reviewerId } of added)
    await tx.audit({
      subject: { type: 'application', id: applicationId },
      type: 'application.review_assigned',
      data: { assignmentId, reviewerId, origin },
    });
  const ids = new Map(added.map((one) => [keyOf(one), one.id]));
  return judged.map((pair) => ({ ...pair, assignmentId: ids.get(keyOf(pair)) ?? null }));
}
