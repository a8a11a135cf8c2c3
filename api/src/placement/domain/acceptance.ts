import type { FixedSeat } from './fixed-seats.ts';
import { type Groups, groupsOf } from './groups.ts';
import { JointChoice } from './joint-choice.ts';
import type { Orders } from './orders.ts';

/** Who holds which seat while offers are made. Where counting is enough a heap does it, otherwise the choice of the group. */
export class Acceptance {
  readonly orders: Orders;
  readonly groups: Groups;
  /** By candidate: 1 for those who have a pinned seat. */
  readonly absent: Uint8Array;
  /** By candidate: the pair that they hold, or −1. */
  readonly held: Int32Array;
  /** By counted need: the places held in its order, a heap with the last on top; and how many. */
  private readonly heaps: readonly (Int32Array | null)[];
  private readonly heights: Int32Array;
  /** By group: who decides, and what it holds, in its order. */
  private readonly choices: readonly (JointChoice | null)[];
  private readonly joint: number[][];

  constructor(orders: Orders, fixed: readonly FixedSeat[]) {
    const { candidates, needs } = orders.facts;
    this.orders = orders;
    this.absent = new Uint8Array(candidates.length);
    for (const { candidate, pinned } of fixed) if (pinned) this.absent[candidate] = 1;
    this.groups = groupsOf(orders, fixed, this.absent);
    this.held = new Int32Array(candidates.length).fill(-1);
    this.heights = new Int32Array(needs.length);
    const heaps: (Int32Array | null)[] = needs.map(() => null);
    this.choices = this.groups.all.map((group) => {
      if (group.seats === null) return new JointChoice(orders, group, fixed);
      const need = group.needs[0]!;
      const wanted = orders.firstRanked[need + 1]! - orders.firstRanked[need]!;
      heaps[need] = new Int32Array(Math.min(group.seats, wanted));
      return null;
    });
    this.heaps = heaps;
    this.joint = this.groups.all.map(() => []);
  }

  /** Begins with seats given before: a plan that is feasible. @param pairs by candidate; −1 for none */
  load(pairs: Int32Array): this {
    const { need, place } = this.orders;
    this.held.set(pairs);
    const joint = this.joint.map(() => [] as number[]);
    for (const pair of pairs) {
      if (pair < 0) continue;
      const heap = this.heaps[need[pair]!];
      if (heap == null) joint[this.groups.of[need[pair]!]!]!.push(pair);
      else heap[this.heights[need[pair]!]!++] = place[pair]!;
    }
    // A list from the last to the first is a heap.
    this.heaps.forEach((heap, at) => heap?.subarray(0, this.heights[at]).sort().reverse());
    joint.forEach((held, group) => (this.joint[group] = this.choices[group]?.sort(held) ?? held));
    return this;
  }

  /**
   * A candidate without a seat asks for a pair.
   * @returns the pairs that are sent away, which may be this one
   */
  offer(pair: number): readonly number[] {
    const { need, candidate } = this.orders;
    const heap = this.heaps[need[pair]!];
    if (heap != null) {
      const away = this.push(heap, need[pair]!, pair);
      if (away === pair) return [pair];
      this.held[candidate[pair]!] = pair;
      if (away < 0) return [];
      this.held[candidate[away]!] = -1;
      return [away];
    }
    const group = this.groups.of[need[pair]!]!;
    const offered = this.withPair(group, pair);
    const taken = this.choices[group]!.choose(offered);
    const away = offered.filter((_, at) => taken[at] === 0);
    this.joint[group] = offered.filter((_, at) => taken[at] === 1);
    this.held[candidate[pair]!] = pair;
    for (const each of away) this.held[candidate[each]!] = -1;
    return away;
  }

  /**
   * Whether the need would take the candidate. If they hold another seat of the same supervisor, that one stays in the count where it
   * stands before: a supervisor who wants somebody for one need does not have to take them for another.
   */
  wouldTake(pair: number): boolean {
    const { need, place, firstRanked, ranked } = this.orders;
    const at = need[pair]!;
    const heap = this.heaps[at];
    if (heap != null) {
      if (heap.length === 0) return false;
      return this.heights[at]! < heap.length || place[pair]! < place[ranked[firstRanked[at]! + heap[0]! - 1]!]!;
    }
    const group = this.groups.of[at]!;
    const offered = this.withPair(group, pair);
    return this.choices[group]!.choose(offered)[offered.indexOf(pair)] === 1;
  }

  /** What a group holds and one more, in its order: before another of the same candidate that stands alike. */
  private withPair(group: number, pair: number): number[] {
    const { key } = this.orders;
    const held = this.joint[group]!;
    let at = 0;
    while (at < held.length && key[held[at]!]! < key[pair]!) at++;
    return held.toSpliced(at, 0, pair);
  }

  /** Takes the seat of a candidate away, as they have a better one. */
  leave(who: number): void {
    const pair = this.held[who]!;
    if (pair < 0) return;
    this.held[who] = -1;
    const { need, place } = this.orders;
    const heap = this.heaps[need[pair]!];
    if (heap == null) {
      const group = this.groups.of[need[pair]!]!;
      this.joint[group] = this.joint[group]!.filter((each) => each !== pair);
      return;
    }
    const kept = heap.subarray(0, this.heights[need[pair]!]).filter((each) => each !== place[pair]);
    heap.set(kept.sort().reverse());
    this.heights[need[pair]!] = kept.length;
  }

  /** The pair that has no place for this one: −1, or itself, or the last held. */
  private push(heap: Int32Array, need: number, pair: number): number {
    const { place, firstRanked, ranked } = this.orders;
    const own = place[pair]!;
    const height = this.heights[need]!;
    if (height < heap.length) {
      let at = height;
      for (; at > 0 && heap[(at - 1) >> 1]! < own; at = (at - 1) >> 1) heap[at] = heap[(at - 1) >> 1]!;
      heap[at] = own;
      this.heights[need] = height + 1;
      return -1;
    }
    if (height === 0 || own > heap[0]!) return pair;
    const last = heap[0]!;
    let at = 0;
    for (let below = 1; below < height; below = 2 * at + 1) {
      if (below + 1 < height && heap[below + 1]! > heap[below]!) below++;
      if (heap[below]! <= own) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = own;
    return ranked[firstRanked[need]! + last - 1]!;
  }
}
