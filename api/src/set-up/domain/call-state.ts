import type { CallSetUp } from '@placet/contract/set-up/schemas.ts';

export type CallState = 'draft' | 'open' | 'closed';

/** What can be done to a call: from where, to where. Anything else is refused. A call whose closing time has come is still `open` here. */
export const callTransitions = {
  open: { from: 'draft', to: 'open' },
  close: { from: 'open', to: 'closed' },
  reopen: { from: 'closed', to: 'open' },
  /** For everybody: a rolling call has no closing time to move. */
  extend: { from: 'open', to: 'open' },
} as const satisfies Record<string, { readonly from: CallState; readonly to: CallState }>;

export type CallTransition = keyof typeof callTransitions;

/** The state after the transition, or null when it may not happen from here. */
export function callAfter(state: CallState, transition: CallTransition): CallState | null {
  const { from, to } = callTransitions[transition];
  return state === from ? to : null;
}

interface Facts {
  readonly state: CallState;
  readonly kind: 'dated' | 'rolling';
  readonly complete: boolean;
  /** What is announced is over. */
  readonly over: boolean;
}

/** What those who set up the call can do with it now. */
export function possibilities({ state, kind, complete, over }: Facts): Omit<CallSetUp['can'], 'copy'> {
  return {
    open: callAfter(state, 'open') !== null && complete,
    close: callAfter(state, 'close') !== null && !over,
    reopen: callAfter(state, 'reopen') !== null,
    extend: callAfter(state, 'extend') !== null && kind === 'dated',
    remove: state === 'draft',
  };
}
