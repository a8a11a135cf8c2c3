import { inThread, threadEntry, type ThreadOptions } from '../../platform/in-thread.ts';
import type { PlacementInput } from '../domain/placement-input.ts';
import type { PlacementPlan } from '../domain/placement-plan.ts';

/** Computes a plan, verified, with its prices, in a thread of its own. @throws what `placePeople` and `inThread` throw */
export function runPlacement(input: PlacementInput, options?: ThreadOptions): Promise<PlacementPlan> {
  return inThread(threadEntry(import.meta.url, 'placement-worker'), input, options);
}
