import type { ReferenceState } from '@placet/contract/references/states.ts';

/** What can happen to a reference: from where, to where. Anything else is refused. */
export const transitions = {
  /** The first mail; or, by a coordinator, another chance when the time was over or the mail came back. */
  ask: { from: ['planned', 'expired', 'bounced'], to: 'requested' },
  /** The referee can give it. A mail that came back may have reached them by another way. */
  open: { from: ['requested', 'bounced'], to: 'opened' },
  submit: { from: ['opened'], to: 'submitted' },
  decline: { from: ['requested', 'opened', 'bounced'], to: 'declined' },
  expire: { from: ['requested', 'opened'], to: 'expired' },
  /** Who has opened the link has the mail: a reminder that comes back later changes nothing. */
  bounce: { from: ['requested'], to: 'bounced' },
  replace: { from: ['planned', 'requested', 'opened', 'declined', 'expired', 'bounced'], to: 'replaced' },
  cancel: { from: ['planned', 'requested', 'opened', 'expired', 'bounced'], to: 'cancelled' },
} as const satisfies Record<string, { readonly from: readonly ReferenceState[]; readonly to: ReferenceState }>;

export type Transition = keyof typeof transitions;

/** The states in which this may happen. */
export function sourcesOf(transition: Transition): readonly ReferenceState[] {
  return transitions[transition].from;
}

/** The state after the transition, or null when it may not happen from here. */
export function after(state: ReferenceState, transition: Transition): ReferenceState | null {
  return sourcesOf(transition).includes(state) ? transitions[transition].to : null;
}

/** The referee was asked and has not answered: there is somebody to wait for. */
export function isWaiting(state: ReferenceState): state is 'requested' | 'opened' {
  return state === 'requested' || state === 'opened';
}

/**
 * The state at this instant: a reference whose time is over is expired from that second on, whether or not the job that writes it down has
 * come by.
 */
export function stateAt(
  { state, expiresAt }: { readonly state: ReferenceState; readonly expiresAt: Temporal.Instant | null },
  now: Temporal.Instant,
): ReferenceState {
  const over = expiresAt !== null && Temporal.Instant.compare(now, expiresAt) > 0;
  return over && isWaiting(state) ? 'expired' : state;
}
