import type { Orders } from './orders.ts';
import { type Days, mostAtOnce } from './periods.ts';
import { parseDay } from '@placet/contract/forms/days.ts';
import type { CandidateAndNeed } from './placement-input.ts';
import type { PlacementPlan } from './placement-plan.ts';

interface Member extends Days {
  readonly candidate: number;
  readonly need: number;
  readonly key: number;
}

/**
 * Who is passed over: a candidate who likes a need better than their place, and whom it would take, with those who are placed there.
 * Without bounds, a greedy need takes somebody exactly where there is a seat on each day beside what is fixed and those whom it likes
 * better, for all of these fit together; that is what is counted. A seat of their own with the same supervisor counts like others'. With bounds the three rounds are gone through.
 */
export function passedOver(orders: Orders, plan: PlacementPlan): CandidateAndNeed[] {
  const known = new Placed(orders, plan);
  const { facts, first, need, place } = orders;
  const passed: CandidateAndNeed[] = [];
  for (let who = 0; who < facts.candidates.length; who++) {
    if (known.pinned[who] === 1) continue;
    const own = known.needOf[who]!;
    for (let pair = first[who]!; pair < first[who + 1]! && need[pair] !== own; pair++) {
      const at = need[pair]!;
      if (known.closedAfter[at]! < place[pair]!) continue;
      if (known.takes(pair)) passed.push({ candidate: facts.candidates[who]!.id, need: facts.needs[at]!.id });
    }
  }
  return passed;
}

class Placed {
  /** By candidate: their need, or −1; and whether they are pinned. */
  readonly needOf: Int32Array;
  readonly pinned: Uint8Array;
  /** By need: the last place that is in, where there are no bounds and no seat is free on any day. Behind it nobody gets in. */
  readonly closedAfter: Float64Array;
  private readonly orders: Orders;
  private readonly members: Member[][];
  private readonly fixed: (Days & { readonly candidate: number })[][];
  private readonly most = new Map<string, number>();
  private readonly bounded: readonly boolean[];

  constructor(orders: Orders, plan: PlacementPlan) {
    const { facts, place, key } = orders;
    this.orders = orders;
    this.needOf = new Int32Array(facts.candidates.length).fill(-1);
    this.pinned = new Uint8Array(facts.candidates.length);
    this.members = facts.needs.map(() => []);
    this.fixed = facts.needs.map(() => []);
    this.closedAfter = new Float64Array(facts.needs.length).fill(Infinity);
    for (const { id, most } of facts.input.supervisors) this.most.set(id, most);
    const last = new Int32Array(facts.needs.length);
    const days = new Map<string, number>();
    const day = (text: string) => days.get(text) ?? days.set(text, parseDay(text)!).get(text)!;
    for (const seat of facts.input.taken)
      this.fixed[facts.needAt.get(seat.need) ?? -1]?.push({
        from: day(seat.from),
        to: day(seat.to),
        candidate: facts.candidateAt.get(seat.candidate ?? '') ?? -1,
      });
    for (const seat of plan.places) {
      const [candidate, need] = [facts.candidateAt.get(seat.candidate)!, facts.needAt.get(seat.need)!];
      const stay = { from: day(seat.from), to: day(seat.to), candidate, need };
      this.needOf[candidate] = need;
      if (seat.pinned) {
        this.pinned[candidate] = 1;
        this.fixed[need]!.push(stay);
        continue;
      }
      const pair = this.pairOf(candidate, need);
      if (pair < 0) throw new Error(`${seat.candidate} is placed where they are not accepted`);
      if (orders.from[pair] !== stay.from || orders.to[pair] !== stay.to)
        throw new Error(`${seat.candidate} is placed for other days`);
      last[need] = Math.max(last[need]!, place[pair]!);
      this.members[need]!.push({ ...stay, key: key[pair]! });
    }
    this.bounded = facts.needs.map(
      ({ supervisor, bounds }, at) =>
        bounds.length > 0 || this.sharing(at, supervisor).some((other) => facts.needs[other]!.bounds.length > 0),
    );
    facts.needs.forEach(({ positions }, need) => {
      const all = [...this.members[need]!, ...this.fixed[need]!];
      if (!this.bounded[need] && leastAtOnce(all, facts.asked[need]!.days) >= positions)
        this.closedAfter[need] = last[need]!;
    });
  }

  takes(pair: number): boolean {
    const { facts, candidate, need, key, from, to } = this.orders;
    const [who, at] = [candidate[pair]!, need[pair]!];
    const stay: Member = { candidate: who, need: at, key: key[pair]!, from: from[pair]!, to: to[pair]! };
    const { positions, supervisor } = facts.needs[at]!;
    const sharing = this.sharing(at, supervisor);
    if (this.bounded[at]) return this.takesBounded(stay, sharing.length === 0 ? [at] : sharing);
    const better = (other: number) => [
      ...this.fixed[other]!,
      ...this.members[other]!.filter((each) => each.key < stay.key),
    ];
    if (mostAtOnce(better(at), stay) >= positions) return false;
    return sharing.length === 0 || mostAtOnce(sharing.flatMap(better), stay) < this.most.get(supervisor!)!;
  }

  private takesBounded(asking: Member, needs: readonly number[]): boolean {
    const { facts } = this.orders;
    const limit = this.most.get(facts.needs[asking.need]!.supervisor ?? '') ?? Infinity;
    const offered = [asking, ...needs.flatMap((at) => this.members[at]!)];
    offered.sort((a, b) => a.key - b.key);
    const taken: (Days & { candidate: number; need: number })[] = needs.flatMap((at) =>
      this.fixed[at]!.map((seat) => ({ ...seat, need: at })),
    );
    const chosen = new Set<Member>();
    const groupOf = (who: number) => (who < 0 ? null : facts.candidates[who]!.group);
    for (const round of ['floor', 'ceiling', 'rest'] as const)
      for (const each of offered) {
        if (chosen.has(each)) continue;
        const group = groupOf(each.candidate);
        const here = taken.filter((seat) => seat.need === each.need);
        const bound = facts.needs[each.need]!.bounds.findLast((of) => of.group === group);
        const alike = here.filter((seat) => group !== null && groupOf(seat.candidate) === group).length;
        if (round === 'floor' && (bound === undefined || alike >= bound.floor)) continue;
        if (round === 'ceiling' && bound !== undefined && alike >= bound.ceiling) continue;
        if (mostAtOnce(here, each) >= facts.needs[each.need]!.positions || mostAtOnce(taken, each) >= limit) continue;
        chosen.add(each);
        taken.push(each);
      }
    return chosen.has(asking);
  }

  /** The needs that share a limit with this one, itself included; none where there is no limit. */
  private sharing(at: number, supervisor: string | null): number[] {
    if (supervisor === null || !this.most.has(supervisor)) return [];
    return this.orders.facts.needs.flatMap((other, index) =>
      other.supervisor === supervisor || index === at ? [index] : [],
    );
  }

  private pairOf(who: number, where: number): number {
    const { first, need } = this.orders;
    for (let pair = first[who]!; pair < first[who + 1]!; pair++) if (need[pair] === where) return pair;
    return -1;
  }
}

/** How many hold on the day within `within` on which fewest do. */
function leastAtOnce(periods: readonly Days[], within: Days): number {
  const days = new Set([
    within.from,
    ...periods.map(({ to }) => to + 1).filter((day) => within.from <= day && day <= within.to),
  ]);
  return Math.min(...Array.from(days, (day) => periods.filter(({ from, to }) => from <= day && day <= to).length));
}
