import type { ReceivedState } from '@placet/contract/coordination/list.ts';

/** What a state means for whoever coordinates, and what is next. */
export function nextStep(state: ReceivedState, sentTimes: number): string {
  switch (state) {
    case 'submitted':
      return sentTimes > 1
        ? $localize`:@@coordinate.next.repaired:The applicant has completed what was sent back. See what changed, then go on.`
        : $localize`:@@coordinate.next.submitted:Complete and waiting for you. If something is missing, send the sections back.`;
    case 'returned':
      return $localize`:@@coordinate.next.returned:The applicant has these sections until the deadline. If they do not send them in time, what was sent first stands.`;
    case 'ineligible':
      return $localize`:@@coordinate.next.ineligible:Set aside. The applicant still sees “in review”.`;
    case 'in_review':
      return $localize`:@@coordinate.next.inReview:The panel is reading it.`;
    case 'shortlisted':
      return $localize`:@@coordinate.next.shortlisted:On the shortlist. The applicant still sees “in review”.`;
    case 'waitlisted':
      return $localize`:@@coordinate.next.waitlisted:The applicant knows that they are on the waiting list.`;
    case 'offered':
      return $localize`:@@coordinate.next.offered:The offer waits for the applicant’s answer.`;
    case 'accepted':
      return $localize`:@@coordinate.next.accepted:The applicant accepted the offer.`;
    case 'declined':
      return $localize`:@@coordinate.next.declined:The applicant declined the offer. Nothing is left to do.`;
    case 'lapsed':
      return $localize`:@@coordinate.next.lapsed:The offer was not answered in time. Nothing is left to do.`;
    case 'revoked':
      return $localize`:@@coordinate.next.revoked:The organisation took the offer back. Nothing is left to do.`;
    case 'rejected':
      return $localize`:@@coordinate.next.rejected:The applicant was told that there is no place for them. Nothing is left to do.`;
    case 'withdrawn':
      return $localize`:@@coordinate.next.withdrawn:The applicant took it back and no longer wants to be considered. Nothing is left to do.`;
    case 'inactive':
      return $localize`:@@coordinate.next.inactive:Its time in the call is over without a decision. The applicant may apply again.`;
  }
}
