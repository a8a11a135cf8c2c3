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

/** What the stays of a need, or of several, have in common: when they begin, from the first to the latest, and when they end. */
interface Span {
  readonly first: number;
  readonly latest: number;
  readonly earliest: number;
  readonly last: number;
}

/** @param absent by candidate: 1 for those who have their seat already */
export function groupsOf(orders: Orders, fixed: readonly FixedSeat[], absent: Uint8Array): Groups {
  const { needs, input } = orders.facts;
  const limits = new Map(input.supervisors.map(({ id, most }) => [id, most]));
  const spans = spansOf(orders, absent);
  const shared = new Map<string, number[]>();
  const alone: number[] = [];
  needs.forEach(({ supervisor }, need) => {
    const most = supervisor === null ? undefined : limits.get(supervisor);
    if (supervisor === null || most === undefined) alone.push(need);
    else {
      const own = shared.get(supervisor) ?? [];
      shared.set(supervisor, own);
      own.push(need);
    }
  });
  const all: Group[] = alone.map((need) => lone(orders, spans[need]!, fixed, need));
  for (const [supervisor, own] of shared) {
    const most = limits.get(supervisor)!;
    const seats = own.reduce((sum, need) => sum + needs[need]!.positions, 0);
    const taken = fixed.some(({ need }) => needs[need]?.supervisor === supervisor);
    if (most >= seats && !taken) all.push(...own.map((need) => lone(orders, spans[need]!, fixed, need)));
    else all.push(...apart(own, spans).map((part) => joint(orders, spans, fixed, part, most, supervisor)));
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
  const certain = occupied.length === 0 ? meet(span) : alike(span);
  if (!certain || bounds.length > 0) return { needs: [need], most: Infinity, seats: null, certain };
  const most = Math.max(0, ...occupied.map(({ days }) => countOn(occupied, Math.max(days.from, span.first))));
  return { needs: [need], most: Infinity, seats: Math.max(0, positions - most), certain };
}

function joint(
  orders: Orders,
  spans: readonly Span[],
  fixed: readonly FixedSeat[],
  needs: readonly number[],
  most: number,
  supervisor: string,
): Group {
  const span = together(needs.map((need) => spans[need]!));
  const all = orders.facts.needs;
  const occupied = fixed.some(
    ({ need, days }) => all[need]!.supervisor === supervisor && days.from <= span.last && days.to >= span.first,
  );
  // Bounds and a shared limit together make no matroid.
  const certain = (occupied ? alike(span) : meet(span)) && needs.every((need) => all[need]!.bounds.length === 0);
  return { needs, most, seats: null, certain };
}

function countOn(seats: readonly FixedSeat[], day: number): number {
  return seats.filter(({ days }) => days.from <= day && day <= days.to).length;
}

/** By need. */
function spansOf({ facts, need, candidate, from, to }: Orders, absent: Uint8Array): Span[] {
  const spans = facts.needs.map(() => ({ first: Infinity, last: -Infinity, latest: -Infinity, earliest: Infinity }));
  for (let pair = 0; pair < need.length; pair++) {
    if (absent[candidate[pair]!] === 1) continue;
    const span = spans[need[pair]!]!;
    const [begin, end] = [from[pair]!, to[pair]!];
    if (begin < span.first) span.first = begin;
    if (begin > span.latest) span.latest = begin;
    if (end > span.last) span.last = end;
    if (end < span.earliest) span.earliest = end;
  }
  return spans;
}

function together(spans: readonly Span[]): Span {
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    latest: Math.max(...spans.map(({ latest }) => latest)),
    earliest: Math.min(...spans.map(({ earliest }) => earliest)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
}

/** There is a day that is in each stay. */
function meet({ latest, earliest }: Span): boolean {
  return latest <= earliest;
}

function alike({ first, latest, earliest, last }: Span): boolean {
  return first === latest && earliest === last;
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
