import type { ApplicationOverview, ApplicationSummary, Receipt } from '@placet/contract/applications/schemas.ts';
import type { ApplicationRecord, CallFacts } from './domain/application.ts';
import type { CurrentState } from './data/current-answers.ts';
import type { Submission } from './data/submissions.ts';
import { after, applicantStateOf } from './domain/application-state.ts';
import { editRefusal, lateRefusal } from './domain/editing.ts';
import { dueOf, nextStepOf } from './domain/next-step.ts';
import type { Progress } from './domain/progress.ts';

/** What an applicant sees of the call they apply to. */
function toCallOfApplication(call: CallFacts): ApplicationSummary['call'] {
  return {
    slug: call.slug,
    name: call.name,
    kind: call.kind,
    state: call.state === 'open' ? 'open' : 'closed',
    timeZone: call.timeZone,
    closesAt: call.closesAt?.toString() ?? null,
    decisionBy: call.decisionBy,
    referenceCount: call.referenceCount,
    referencesWhen: call.referencesWhen,
  };
}

export function toSummary(
  application: ApplicationRecord,
  progress: Progress,
  now: Temporal.Instant,
): ApplicationSummary {
  return {
    id: application.id,
    number: application.number,
    call: toCallOfApplication(application.call),
    state: applicantStateOf(application.state),
    createdAt: application.createdAt.toString(),
    submittedAt: application.submittedAt?.toString() ?? null,
    activeUntil: application.activeUntil?.toString() ?? null,
    next: nextStepOf(application, progress.complete, now),
    due: dueOf(application),
    progress: { completed: progress.completed, total: progress.sections.length },
  };
}

export function toReceipt(application: ApplicationRecord, submission: Submission): Receipt {
  return {
    number: application.number,
    sequence: submission.sequence,
    submittedAt: submission.submittedAt.toString({ smallestUnit: 'millisecond' }),
    timeZone: application.call.timeZone,
    sha256: submission.sha256,
  };
}

/** Titles of sections as asked, states as the applicant may know them, and what can be done now. */
export function toOverview(
  application: ApplicationRecord,
  { form, submission }: CurrentState,
  progress: Progress,
  leftovers: number,
  now: Temporal.Instant,
): ApplicationOverview {
  const { state, returned, changedSections } = application;
  const open = (state === 'draft' || state === 'returned') && lateRefusal(application, now) === null;
  return {
    ...toSummary(application, progress, now),
    locale: application.locale,
    sections: progress.sections.map(({ key, status, issues }) => ({
      key,
      title: form.sections.find((section) => section.key === key)?.title ?? {},
      status,
      issues,
      editable: editRefusal(application, key, now) === null,
    })),
    complete: progress.complete,
    returned: returned && { sections: [...returned.sections], note: returned.note },
    form: application.formVersionId,
    formChange: changedSections.length > 0 || leftovers > 0 ? { sections: [...changedSections], leftovers } : null,
    receipt: submission && toReceipt(application, submission),
    can: {
      edit: open,
      send: open && progress.complete,
      withdraw: after(state, 'withdraw') !== null,
      discard: state === 'draft',
    },
  };
}
