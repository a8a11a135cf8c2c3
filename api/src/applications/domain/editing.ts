import type { ErrorCode } from '@placet/contract';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import { isPast } from './deadline.ts';

/** What decides whether an application's answers may change. */
export interface Editable {
  readonly state: ApplicationState;
  readonly returned: { readonly sections: readonly string[]; readonly deadline: Temporal.Instant } | null;
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

/** Why nothing can be sent (any more), or null: the deadline and its grace, of the call or of the repair. */
export function lateRefusal({ state, returned, call }: Editable, now: Temporal.Instant): Refusal | null {
  const deadline = state === 'returned' ? returned?.deadline : call.closesAt;
  if (deadline && isPast(deadline, call.graceSeconds, now))
    return { code: 'application.deadline_passed', context: { deadline: deadline.toString() } };
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
