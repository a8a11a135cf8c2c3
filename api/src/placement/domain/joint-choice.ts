import type { FixedSeat } from './fixed-seats.ts';
import type { Group } from './groups.ts';
import type { Orders } from './orders.ts';

/**
 * What a group of needs takes of what is offered: greedily in its order, never more on any day than there are seats and time of the
 * supervisor. With soft bounds in three rounds (Ehlers, Hafalir, Yenmez and Yildirim 2014): groups below their floor first, then those
 * below their ceiling, then the rest. A bound counts people of the need, on whatever days.
 */
export class JointChoice {
  private readonly orders: Orders;
  private readonly needs: readonly number[];
  private readonly most: number;
  /** The days on which something begins or has ended: between two, nothing changes. */
  private readonly days: Int32Array;
  /** By need of the group · stretches + stretch; then the supervisor. What is fixed, and what is taken while choosing. */
  private readonly fixed: Int32Array;
  private readonly used: Int32Array;
  private taken = new Uint8Array(16);
  private readonly bounded: boolean;
  private readonly bounds: readonly Bounds[];
  private readonly local = new Map<number, number>();

  constructor(orders: Orders, group: Group, seats: readonly FixedSeat[]) {
    [this.orders, this.needs, this.most] = [orders, group.needs, group.most];
    group.needs.forEach((need, at) => this.local.set(need, at));
    const { facts } = orders;
    const supervisor = group.most === Infinity ? null : facts.needs[group.needs[0]!]!.supervisor;
    const own = seats.filter(
      ({ need }) => this.local.has(need) || (supervisor !== null && facts.needs[need]!.supervisor === supervisor),
    );
    const days = new Set<number>();
    for (const need of group.needs)
      for (let at = orders.firstRanked[need]!; at < orders.firstRanked[need + 1]!; at++) {
        days.add(orders.from[orders.ranked[at]!]!);
        days.add(orders.to[orders.ranked[at]!]! + 1);
      }
    for (const seat of own) days.add(seat.days.from).add(seat.days.to + 1);
    this.days = Int32Array.from(days).sort();
    this.fixed = new Int32Array((group.needs.length + 1) * this.days.length);
    for (const seat of own) {
      const at = this.local.get(seat.need);
      if (at !== undefined) this.count(this.fixed, at, seat.days.from, seat.days.to);
      this.count(this.fixed, group.needs.length, seat.days.from, seat.days.to);
    }
    this.used = this.fixed.slice();
    this.bounds = group.needs.map((need) => new Bounds(orders, need, own));
    this.bounded = this.bounds.some(({ any }) => any);
  }

  /**
   * @param offered in the group's order
   * @returns by position in `offered`: 1 where it is taken; to be read before the next question
   */
  choose(offered: readonly number[]): Uint8Array {
    if (this.taken.length < offered.length) this.taken = new Uint8Array(2 * offered.length);
    this.taken.fill(0, 0, offered.length);
    this.used.set(this.fixed);
    if (this.bounded) {
      for (const bounds of this.bounds) bounds.start();
      this.round(offered, 'floor');
      this.round(offered, 'ceiling');
    }
    this.round(offered, 'rest');
    return this.taken;
  }

  /** The pairs in the order of the group. Only pairs of one candidate are ever alike; they stay as they are. */
  sort(pairs: number[]): number[] {
    const { key } = this.orders;
    return pairs.sort((a, b) => key[a]! - key[b]!);
  }

  private round(offered: readonly number[], which: 'floor' | 'ceiling' | 'rest'): void {
    const { need } = this.orders;
    for (let at = 0; at < offered.length; at++) {
      if (this.taken[at] === 1) continue;
      const pair = offered[at]!;
      const row = this.local.get(need[pair]!)!;
      const bounds = this.bounds[row]!;
      if (which === 'floor' && !bounds.belowFloor(pair)) continue;
      if (which === 'ceiling' && !bounds.belowCeiling(pair)) continue;
      if (!this.take(pair, row)) continue;
      this.taken[at] = 1;
      if (this.bounded) bounds.add(pair);
    }
  }

  /** Whether there is a seat and time on each day; then it is taken. */
  private take(pair: number, row: number): boolean {
    const { from, to, facts } = this.orders;
    const { used, days, most } = this;
    const { positions } = facts.needs[this.needs[row]!]!;
    const [own, all] = [row * days.length, this.needs.length * days.length];
    const first = this.stretch(from[pair]!);
    const last = to[pair]!;
    for (let day = first; day < days.length && days[day]! <= last; day++)
      if (used[own + day]! >= positions || used[all + day]! >= most) return false;
    for (let day = first; day < days.length && days[day]! <= last; day++) {
      used[own + day]!++;
      used[all + day]!++;
    }
    return true;
  }

  private count(counts: Int32Array, row: number, from: number, to: number): void {
    const base = row * this.days.length;
    for (let day = this.stretch(from); day < this.days.length && this.days[day]! <= to; day++) counts[base + day]!++;
  }

  /** The stretch that begins on a day. */
  private stretch(day: number): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The soft bounds of one need, and how many of each group it has. */
class Bounds {
  readonly any: boolean;
  private readonly orders: Orders;
  private readonly at: ReadonlyMap<string, number>;
  private readonly floor: Int32Array;
  private readonly ceiling: Int32Array;
  private readonly before: Int32Array;
  private readonly counts: Int32Array;

  constructor(orders: Orders, need: number, seats: readonly FixedSeat[]) {
    this.orders = orders;
    const { bounds } = orders.facts.needs[need]!;
    this.any = bounds.length > 0;
    this.at = new Map(bounds.map(({ group }, at) => [group, at]));
    this.floor = Int32Array.from(bounds, ({ floor }) => floor);
    this.ceiling = Int32Array.from(bounds, ({ ceiling }) => ceiling);
    this.before = new Int32Array(bounds.length);
    for (const seat of seats) {
      const bound = seat.need === need && seat.candidate >= 0 ? this.boundOf(seat.candidate) : undefined;
      if (bound !== undefined) this.before[bound]!++;
    }
    this.counts = this.before.slice();
  }

  start(): void {
    this.counts.set(this.before);
  }

  add(pair: number): void {
    const bound = this.boundOf(this.orders.candidate[pair]!);
    if (bound !== undefined) this.counts[bound]!++;
  }

  belowFloor(pair: number): boolean {
    const bound = this.boundOf(this.orders.candidate[pair]!);
    return bound !== undefined && this.counts[bound]! < this.floor[bound]!;
  }

  /** Who is in no group with a bound is below it. */
  belowCeiling(pair: number): boolean {
    const bound = this.boundOf(this.orders.candidate[pair]!);
    return bound === undefined || this.counts[bound]! < this.ceiling[bound]!;
  }

  private boundOf(candidate: number): number | undefined {
    const { group } = this.orders.facts.candidates[candidate]!;
    return group === null ? undefined : this.at.get(group);
  }
}
