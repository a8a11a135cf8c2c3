import { NOT_WISHED, reasonsIn } from './eligibility.ts';
import type { FixedSeats } from './fixed-seats.ts';
import type { Orders } from './orders.ts';
import { type Days, mostAtOnce, periodOf } from './periods.ts';
import type {
  PairReason,
  NeedInPlan,
  PlacementPlan,
  PlannedPlace,
  PlanStatistics,
  Unfilled,
} from './placement-plan.ts';

/** What the seats given say in the words of the call; without what is known only by comparing with other plans. */
export type PlainPlan = Pick<PlacementPlan, 'places' | 'unplaced' | 'needs' | 'statistics'>;

/** @param pairs by candidate: what they hold by the order; −1 for none */
export function planOf(orders: Orders, fixed: FixedSeats, pairs: Int32Array): PlainPlan {
  const { facts } = orders;
  const places = placesOf(orders, fixed, pairs);
  const needAt = Int32Array.from(places, ({ need }) => facts.needAt.get(need)!);
  const where = new Int32Array(facts.candidates.length).fill(-1);
  places.forEach(({ candidate }, at) => {
    where[facts.candidateAt.get(candidate)!] = needAt[at]!;
  });
  const needs = needsOf(orders, fixed, pairs, where);
  return {
    places,
    unplaced: facts.candidates.filter((_, who) => where[who] === -1).map(({ id }) => id),
    needs,
    statistics: statisticsOf(orders, fixed, places, needs),
  };
}

/** Places in the order of the candidates' ids. */
function placesOf(orders: Orders, { pins }: FixedSeats, pairs: Int32Array): PlannedPlace[] {
  const { facts, wish, place, from, to, need } = orders;
  const pinOf = new Map(pins.map((pin) => [pin.candidate, pin]));
  const texts = new Map<number, string>();
  const text = (day: number) => {
    let known = texts.get(day);
    if (known === undefined) texts.set(day, (known = periodOf({ from: day, to: day }).from));
    return known;
  };
  return facts.candidates.flatMap(({ id, wishes }, who): PlannedPlace[] => {
    const pin = pinOf.get(who);
    if (pin !== undefined) {
      const wished = wishes.indexOf(facts.needs[pin.need]!.team) + 1;
      const pair = pairWith(orders, who, pin.need);
      return [
        {
          candidate: id,
          need: facts.needs[pin.need]!.id,
          from: text(pin.days.from),
          to: text(pin.days.to),
          pinned: true,
          wish: wished === 0 ? null : wished,
          place: pair < 0 ? null : place[pair]!,
        },
      ];
    }
    const pair = pairs[who]!;
    if (pair < 0) return [];
    return [
      {
        candidate: id,
        need: facts.needs[need[pair]!]!.id,
        from: text(from[pair]!),
        to: text(to[pair]!),
        pinned: false,
        wish: wish[pair] === 0 ? null : wish[pair]!,
        place: place[pair]!,
      },
    ];
  });
}

/** The pair of a candidate and a need, or −1. */
export function pairWith({ first, need }: Orders, who: number, where: number): number {
  for (let pair = first[who]!; pair < first[who + 1]!; pair++) if (need[pair] === where) return pair;
  return -1;
}

function needsOf(orders: Orders, { held, pins }: FixedSeats, pairs: Int32Array, where: Int32Array): NeedInPlan[] {
  const { facts, need, from, to, place, firstRanked } = orders;
  const days: Days[][] = facts.needs.map(() => []);
  const last = new Int32Array(facts.needs.length);
  const [pinned, before] = [new Int32Array(facts.needs.length), new Int32Array(facts.needs.length)];
  for (const seat of [...held, ...pins]) {
    const asked = facts.asked[seat.need]!.days;
    if (seat.days.from > asked.to || seat.days.to < asked.from) continue;
    days[seat.need]!.push(seat.days);
    (seat.pinned ? pinned : before)[seat.need]!++;
  }
  for (const pair of pairs) {
    if (pair < 0) continue;
    const at = need[pair]!;
    days[at]!.push({ from: from[pair]!, to: to[pair]! });
    last[at] = Math.max(last[at]!, place[pair]!);
  }
  return facts.needs.map(({ id, positions }, at) => {
    const free = Math.max(0, positions - mostAtOnce(days[at]!, facts.asked[at]!.days));
    return {
      need: id,
      positions,
      placed: days[at]!.length - before[at]!,
      pinned: pinned[at]!,
      held: before[at]!,
      free,
      candidates: firstRanked[at + 1]! - firstRanked[at]!,
      cutOff: free === 0 && last[at]! > 0 ? last[at]! : null,
      unfilled: free > 0 ? unfilledOf(orders, at, where) : null,
    };
  });
}

function unfilledOf({ facts, eligibility }: Orders, need: number, where: Int32Array): Unfilled {
  const byMask = new Map<number, number>();
  const elsewhere = new Int32Array(facts.needs.length);
  let [eligible, unplaced] = [0, 0];
  for (let who = 0; who < where.length; who++) {
    const mask = eligibility.reasons(who, need);
    if ((mask & ~NOT_WISHED) === 0) {
      eligible++;
      const at = where[who]!;
      if (at < 0) unplaced++;
      else if (at !== need) elsewhere[at]!++;
      byMask.set(mask, (byMask.get(mask) ?? 0) + 1);
    } else byMask.set(mask & ~NOT_WISHED, (byMask.get(mask & ~NOT_WISHED) ?? 0) + 1);
  }
  const reasons: Partial<Record<PairReason, number>> = {};
  for (const [mask, count] of [...byMask].sort(([a], [b]) => a - b))
    for (const reason of reasonsIn(mask)) reasons[reason] = (reasons[reason] ?? 0) + count;
  const counts = Array.from(elsewhere, (count, at) => ({ need: facts.needs[at]!.id, count }));
  return {
    eligible,
    reasons,
    elsewhere: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    unplaced,
  };
}

function statisticsOf(
  { facts }: Orders,
  { held }: FixedSeats,
  places: readonly PlannedPlace[],
  needs: readonly NeedInPlan[],
): PlanStatistics {
  const wishes: number[] = [];
  let unranked = 0;
  for (const { wish } of places)
    if (wish === null) unranked++;
    else {
      while (wishes.length < wish) wishes.push(0);
      wishes[wish - 1]!++;
    }
  const sum = (of: (need: NeedInPlan) => number) => needs.reduce((total, need) => total + of(need), 0);
  return {
    candidates: facts.candidates.length,
    placed: places.length,
    unplaced: facts.candidates.length - places.length,
    wishes,
    unranked,
    seats: { all: sum((of) => of.positions), held: held.length, placed: places.length, free: sum((of) => of.free) },
  };
}
