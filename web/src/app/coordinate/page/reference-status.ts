import type { FollowedReference, FollowedReferences } from '@placet/contract/references/schemas.ts';
import { plainDate } from '../../ui/instant/instant-text';
import type { Tone } from '../../ui/status-tag/status-tag';

export interface ReferenceStatus {
  readonly tone: Tone;
  readonly status: string;
  /** What happened when; may be empty. */
  readonly what: string;
}

/** Where a reference stands, in the words of whoever coordinates. */
export function referenceStatus(
  reference: FollowedReference,
  { when, timeZone }: FollowedReferences,
  locale: string,
): ReferenceStatus {
  const day = (at: string | null): string => (at === null ? '' : plainDate(new Date(at), timeZone, locale));
  const asked = day(reference.requestedAt);
  const answered = day(reference.answeredAt);
  const due = day(reference.expiresAt);
  switch (reference.state) {
    case 'planned':
      return {
        tone: 'todo',
        status: $localize`:@@coordinate.reference.planned:Not asked yet`,
        what: plannedWhen(when),
      };
    case 'requested':
      return {
        tone: 'waiting',
        status: $localize`:@@coordinate.reference.requested:Asked`,
        what: $localize`:@@coordinate.reference.requestedWhat:Asked on ${asked}:asked:, to be given by ${due}:due:. The link was not opened yet.`,
      };
    case 'opened':
      return {
        tone: 'progress',
        status: $localize`:@@coordinate.reference.opened:Being written`,
        what: $localize`:@@coordinate.reference.openedWhat:Asked on ${asked}:asked:, to be given by ${due}:due:. They said that they can give it.`,
      };
    case 'submitted':
      return {
        tone: 'done',
        status: $localize`:@@coordinate.reference.submitted:Given`,
        what: $localize`:@@coordinate.reference.submittedWhat:Given on ${answered}:day:.`,
      };
    case 'declined':
      return {
        tone: 'problem',
        status: $localize`:@@coordinate.reference.declined:Declined`,
        what: $localize`:@@coordinate.reference.declinedWhat:Declined on ${answered}:day:. The applicant is asked to name somebody else.`,
      };
    case 'expired':
      return {
        tone: 'problem',
        status: $localize`:@@coordinate.reference.expired:Not answered in time`,
        what: $localize`:@@coordinate.reference.expiredWhat:Asked on ${asked}:asked:; the time to answer ended on ${due}:due:. You may ask anew.`,
      };
    case 'bounced':
      return {
        tone: 'problem',
        status: $localize`:@@coordinate.reference.bounced:Mail came back`,
        what: $localize`:@@coordinate.reference.bouncedWhat:Our mail could not be delivered. The applicant is asked to correct the address.`,
      };
    case 'replaced':
    case 'cancelled':
      return { tone: 'blocked', status: $localize`:@@coordinate.reference.over:No longer needed`, what: '' };
  }
}

function plannedWhen(when: FollowedReferences['when']): string {
  switch (when) {
    case 'shortlisting':
      return $localize`:@@coordinate.reference.whenShortlisted:Asked when the application is shortlisted.`;
    case 'offer':
      return $localize`:@@coordinate.reference.whenOffered:Asked before an offer is made.`;
    case 'submission':
      return $localize`:@@coordinate.reference.whenSent:Asked shortly.`;
  }
}
