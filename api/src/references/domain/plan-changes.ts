import type { Referee } from '@placet/contract/references/schemas.ts';
import type { ReferenceState } from '@placet/contract/references/states.ts';

/** What planning needs to know of a reference that is there already. */
export interface Planned {
  readonly id: string;
  readonly position: number;
  readonly state: ReferenceState;
  readonly referee: Referee;
  readonly replaces: string | null;
}

export interface PlanChanges<Reference extends Planned> {
  /** The same person as before; what the applicant says of them may have changed. */
  readonly kept: readonly { readonly reference: Reference; readonly referee: Referee }[];
  /** Somebody else in the place of one who is no longer named. */
  readonly replaced: readonly { readonly reference: Reference; readonly referee: Referee }[];
  readonly added: readonly { readonly position: number; readonly referee: Referee }[];
  /** No longer named, and nobody in their place. */
  readonly dropped: readonly Reference[];
}

const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What changes when an application names these referees: people are told apart by their address. Somebody who was replaced since is
 * stood for by whom they were replaced with, so that sending the application again does not bring them back. A reference that was given
 * stays, whoever is named now.
 */
export function planChanges<Reference extends Planned>(
  existing: readonly Reference[],
  named: readonly Referee[],
): PlanChanges<Reference> {
  const live = existing.filter(({ state }) => state !== 'replaced' && state !== 'cancelled');
  const kept = new Map<Reference, Referee>();
  const unmatched: Referee[] = [];
  for (const referee of named) {
    const match =
      live.find((one) => !kept.has(one) && sameAddress(one.referee.email, referee.email)) ??
      existing
        .filter((one) => one.state === 'replaced' && sameAddress(one.referee.email, referee.email))
        .map((one) => successorOf(one, existing))
        .find((one) => one !== null && live.includes(one) && !kept.has(one));
    if (!match) unmatched.push(referee);
    else kept.set(match, sameAddress(match.referee.email, referee.email) ? referee : match.referee);
  }
  const leftOver = live.filter((one) => !kept.has(one) && one.state !== 'submitted');
  const replaced = leftOver.slice(0, unmatched.length).map((reference, index) => ({
    reference,
    referee: unmatched[index] ?? reference.referee,
  }));
  const first = Math.max(-1, ...existing.map(({ position }) => position)) + 1;
  return {
    kept: [...kept].map(([reference, referee]) => ({ reference, referee })),
    replaced,
    added: unmatched.slice(replaced.length).map((referee, index) => ({ position: first + index, referee })),
    dropped: leftOver.slice(unmatched.length),
  };
}

/** Who stands in the place of a replaced referee now. */
function successorOf<Reference extends Planned>(one: Reference, all: readonly Reference[]): Reference | null {
  const next = all.find(({ replaces }) => replaces === one.id);
  if (!next) return null;
  return next.state === 'replaced' ? successorOf(next, all) : next;
}
