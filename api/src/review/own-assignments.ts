import type { Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { AccountActor } from '../platform/database/actor.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { ownAssignment, type OwnAssignment } from './data/assignments.queries.ts';
import { isOpen } from './domain/window.ts';

/** Who asks, as a person: nobody else has anything to judge. */
export function reviewerOf(tx: Transaction): AccountActor {
  if (tx.actor.kind !== 'account') throw notFound();
  return tx.actor;
}

/** Whether it is an assignment of theirs, whatever became of it. */
export async function isOwn(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM review_assignment WHERE id = $1 AND reviewer_id = $2', [
    ...[id, reviewerOf(tx).accountId],
  ]);
  return rows.length > 0;
}

/**
 * The one way to an assignment for its reviewer. Held to be changed, it comes with the application's audit chain (chain, then row).
 * @throws Problem `not_found` when it is not there or not theirs, they stepped aside or a conflict stands in the way, or the application was
 * withdrawn: all of these look the same.
 */
export async function findOwn(
  tx: Transaction,
  id: string,
  permission: Permission,
  hold: 'none' | 'change' = 'none',
): Promise<OwnAssignment> {
  const { accountId } = reviewerOf(tx);
  authorise(tx.actor, permission, { ownerId: accountId });
  const found = await ownAssignment(tx, accountId, id);
  if (!found) throw notFound();
  if (hold === 'none') return found;
  await holdChain(tx, { type: 'application', id: found.applicationId });
  const held = await ownAssignment(tx, accountId, id, true);
  if (!held) throw notFound();
  return held;
}

/** @throws Problem `review.declare_first` */
export function requireCleared({ cleared }: OwnAssignment): void {
  if (!cleared) throw new Problem('review.declare_first');
}

/** @throws Problem `review.declare_first` | `review.closed` */
export function requireOpen(assignment: OwnAssignment, now: Temporal.Instant): void {
  requireCleared(assignment);
  if (!isOpen(assignment, now)) throw new Problem('review.closed');
}
