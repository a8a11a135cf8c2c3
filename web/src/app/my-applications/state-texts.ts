import type { ApplicantState } from '@placet/contract/applications/states.ts';
import type { Tone } from '../ui/status-tag/status-tag';

export const stateTones: Record<ApplicantState, Tone> = {
  draft: 'progress',
  in_review: 'waiting',
  returned: 'problem',
  waitlisted: 'waiting',
  offered: 'progress',
  accepted: 'done',
  declined: 'done',
  lapsed: 'done',
  revoked: 'done',
  rejected: 'done',
  withdrawn: 'done',
  inactive: 'done',
};

/** A state in one or two words, for lists. */
export function stateName(state: ApplicantState): string {
  switch (state) {
    case 'draft':
      return $localize`:@@myApplications.state.draft:Not sent yet`;
    case 'in_review':
      return $localize`:@@myApplications.state.inReview:In review`;
    case 'returned':
      return $localize`:@@myApplications.state.returned:Sent back to you`;
    case 'waitlisted':
      return $localize`:@@myApplications.state.waitlisted:On the waiting list`;
    case 'offered':
      return $localize`:@@myApplications.state.offered:Offer`;
    case 'accepted':
      return $localize`:@@myApplications.state.accepted:Accepted`;
    case 'declined':
      return $localize`:@@myApplications.state.declined:Offer declined`;
    case 'lapsed':
      return $localize`:@@myApplications.state.lapsed:Offer lapsed`;
    case 'revoked':
      return $localize`:@@myApplications.state.revoked:Offer revoked`;
    case 'rejected':
      return $localize`:@@myApplications.state.rejected:Not selected`;
    case 'withdrawn':
      return $localize`:@@myApplications.state.withdrawn:Withdrawn`;
    case 'inactive':
      return $localize`:@@myApplications.state.inactive:No longer active`;
  }
}

/** The same as a sentence to the person, for the heading of the page about it. */
export function stateSentence(state: ApplicantState): string {
  switch (state) {
    case 'draft':
      return $localize`:@@myApplications.sentence.draft:You have not sent this application yet`;
    case 'in_review':
      return $localize`:@@myApplications.sentence.inReview:We have your application and are reading it`;
    case 'returned':
      return $localize`:@@myApplications.sentence.returned:We need something more from you`;
    case 'waitlisted':
      return $localize`:@@myApplications.sentence.waitlisted:You are on the waiting list`;
    case 'offered':
      return $localize`:@@myApplications.sentence.offered:You have an offer`;
    case 'accepted':
      return $localize`:@@myApplications.sentence.accepted:You accepted our offer`;
    case 'declined':
      return $localize`:@@myApplications.sentence.declined:You declined our offer`;
    case 'lapsed':
      return $localize`:@@myApplications.sentence.lapsed:Our offer has lapsed`;
    case 'revoked':
      return $localize`:@@myApplications.sentence.revoked:We had to take our offer back`;
    case 'rejected':
      return $localize`:@@myApplications.sentence.rejected:We cannot offer you a place this time`;
    case 'withdrawn':
      return $localize`:@@myApplications.sentence.withdrawn:You withdrew this application`;
    case 'inactive':
      return $localize`:@@myApplications.sentence.inactive:This application is no longer active`;
  }
}
