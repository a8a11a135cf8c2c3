import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ScreeningAction, ScreeningTab } from '@placet/contract/screening/schemas.ts';
import { after, type Transition } from '../applications/lifecycle.ts';

/** What screening does to an application, as its lifecycle knows it. */
const transitionOf: Record<ScreeningAction, Transition> = {
  find_ineligible: 'find_ineligible',
  accept: 'begin_review',
  reopen: 'reopen',
  /** Nobody can be assigned to a review yet; once they can, it is refused while somebody is, or was, reviewing it. */
  undo_review: 'undo_review',
};

/** The state after it, or null when it cannot be done now. */
export function stateAfter(state: ReceivedState, action: ScreeningAction): ReceivedState | null {
  return after(state, transitionOf[action]) as ReceivedState | null;
}

const actions = Object.keys(transitionOf) as ScreeningAction[];

/** What can be done now. */
export const actionsFrom = (state: ReceivedState): ScreeningAction[] =>
  actions.filter((action) => stateAfter(state, action) !== null);

/** What takes it back. */
export const undoOf = { ineligible: 'reopen', accepted: 'undo_review' } as const satisfies Record<
  string,
  ScreeningAction
>;

/** The state that each part of the queue holds. */
export const stateOfTab: Record<ScreeningTab, ReceivedState> = {
  to_screen: 'submitted',
  returned: 'returned',
  ineligible: 'ineligible',
  accepted: 'in_review',
};
