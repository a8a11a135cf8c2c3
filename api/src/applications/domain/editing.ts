import type { ErrorCode } from '@placet/contract';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import { isPast } from './deadline.ts';

/** What decides whether an application's answers may change. */
export interface Editable {
  readonly state: ApplicationState;
  readonly returned: { readonly sections: readonly string[]; readonly deadline: Temporal.Instant } | null;
  /** A later deadline of this draft alone: it stands whatever becomes of the call. */
  readonly extendedUntil: Temporal.Instant | null;
  readonly call: {
    readonly state: 'draft' | 'open' | 'closed';
    readonly closesAt: Temporal.Instant | null;
    readonly graceSeconds: number;
  };
}

export interface Refusal {
  readonly code: ErrorCode;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** When what the applicant works on must be sent, the grace not counted: the call's time or a later one of their own; or the repair's. */
export function deadlineOf({ state, returned, extendedUntil, call }: Editable): Temporal.Instant | null {
  if (state === 'returned') return returned?.deadline ?? null;
  if (state !== 'draft') return null;
  if (!extendedUntil || (call.state === 'open' && !call.closesAt)) return call.closesAt;
  return [extendedUntil, ...(call.closesAt ? [call.closesAt] : [])].reduce((a, b) =>
    Temporal.Instant.compare(a, b) >= 0 ? a : b,
  );
}

/** Why nothing can be sent (any more), or null: the deadline and its grace, of the call, of this draft alone or of the repair. */
export function lateRefusal(application: Editable, now: Temporal.Instant): Refusal | null {
  const { state, extendedUntil, call } = application;
  const deadline = deadlineOf(application);
  if (deadline && isPast(deadline, call.graceSeconds, now))
    return { code: 'application.deadline_passed', context: { deadline: deadline.toString() } };
  if (state === 'draft' && extendedUntil && !isPast(extendedUntil, call.graceSeconds, now)) return null;
  // A call closed by hand closes for new applications; what was returned may still be repaired.
  if (state === 'draft' && call.state !== 'open') return { code: 'application.call_closed' };
  return null;
}

/** Why no application can be begun, or null: the grace is for sending, not for beginning. */
export function openRefusal(
  call: Editable['call'] & { readonly opensAt: Temporal.Instant },
  now: Temporal.Instant,
): Refusal | null {
  if (call.state !== 'open') return { code: 'application.call_closed' };
  if (Temporal.Instant.compare(now, call.opensAt) < 0)
    return { code: 'application.call_not_open_yet', context: { opensAt: call.opensAt.toString() } };
  if (call.closesAt && isPast(call.closesAt, 0, now))
    return { code: 'application.deadline_passed', context: { deadline: call.closesAt.toString() } };
  return null;
}

/** Why this section's answers cannot be changed, or null when they can. */
export function editRefusal(application: Editable, sectionKey: string, now: Temporal.Instant): Refusal | null {
  if (application.state !== 'draft' && application.state !== 'returned') return { code: 'application.not_editable' };
  const named = application.returned?.sections.includes(sectionKey) === true;
  if (application.state === 'returned' && !named) return { code: 'application.section_not_returned' };
  return lateRefusal(application, now);
}

/** Why answers to this form are not taken: another is in force, in which they may mean something else; null when it is the one. */
export function formRefusal({ formVersionId }: { readonly formVersionId: string }, form?: string): Refusal | null {
  return form === undefined || form === formVersionId
    ? null
    : { code: 'form.changed', context: { form: formVersionId } };
}
