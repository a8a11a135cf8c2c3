import type { FormContext } from '@placet/contract/forms/answers.ts';

/** The facts of a call that its form's rules speak of. */
export interface CallFacts {
  readonly timeZone: string;
  readonly closesAt: Temporal.Instant | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Slugs of its teams. */
  readonly teams: readonly string[];
  readonly referenceCount: number;
}

/** What a form of this call is answered in at an instant: days are those of the call's own time zone. */
export function formContextOf(call: CallFacts, now: Temporal.Instant): FormContext {
  const dayOf = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(call.timeZone).toPlainDate().toString();
  return {
    today: dayOf(now),
    teams: call.teams,
    referenceCount: call.referenceCount,
    ...(call.closesAt && { callCloses: dayOf(call.closesAt) }),
    ...(call.startsOn !== null && { periodStarts: call.startsOn }),
    ...(call.endsOn !== null && { periodEnds: call.endsOn }),
  };
}
