import { inThread, threadEntry, type ThreadOptions } from '../../platform/in-thread.ts';
import type { AssignmentInput } from '../domain/assignment/assignment-input.ts';
import type { AssignmentPlan } from '../domain/assignment/assignment-plan.ts';

/** Computes an assignment in a thread of its own. @throws what `assignReviewers` and `inThread` throw */
export function runAssignment(input: AssignmentInput, options?: ThreadOptions): Promise<AssignmentPlan> {
  return inThread(threadEntry(import.meta.url, 'assignment-worker'), input, options);
}
