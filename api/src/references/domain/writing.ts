import type { ErrorCode } from '@placet/contract';
import type { ReferenceState } from '@placet/contract/references/states.ts';
import { stateAt } from './reference-state.ts';

interface Timed {
  readonly state: ReferenceState;
  readonly expiresAt: Temporal.Instant;
}

/** Why a referee cannot answer (any more), or null: answered already, or the time is over, to the second. */
export function answerRefusal(reference: Timed, now: Temporal.Instant): ErrorCode | null {
  const state = stateAt(reference, now);
  if (state === 'submitted') return 'reference.already_given';
  if (state === 'declined') return 'reference.already_declined';
  if (state === 'expired') return 'reference.expired';
  const over = Temporal.Instant.compare(now, reference.expiresAt) > 0;
  return over ? 'reference.expired' : null;
}

/** Why a referee cannot write (any more), or null: what stands in the way of answering, or they have not said that they can. */
export function writingRefusal(reference: Timed, now: Temporal.Instant): ErrorCode | null {
  return answerRefusal(reference, now) ?? (reference.state === 'opened' ? null : 'reference.not_opened');
}
