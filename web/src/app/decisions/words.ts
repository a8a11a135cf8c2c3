import type {
  DecisionConflict,
  DecisionOutcome,
  DecisionTab,
  OfferState,
  RejectionReason,
  StageRefusal,
} from '@placet/contract/decisions/schemas.ts';
import type { Tone } from '../ui/status-tag/status-tag';

export const tabNames: Readonly<Record<DecisionTab, string>> = {
  undecided: $localize`:@@decisions.tab.undecided:To decide`,
  staged: $localize`:@@decisions.tab.staged:Staged`,
  offers: $localize`:@@decisions.tab.offers:Offers`,
  waitlist: $localize`:@@decisions.tab.waitlist:Waiting list`,
  rejected: $localize`:@@decisions.tab.rejected:Rejected`,
};

export const outcomeNames: Readonly<Record<DecisionOutcome, string>> = {
  offer: $localize`:@@decisions.outcome.offer:Offer`,
  waitlist: $localize`:@@decisions.outcome.waitlist:Waiting list`,
  reject: $localize`:@@decisions.outcome.reject:Rejection`,
};

export const outcomeTones: Readonly<Record<DecisionOutcome, Tone>> = {
  offer: 'done',
  waitlist: 'waiting',
  reject: 'blocked',
};

export const reasonNames: Readonly<Record<RejectionReason, string>> = {
  places: $localize`:@@decisions.reason.places:More good applications than places`,
  profile: $localize`:@@decisions.reason.profile:Others closer to what teams need`,
  languages: $localize`:@@decisions.reason.languages:Languages`,
  availability: $localize`:@@decisions.reason.availability:Dates do not fit`,
  work_permission: $localize`:@@decisions.reason.workPermission:Permission to work`,
  incomplete: $localize`:@@decisions.reason.incomplete:Something was missing`,
  other: $localize`:@@decisions.reason.other:Another reason`,
};

export const conflictNames: Readonly<Record<DecisionConflict, string>> = {
  not_possible: $localize`:@@decisions.conflict.notPossible:the application has gone on`,
  answer_by_past: $localize`:@@decisions.conflict.answerBy:the day to answer by is past`,
  overlapping_offer: $localize`:@@decisions.conflict.overlap:has accepted an offer for the same time`,
  live_offer: $localize`:@@decisions.conflict.live:holds an offer in this call`,
  rejected_already: $localize`:@@decisions.conflict.rejected:was rejected already`,
  not_placed: $localize`:@@decisions.conflict.notPlaced:has no place in a team yet, and this call places people first`,
};

export const refusalNames: Readonly<Record<StageRefusal, string>> = {
  not_found: $localize`:@@decisions.refused.notFound:not in this call`,
  not_possible: $localize`:@@decisions.refused.notPossible:not possible from where it stands`,
  own_application: $localize`:@@decisions.refused.own:your own application`,
};

export const offerStateNames: Readonly<Record<OfferState, string>> = {
  open: $localize`:@@decisions.offer.open:Waits for an answer`,
  accepted: $localize`:@@decisions.offer.accepted:Accepted`,
  declined: $localize`:@@decisions.offer.declined:Declined`,
  lapsed: $localize`:@@decisions.offer.lapsed:Lapsed`,
  revoked: $localize`:@@decisions.offer.revoked:Taken back`,
  withdrawn: $localize`:@@decisions.offer.withdrawn:Withdrawn`,
};

export const offerTones: Readonly<Record<OfferState, Tone>> = {
  open: 'waiting',
  accepted: 'done',
  declined: 'blocked',
  lapsed: 'blocked',
  revoked: 'blocked',
  withdrawn: 'blocked',
};

/** What a rejected person reads. */
export const reasonSentences: Readonly<Record<RejectionReason, string>> = {
  places: $localize`:@@decisions.told.places:There were far more good applications than places.`,
  profile: $localize`:@@decisions.told.profile:Others come closer to what the teams need this time.`,
  languages: $localize`:@@decisions.told.languages:Others have the languages that the work needs this time.`,
  availability: $localize`:@@decisions.told.availability:Your dates do not fit those of the internship.`,
  work_permission: $localize`:@@decisions.told.workPermission:You would need a permission to work that we cannot obtain in time.`,
  incomplete: $localize`:@@decisions.told.incomplete:Something was missing in your application that we could not decide without.`,
  other: $localize`:@@decisions.told.other:Other applications fitted better this time.`,
};
