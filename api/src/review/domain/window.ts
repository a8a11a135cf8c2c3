import type { ReviewState } from '@placet/contract/review/schemas.ts';

export interface Window {
  readonly state: ReviewState;
  /** The application waits for a decision, as far as reviewers may know: nothing staged counts. */
  readonly undecided: boolean;
  readonly dueAt: Temporal.Instant | null;
}

/**
 * Whether a review can be written now. One that was submitted is revised until its deadline; one that was not, or was reopened, can still be
 * submitted late, until a decision was released: a late judgement is better than none.
 */
export function isOpen({ state, undecided, dueAt }: Window, now: Temporal.Instant): boolean {
  if (!undecided) return false;
  return state !== 'submitted' || dueAt === null || Temporal.Instant.compare(now, dueAt) <= 0;
}
