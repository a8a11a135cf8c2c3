import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { DecisionOutcome } from '@placet/contract/decisions/schemas.ts';
import { after, type Transition } from '../applications/lifecycle.ts';

const releases: Record<DecisionOutcome, Transition> = {
  offer: 'release_offer',
  waitlist: 'release_waitlist',
  reject: 'release_rejection',
};

/** Where an application stands when this is released, or null when it cannot be. */
export const releasedState = (state: ApplicationState, outcome: DecisionOutcome): ReceivedState | null =>
  after(state, releases[outcome]) as ReceivedState | null;

/** The state after being put on the shortlist or taken off it, or null. */
export const shortlistedState = (state: ApplicationState, action: 'shortlist' | 'unshortlist'): ReceivedState | null =>
  after(state, action) as ReceivedState | null;
