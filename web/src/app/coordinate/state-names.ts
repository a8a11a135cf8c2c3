import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { Tone } from '../ui/status-tag/status-tag';

/** How much attention a state asks for. What waits for us is outlined, what is over is plain. */
export const stateTones: Record<ReceivedState, Tone> = {
  submitted: 'progress',
  returned: 'waiting',
  ineligible: 'blocked',
  in_review: 'progress',
  shortlisted: 'progress',
  waitlisted: 'waiting',
  offered: 'waiting',
  accepted: 'done',
  declined: 'blocked',
  lapsed: 'blocked',
  revoked: 'blocked',
  rejected: 'blocked',
  withdrawn: 'blocked',
  inactive: 'blocked',
};

/** A state in one or two words, as the export names it. */
export const stateNames: Readonly<Record<ReceivedState, string>> = {
  submitted: $localize`:@@coordinate.state.submitted:Received`,
  returned: $localize`:@@coordinate.state.returned:Sent back`,
  ineligible: $localize`:@@coordinate.state.ineligible:Ineligible`,
  in_review: $localize`:@@coordinate.state.inReview:In review`,
  shortlisted: $localize`:@@coordinate.state.shortlisted:Shortlisted`,
  waitlisted: $localize`:@@coordinate.state.waitlisted:On the waiting list`,
  offered: $localize`:@@coordinate.state.offered:Offer made`,
  accepted: $localize`:@@coordinate.state.accepted:Offer accepted`,
  declined: $localize`:@@coordinate.state.declined:Offer declined`,
  lapsed: $localize`:@@coordinate.state.lapsed:Offer lapsed`,
  revoked: $localize`:@@coordinate.state.revoked:Offer revoked`,
  rejected: $localize`:@@coordinate.state.rejected:Rejected`,
  withdrawn: $localize`:@@coordinate.state.withdrawn:Withdrawn`,
  inactive: $localize`:@@coordinate.state.inactive:Inactive`,
};
