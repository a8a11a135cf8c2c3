import type { FixedSeat } from './fixed-seats.ts';
import type { Orders } from './orders.ts';

/** Needs that decide together, as they share what a supervisor can do; mostly one need alone. */
export interface Group {
  readonly needs: readonly number[];
  /** How many people at the same time in all of them; infinite where nobody limits it. */
  readonly most: number;
  /** Seats to be given where counting them is enough: one need, no bounds, all stays alike as far as seats go. Otherwise null. */
  readonly seats: number | null;
  /** Whether a stable plan is certain to exist and to be found: what the group takes makes a matroid, with or without soft bounds. */
  readonly certain: boolean;
}

export interface Groups {
  readonly all: readonly Group[];
  /** By need. */
  readonly of: Int32Array;
  readonly certain: boolean;
}

/** What the stays of a need, or of several, have in common. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** There is a day that is in each stay. */
  readonly meet: boolean;
  readonly alike: boolean;
}

/** @param absent by candidate: 1 for those who have their seat already */
export function groupsOf(orders: Orders, fixed: readonly FixedSeat[], absent: Uint8Array): Groups {
  const { needs, input } = orders.facts;
  const limits = new Map(input.supervisors.map(({ id, most }) => [id, most]));
  const spans = needs.map((_, need) => spanOf(orders, absent, [need]));
  const shared = new Map<string, number[]>();
  const alone: number[] = [];
  needs.forEach(({ supervisor }, need) => {
    const most = supervisor === null ? undefined : limits.get(supervisor);
    if (supervisor === null || most === undefined) alone.push(need);
    else {
      const together = shared.get(supervisor) ?? [];
      shared.set(supervisor, together);
      together.push(need);
    }
  });
  const all: Group[] = alone.map((need) => lone(orders, spans[need]!, fixed, need));
  for (const [supervisor, together] of shared) {
    const most = limits.get(supervisor)!;
    const seats = together.reduce((sum, need) => sum + needs[need]!.positions, 0);
    const taken = fixed.some(({ need }) => needs[need]?.supervisor === supervisor);
    if (most >= seats && !taken) all.push(...together.map((need) => lone(orders, spans[need]!, fixed, need)));
    else all.push(...apart(together, spans).map((part) => joint(orders, absent, fixed, part, most, supervisor)));
  }
  const of = new Int32Array(needs.length);
  all.forEach((group, at) => {
    for (const need of group.needs) of[need] = at;
  });
  return { all, of, certain: all.every(({ certain }) => certain) };
}

function lone(orders: Orders, span: Span, fixed: readonly FixedSeat[], need: number): Group {
  const { positions, bounds } = orders.facts.needs[need]!;
  const occupied = fixed.filter(
    (seat) => seat.need === need && seat.days.from <= span.last && seat.days.to >= span.first,
  );
  const certain = occupied.length === 0 ? span.meet : span.alike;
  if (!certain || bounds.length > 0) return { needs: [need], most: Infinity, seats: null, certain };
  const most = Math.max(0, ...occupied.map(({ days }) => countOn(occupied, Math.max(days.from, span.first))));
  return { needs: [need], most: Infinity, seats: Math.max(0, positions - most), certain };
}

function joint(
  orders: Orders,
  absent: Uint8Array,
  fixed: readonly FixedSeat[],
  needs: readonly number[],
  most: number,
  supervisor: string,
): Group {
  const span = spanOf(orders, absent, needs);
  const all = orders.facts.needs;
  const occupied = fixed.some(
    ({ need, days }) => all[need]!.supervisor === supervisor && days.from <= span.last && days.to >= span.first,
  );
  // Bounds and a shared limit together make no matroid.
  const certain = (occupied ? span.alike : span.meet) && needs.every((need) => all[need]!.bounds.length === 0);
  return { needs, most, seats: null, certain };
}

function countOn(seats: readonly FixedSeat[], day: number): number {
  return seats.filter(({ days }) => days.from <= day && day <= days.to).length;
}

function spanOf(orders: Orders, absent: Uint8Array, needs: readonly number[]): Span {
  let [first, last, latest, earliest] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const need of needs)
    for (let at = orders.firstRanked[need]!; at < orders.firstRanked[need + 1]!; at++) {
      const pair = orders.ranked[at]!;
      if (absent[orders.candidate[pair]!] === 1) continue;
      const [from, to] = [orders.from[pair]!, orders.to[pair]!];
      first = Math.min(first, from);
      last = Math.max(last, to);
      latest = Math.max(latest, from);
      earliest = Math.min(earliest, to);
    }
  return { first, last, meet: latest <= earliest, alike: first === latest && last === earliest };
}

/** Needs of one supervisor whose stays never fall together do not compete for them. */
function apart(needs: readonly number[], spans: readonly Span[]): number[][] {
  const parts: number[][] = [];
  let last = -Infinity;
  for (const need of needs.toSorted((a, b) => spans[a]!.first - spans[b]!.first || a - b)) {
    const span = spans[need]!;
    if (parts.length === 0 || span.first > last) parts.push([need]);
    else parts.at(-1)!.push(need);
    last = Math.max(last, span.last);
  }
  return parts;
}
