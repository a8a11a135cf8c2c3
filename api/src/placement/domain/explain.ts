import { Acceptance } from './acceptance.ts';
import { NOT_WISHED, reasonsIn } from './eligibility.ts';
import { type FixedSeat, type FixedSeats, fixedSeats } from './fixed-seats.ts';
import { type Orders, ordersOf } from './orders.ts';
import { type Days, mostAtOnce, periodOf } from './periods.ts';
import type { PlacementInput } from './placement-input.ts';
import type { Certificate, PlacementPlan, PlannedPlace } from './placement-plan.ts';
import { pairWith } from './plan-of.ts';
import { type WishParts, wishParts, wishScore } from './wish-score.ts';

/** Why a candidate is, or is not, where a need is. For many pairs make one Explainer. @throws RangeError for who or what is not there */
export function explain(input: PlacementInput, plan: PlacementPlan, candidate: string, need: string): Certificate {
  return new Explainer(input, plan).certificate(candidate, need);
}

/** What it takes to say of any pair why it is, or is not. */
export class Explainer {
  private readonly orders: Orders;
  private readonly fixed: FixedSeats;
  private readonly state: Acceptance;
  private readonly placeOf: ReadonlyMap<string, PlannedPlace>;
  /** By need: the pairs placed by its order, the first first. */
  private readonly members: readonly number[][];

  constructor(input: PlacementInput, plan: PlacementPlan) {
    this.orders = ordersOf(input);
    this.fixed = fixedSeats(this.orders);
    this.placeOf = new Map(plan.places.map((place) => [place.candidate, place]));
    const { facts, place } = this.orders;
    const pairs = new Int32Array(facts.candidates.length).fill(-1);
    const members: number[][] = facts.needs.map(() => []);
    for (const { candidate, need, pinned } of plan.places) {
      if (pinned) continue;
      const [who, where] = this.numbers(candidate, need);
      const pair = pairWith(this.orders, who, where);
      if (pair < 0) throw new RangeError('the plan is not of this input');
      pairs[who] = pair;
      members[where]!.push(pair);
    }
    this.members = members.map((own) => own.sort((a, b) => place[a]! - place[b]!));
    this.state = new Acceptance(this.orders, this.seats()).load(pairs);
  }

  certificate(candidate: string, need: string): Certificate {
    const { facts, eligibility, wish, place } = this.orders;
    const [who, where] = this.numbers(candidate, need);
    const own = this.placeOf.get(candidate);
    const mask = eligibility.reasons(who, where);
    if (own?.need === need) {
      const { from, to } = own;
      const despite = own.pinned ? reasonsIn(mask) : [];
      return { code: own.pinned ? 'pinned_here' : 'placed', from, to, wish: own.wish, place: own.place, despite };
    }
    const seat = this.fixed.held.find((held) => held.candidate === who && held.need === where);
    if ((mask & ~NOT_WISHED) !== 0)
      return seat === undefined
        ? { code: 'ineligible', reasons: reasonsIn(mask) }
        : { code: 'held', ...periodOf(seat.days) };
    if (mask === NOT_WISHED) return { code: 'not_wished' };
    if (own?.pinned === true) return { code: 'pinned_elsewhere', need: own.need };
    const pair = pairWith(this.orders, who, where);
    const named = wish[pair] === 0 ? null : wish[pair]!;
    const held = this.state.held[who]!;
    if (own !== undefined && held < pair) return { code: 'prefers_own', need: own.need, own: own.wish, wish: named };
    const at = { wish: named, place: place[pair]! };
    if (this.state.wouldTake(pair)) return { code: 'passed_over', ...at };
    return (
      this.full(pair, at) ??
      this.withoutSupervisor(pair, at) ?? {
        code: 'soft_bound',
        ...at,
        ...this.bound(facts.candidates[who]!.group, where),
      }
    );
  }

  /** What the wish score of a pair is made of. */
  score(candidate: string, need: string): { readonly parts: WishParts; readonly score: number } {
    const { facts } = this.orders;
    const [who, where] = this.numbers(candidate, need);
    return { parts: wishParts(facts, who, where), score: wishScore(facts, who, where) };
  }

  private numbers(candidate: string, need: string): [number, number] {
    const { candidateAt, needAt } = this.orders.facts;
    const [who, where] = [candidateAt.get(candidate), needAt.get(need)];
    if (who === undefined || where === undefined) throw new RangeError('no such candidate or need');
    return [who, where];
  }

  private seats(): FixedSeat[] {
    return [...this.fixed.held, ...this.fixed.pins];
  }

  /** The day on which those who stand before take all seats of the need. */
  private full(pair: number, at: { wish: number | null; place: number }): Certificate | null {
    const { facts, need, place } = this.orders;
    const where = need[pair]!;
    const { positions } = facts.needs[where]!;
    const fixed = this.seats().filter((seat) => seat.need === where);
    const better = this.members[where]!.filter((other) => place[other]! < at.place);
    const on = this.crowdedDay(pair, [...fixed.map(({ days }) => days), ...this.stays(better)], positions);
    if (on === null) return null;
    const there = (days: Days) => days.from <= on && on <= days.to;
    const seats = fixed.filter(({ days }) => there(days));
    const last = better.filter((_, index) => there(this.stays(better)[index]!)).at(-1);
    if (last === undefined) {
      const pins = seats.filter(({ pinned }) => pinned);
      const names = pins.map(({ candidate }) => facts.candidates[candidate]!.id);
      return { code: 'seat_pinned', ...at, for: names, held: seats.length - pins.length };
    }
    return {
      code: 'need_full',
      ...at,
      cutOff: place[last]!,
      positions,
      fixed: seats.length,
      on: periodOf({ from: on, to: on }).from,
    };
  }

  /** The day on which those who stand before take all time of the supervisor. */
  private withoutSupervisor(pair: number, at: { wish: number | null; place: number }): Certificate | null {
    const { facts, need, key } = this.orders;
    const { supervisor } = facts.needs[need[pair]!]!;
    const limit = facts.input.supervisors.find(({ id }) => id === supervisor);
    if (supervisor === null || limit === undefined) return null;
    const shared = (other: number) => facts.needs[other]!.supervisor === supervisor;
    const better = this.members
      .flatMap((own, other) => (shared(other) ? own : []))
      .filter((other) => key[other]! < key[pair]!);
    const fixed = this.seats().filter((seat) => shared(seat.need));
    const on = this.crowdedDay(pair, [...fixed.map(({ days }) => days), ...this.stays(better)], limit.most);
    if (on === null) return null;
    const day = periodOf({ from: on, to: on }).from;
    return { code: 'supervisor_full', ...at, supervisor, most: limit.most, on: day };
  }

  private bound(
    group: string | null,
    where: number,
  ): { group: string | null; floor: number | null; ceiling: number | null; ofGroup: number } {
    const { facts, candidate } = this.orders;
    const bound = facts.needs[where]!.bounds.findLast((of) => of.group === group);
    const here = [
      ...this.members[where]!.map((pair) => candidate[pair]!),
      ...this.seats().flatMap((seat) => (seat.need === where && seat.candidate >= 0 ? [seat.candidate] : [])),
    ];
    const ofGroup = here.filter((who) => facts.candidates[who]!.group === group).length;
    return { group, floor: bound?.floor ?? null, ceiling: bound?.ceiling ?? null, ofGroup };
  }

  private stays(pairs: readonly number[]): Days[] {
    const { from, to } = this.orders;
    return pairs.map((pair) => ({ from: from[pair]!, to: to[pair]! }));
  }

  /** The first day of the pair's stay on which at least `most` of others are there. */
  private crowdedDay(pair: number, others: readonly Days[], most: number): number | null {
    const [from, to] = [this.orders.from[pair]!, this.orders.to[pair]!];
    const days = [from, ...others.map((days) => days.from).filter((day) => from < day && day <= to)].sort(
      (a, b) => a - b,
    );
    return days.find((day) => mostAtOnce(others, { from: day, to: day }) >= most) ?? null;
  }
}
