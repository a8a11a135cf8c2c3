import type { ApplicationState } from '@placet/contract/applications/states.ts';

/** How long before a deadline those who have not answered are reminded by themselves. */
export const remindedBefore = Temporal.Duration.from({ hours: 48 });
/** How long after a reminder nobody is reminded by hand. */
export const quietAfter = Temporal.Duration.from({ hours: 12 });

/** Whose wishes can be asked for. */
export const askable: readonly ApplicationState[] = ['in_review', 'shortlisted', 'waitlisted', 'offered', 'accepted'];

/**
 * States in which whoever was asked can answer. What the committee does meanwhile is not among what an applicant may know; a released
 * rejection and the end of an application end it.
 */
export const answering: readonly ApplicationState[] = ['submitted', 'returned', 'ineligible', ...askable];

export const isPast = (until: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  until !== null && Temporal.Instant.compare(now, until) >= 0;

/** Where somebody who was asked stands. */
export function phaseOf(
  state: ApplicationState,
  until: Temporal.Instant | null,
  now: Temporal.Instant,
): 'open' | 'over' | 'ended' {
  if (!answering.includes(state)) return 'ended';
  return isPast(until, now) ? 'over' : 'open';
}

/** From which state on supervisors see candidates: that one and those after it. */
const after = {
  none: [],
  in_review: askable,
  shortlisted: ['shortlisted', 'waitlisted', 'offered', 'accepted'],
  accepted: ['accepted'],
} as const satisfies Record<string, readonly ApplicationState[]>;
export const statesShown = (shown: keyof typeof after): readonly ApplicationState[] => after[shown];
