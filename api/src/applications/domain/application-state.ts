import type { ApplicantState, ApplicationState } from '@placet/contract/applications/states.ts';

/** What can happen to an application: from where, to where. Anything else is refused. */
export const transitions = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  /** The time to repair is over: what was sent first stands. */
  return_expires: { from: ['returned'], to: 'submitted' },
  undo_return: { from: ['returned'], to: 'submitted' },
  find_ineligible: { from: ['submitted'], to: 'ineligible' },
  reopen: { from: ['ineligible'], to: 'submitted' },
  begin_review: { from: ['submitted'], to: 'in_review' },
  /** Only while nobody was assigned to review it, which is for whoever asks for this to see to. */
  undo_review: { from: ['in_review'], to: 'submitted' },
  shortlist: { from: ['in_review'], to: 'shortlisted' },
  unshortlist: { from: ['shortlisted'], to: 'in_review' },
  release_waitlist: { from: ['in_review', 'shortlisted'], to: 'waitlisted' },
  release_offer: { from: ['shortlisted', 'waitlisted'], to: 'offered' },
  release_rejection: { from: ['in_review', 'shortlisted', 'waitlisted'], to: 'rejected' },
  accept: { from: ['offered'], to: 'accepted' },
  decline: { from: ['offered'], to: 'declined' },
  lapse: { from: ['offered'], to: 'lapsed' },
  revoke: { from: ['offered'], to: 'revoked' },
  withdraw: {
    from: ['submitted', 'returned', 'ineligible', 'in_review', 'shortlisted', 'waitlisted', 'offered', 'accepted'],
    to: 'withdrawn',
  },
  /** The active period of an application to a rolling call ends without a decision. */
  expire: { from: ['submitted', 'returned', 'ineligible', 'in_review', 'shortlisted', 'waitlisted'], to: 'inactive' },
} as const satisfies Record<string, { readonly from: readonly ApplicationState[]; readonly to: ApplicationState }>;

export type Transition = keyof typeof transitions;

/** The states in which this may happen. */
export function sourcesOf(transition: Transition): readonly ApplicationState[] {
  return transitions[transition].from;
}

/** The state after the transition, or null when it may not happen from here. */
export function after(state: ApplicationState, transition: Transition): ApplicationState | null {
  return sourcesOf(transition).includes(state) ? transitions[transition].to : null;
}

/**
 * What the applicant is told of each state. `ineligible` and `shortlisted` are the committee's working states: until a decision is
 * released, each of them looks like `submitted`.
 */
const labels: Record<ApplicationState, ApplicantState> = {
  draft: 'draft',
  submitted: 'in_review',
  returned: 'returned',
  ineligible: 'in_review',
  in_review: 'in_review',
  shortlisted: 'in_review',
  waitlisted: 'waitlisted',
  offered: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  lapsed: 'lapsed',
  revoked: 'revoked',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  inactive: 'inactive',
};

/** The state as the applicant may know it. */
export function applicantStateOf(state: ApplicationState): ApplicantState {
  return labels[state];
}
