import { Acceptance } from './acceptance.ts';
import type { FixedSeat } from './fixed-seats.ts';
import type { Orders } from './orders.ts';

/** How often all candidates may ask again where seats are shared over time. */
const PASSES = 60;

/** Who holds which pair, by candidate; −1 for none. */
export interface Held {
  readonly pairs: Int32Array;
  readonly certain: boolean;
  /** Pairs that block, found with the choice of the needs; the verifier has to find the same. */
  readonly blocking: readonly number[];
}

/**
 * Candidate-proposing deferred acceptance (Gale and Shapley 1962) over choice functions of needs: everybody asks for the best that has
 * not refused them, each need keeps what it likes best. Where stays fall together, the result is stable, the best stable one for every
 * candidate, and no false list of wishes helps anybody (Hatfield and Milgrom 2005).
 *
 * Where seats are shared by turns, what a need refused may fit later, and there may be no stable plan at all: those who are passed over
 * ask again, in the order of the lottery, until nobody is, or the same state comes back; then the state of those seen with the fewest
 * passed over is kept.
 */
export function deferredAcceptance(orders: Orders, fixed: readonly FixedSeat[]): Held {
  const state = new Acceptance(orders, fixed);
  const { first } = orders;
  const next = first.slice(0, state.held.length);
  const waiting: number[] = [];
  for (let who = 0; who < next.length; who++) {
    if (state.absent[who] === 1) continue;
    waiting.push(who);
    while (waiting.length > 0) {
      const asking = waiting.pop()!;
      if (state.held[asking]! >= 0 || next[asking]! >= first[asking + 1]!) continue;
      const away = state.offer(next[asking]!++);
      for (const pair of away) waiting.push(orders.candidate[pair]!);
    }
  }
  if (state.groups.certain) return { pairs: state.held, certain: true, blocking: [] };
  return askedAgain(state);
}

/** All pairs that block in a state: of every candidate those better than their own that would take them. */
export function blockingPairs(state: Acceptance): number[] {
  const blocking: number[] = [];
  for (let who = 0; who < state.held.length; who++) {
    if (state.absent[who] === 1) continue;
    for (let pair = state.orders.first[who]!; pair < betterEnd(state, who); pair++)
      if (state.wouldTake(pair)) blocking.push(pair);
  }
  return blocking;
}

/** Where the pairs end that a candidate likes better than their own. */
function betterEnd({ held, orders }: Acceptance, who: number): number {
  return held[who]! >= 0 ? held[who]! : orders.first[who + 1]!;
}

function askedAgain(state: Acceptance): Held {
  const { orders } = state;
  const inTurn = Array.from(orders.lottery, (_, who) => who).sort((a, b) => orders.lottery[a]! - orders.lottery[b]!);
  let best: Held = { pairs: state.held.slice(), certain: false, blocking: blockingPairs(state) };
  const seen = new Set<string>();
  for (let pass = 0; pass < PASSES && best.blocking.length > 0; pass++) {
    const known = state.held.join();
    if (seen.has(known)) break;
    seen.add(known);
    // Those sent away ask at once, so that nobody is left out only for having come early.
    let steps = 8 * inTurn.length;
    const waiting = inTurn.toReversed();
    while (waiting.length > 0 && steps-- > 0) {
      const who = waiting.pop()!;
      if (state.absent[who] === 1) continue;
      const end = betterEnd(state, who);
      let pair = orders.first[who]!;
      while (pair < end && !state.wouldTake(pair)) pair++;
      if (pair === end) continue;
      state.leave(who);
      for (const away of state.offer(pair)) waiting.push(orders.candidate[away]!);
    }
    const blocking = blockingPairs(state);
    if (blocking.length < best.blocking.length) best = { pairs: state.held.slice(), certain: false, blocking };
  }
  return best;
}
