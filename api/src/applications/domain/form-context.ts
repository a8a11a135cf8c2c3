import type { FormContext } from '@placet/contract/forms/answers.ts';
import type { CallFacts } from './application.ts';

const dayIn = (at: Temporal.Instant, timeZone: string): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The facts a form's rules depend on, at this instant, in the call's time zone. */
export function formContextOf(call: CallFacts, applicantEmail: string, now: Temporal.Instant): FormContext {
  return {
    today: dayIn(now, call.timeZone),
    ...(call.closesAt && { callCloses: dayIn(call.closesAt, call.timeZone) }),
    ...(call.startsOn !== null && { periodStarts: call.startsOn }),
    ...(call.endsOn !== null && { periodEnds: call.endsOn }),
    teams: call.teams.map(({ slug }) => slug),
    referenceCount: call.referenceCount,
    applicantEmail,
  };
}
