import type { Due, NextStep } from '@placet/contract/applications/schemas.ts';
import type { ApplicationRecord } from './application.ts';
import { applicantStateOf } from './application-state.ts';
import { deadlineOf, lateRefusal } from './editing.ts';

type Facts = Pick<ApplicationRecord, 'state' | 'returned' | 'activeUntil' | 'extendedUntil' | 'call'>;

/** What the applicant can expect or is expected to do next. Depends on nothing the applicant may not know. */
export function nextStepOf(application: Facts, complete: boolean, now: Temporal.Instant): NextStep {
  const late = lateRefusal(application, now) !== null;
  switch (applicantStateOf(application.state)) {
    case 'draft':
      if (late) return 'too_late';
      return complete ? 'send' : 'fill_in';
    case 'returned':
      return late ? 'repair_too_late' : 'repair';
    case 'in_review':
      return 'wait_for_decision';
    case 'waitlisted':
      return 'wait_on_waitlist';
    case 'offered':
      return 'answer_offer';
    default:
      return 'nothing';
  }
}

/** When the applicant's next step is due: the deadline of the call, of this draft alone, or of the repair. */
export function dueOf(application: Facts): Due | null {
  const { call, extendedUntil } = application;
  const at = deadlineOf(application);
  if (!at) return null;
  const own = application.state === 'draft' && extendedUntil?.equals(at) === true;
  return { at: at.toString(), timeZone: call.timeZone, graceSeconds: call.graceSeconds, own };
}
