import type { Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import { asSystem } from '../platform/database/as-system.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { findPlan, findWhole, movesOf, type MoveRow, type WholePlan } from './data/plans.queries.ts';
import { Standing } from './domain/standing.ts';

export interface StandingPlan {
  readonly plan: WholePlan;
  /** The first one first. */
  readonly moves: readonly MoveRow[];
  readonly standing: Standing;
}

/**
 * A plan that was computed, as it stands now. To be changed it is held, and must not be published.
 * @throws Problem `not_found`, `placement_plan.not_proposed`
 */
export async function standingPlan(
  tx: Transaction,
  id: string,
  permission: Permission,
  hold: 'none' | 'change' = 'none',
): Promise<StandingPlan> {
  const known = await findPlan(tx, id);
  if (!known) throw notFound();
  authorise(tx.actor, permission, { callId: known.callId });
  const plan = await findWhole(tx, id, hold);
  if (!plan || (hold === 'change' && plan.state !== 'proposed')) throw new Problem('placement_plan.not_proposed');
  // Also those of the coordinator's own application count, which they are not told of.
  const moves = await asSystem(tx, 'placement', (system) => movesOf(system, id));
  return { plan, moves, standing: new Standing(plan.input, plan.result, moves) };
}
