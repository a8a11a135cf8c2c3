import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { OwnTaskPhase } from '@placet/contract/recruitment-task/schemas.ts';
import type { TaskState } from '@placet/contract/recruitment-task/standing.ts';

/** The times of a task as they hold for one person. */
export interface Terms {
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  /** From the start on; null: until the window closes. */
  readonly minutes: number | null;
  readonly graceMinutes: number;
}

export interface Progress {
  readonly startedAt: Temporal.Instant | null;
  readonly handedInAt: Temporal.Instant | null;
  readonly withdrawn: boolean;
  readonly application: ApplicationState;
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;
const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

/** When an answer started then is due: the time allowed later, and never after the window. */
export function dueOf({ closesAt, minutes }: Terms, startedAt: Temporal.Instant): Temporal.Instant {
  return minutes === null ? closesAt : earlier(startedAt.add({ minutes }), closesAt);
}

/** Until when a late answer is taken. */
export function lastOf({ closesAt, graceMinutes }: Terms): Temporal.Instant {
  return closesAt.add({ minutes: graceMinutes });
}

/** By how many whole seconds, begun ones counted, an answer handed in now is late; null when it is in time. */
export function lateSeconds(due: Temporal.Instant, now: Temporal.Instant): number | null {
  return isAfter(now, due) ? Math.ceil(due.until(now).total('seconds')) : null;
}

/**
 * States in which an answer is taken. Being on the shortlist is not among what an applicant may know, so that whoever is taken off it answers
 * as before; a released decision and the end of an application end the task.
 */
const answering: readonly ApplicationState[] = ['submitted', 'returned', 'ineligible', 'in_review', 'shortlisted'];
export const isAnswering = (state: ApplicationState): boolean => answering.includes(state);

/** Where somebody stands with their task. */
export function phaseOf(terms: Terms, progress: Progress, now: Temporal.Instant): OwnTaskPhase {
  const { startedAt, handedInAt, withdrawn, application } = progress;
  if (handedInAt) return 'handed_in';
  if (withdrawn) return 'withdrawn';
  if (!isAnswering(application)) return 'ended';
  if (startedAt === null) {
    if (isAfter(terms.opensAt, now)) return 'not_open';
    return isAfter(terms.closesAt, now) ? 'to_start' : 'missed';
  }
  if (!isAfter(now, dueOf(terms, startedAt))) return 'writing';
  return isAfter(now, lastOf(terms)) ? 'over' : 'late';
}

const states: Readonly<Record<OwnTaskPhase, TaskState>> = {
  not_open: 'sent',
  to_start: 'sent',
  missed: 'not_handed_in',
  writing: 'started',
  late: 'started',
  over: 'not_handed_in',
  handed_in: 'handed_in',
  withdrawn: 'withdrawn',
  ended: 'ended',
};
/** The same for a coordinator. */
export const stateOf = (phase: OwnTaskPhase): TaskState => states[phase];

/** How long before the end of the window whoever did nothing is reminded. */
const reminderHours = 24;

/** Whether to remind now: once, not within a day of sending, and nobody whose own time runs anyway. */
export function isReminderDue(
  terms: Terms,
  progress: Progress & { readonly sentAt: Temporal.Instant; readonly reminded: boolean },
  now: Temporal.Instant,
): boolean {
  const phase = phaseOf(terms, progress, now);
  const open = phase === 'to_start' || (phase === 'writing' && terms.minutes === null);
  const at = terms.closesAt.subtract({ hours: reminderHours });
  return open && !progress.reminded && !isAfter(at, now) && !isAfter(progress.sentAt.add({ hours: 24 }), at);
}
