import type { Orders } from './orders.ts';
import type { CandidateAndNeed } from './placement-input.ts';
import type { PlacementPlan } from './placement-plan.ts';
import { feasibilityFaults } from './verify-feasible.ts';
import { passedOver } from './verify-stable.ts';

/** What a plan is, by nothing but the definitions. */
export interface Verdict {
  /** What is wrong; nothing for a plan that is what it claims. */
  readonly faults: readonly string[];
  /** Who is passed over, in the order of candidates, then of their wishes. */
  readonly blocking: readonly CandidateAndNeed[];
}

/**
 * Whether a plan is feasible and lets people where they accept to be, and who is passed over: written apart from the code that makes
 * plans, so that an error there cannot hide. Only who accepts whom, and in which order, is taken from `orders`; what anybody who is
 * placed has to meet is read from the input again.
 */
export function verify(orders: Orders, plan: PlacementPlan): Verdict {
  const faults = feasibilityFaults(orders.facts.input, plan);
  if (faults.length > 0) return { faults, blocking: [] };
  const blocking = passedOver(orders, plan);
  if (blocking.length !== plan.blocking.count) faults.push('the number of those passed over is another');
  const known = new Set(blocking.map(({ candidate, need }) => JSON.stringify([candidate, need])));
  if (!plan.blocking.pairs.every(({ candidate, need }) => known.has(JSON.stringify([candidate, need]))))
    faults.push('somebody is named who is not passed over');
  if (plan.objective === 'stable' && plan.blocking.pairs.length !== blocking.length)
    faults.push('somebody who is passed over is not named');
  if (['guaranteed', 'found'].includes(plan.stability) && blocking.length > 0) faults.push('the plan is not stable');
  return { faults, blocking };
}

/** @throws Error for a plan that is not what it claims */
export function assertVerified(orders: Orders, plan: PlacementPlan): void {
  const { faults } = verify(orders, plan);
  if (faults.length > 0) throw new Error(`the plan is wrong: ${faults.slice(0, 5).join('; ')}`);
}
