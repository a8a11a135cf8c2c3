import { inThread, threadEntry, type ThreadOptions } from '../../platform/in-thread.ts';
import type { PlacementInput } from '../domain/placement-input.ts';
import type { PlacementChange, PlacementPlan, WhatIf } from '../domain/placement-plan.ts';

/** What a change is thought about of. */
export interface WhatIfAsked {
  readonly input: PlacementInput;
  readonly change: PlacementChange;
  readonly before: PlacementPlan;
}

/** Computes what would become of everybody, in a thread of its own. @throws what `whatIf` and `inThread` throw */
export function runWhatIf(asked: WhatIfAsked, options?: ThreadOptions): Promise<WhatIf> {
  return inThread(threadEntry(import.meta.url, 'what-if-worker'), asked, options);
}
