import type { Orders } from './orders.ts';
import type { Days } from './periods.ts';
import type { CandidateAndNeed } from './placement-input.ts';
import type { PlacementPlan } from './placement-plan.ts';

interface Member extends Days {
  /** −1: nobody here. */
  readonly candidate: number;
  readonly need: number;
  readonly key: number;
}

/** The key of a seat that no order gives: before all others. */
const FIXED = -1;

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
  /** By need: who is in it, those fixed first, then in its order; and the same for all needs of its supervisor, if anybody limits it. */
  private readonly members: readonly Member[][];
  private readonly groups: readonly (readonly Member[] | null)[];
  private readonly most = new Map<string, number>();
  private readonly bounded: readonly boolean[];

  constructor(orders: Orders, plan: PlacementPlan) {
    const { facts, place, key } = orders;
    this.orders = orders;
    this.needOf = new Int32Array(facts.candidates.length).fill(-1);
    this.pinned = new Uint8Array(facts.candidates.length);
    this.members = facts.needs.map(() => []);
    this.closedAfter = new Float64Array(facts.needs.length).fill(Infinity);
    for (const { id, most } of facts.input.supervisors) this.most.set(id, most);
    const last = new Int32Array(facts.needs.length);
    const days = new Map<string, number>();
    const day = (text: string) => days.get(text) ?? days.set(text, Date.parse(text) / 86_400_000).get(text)!;
    for (const seat of facts.input.taken) {
      const need = facts.needAt.get(seat.need);
      const candidate = facts.candidateAt.get(seat.candidate ?? '') ?? -1;
      if (need !== undefined)
        this.members[need]!.push({ from: day(seat.from), to: day(seat.to), candidate, need, key: FIXED });
    }
    for (const seat of plan.places) {
      const [candidate, need] = [facts.candidateAt.get(seat.candidate)!, facts.needAt.get(seat.need)!];
      const stay = { from: day(seat.from), to: day(seat.to), candidate, need };
      this.needOf[candidate] = need;
      if (seat.pinned) {
        this.pinned[candidate] = 1;
        this.members[need]!.push({ ...stay, key: FIXED });
        continue;
      }
      const pair = this.pairOf(candidate, need);
      if (pair < 0) throw new Error(`${seat.candidate} is placed where they are not accepted`);
      if (orders.from[pair] !== stay.from || orders.to[pair] !== stay.to)
        throw new Error(`${seat.candidate} is placed for other days`);
      last[need] = Math.max(last[need]!, place[pair]!);
      this.members[need]!.push({ ...stay, key: key[pair]! });
    }
    for (const own of this.members) own.sort((a, b) => a.key - b.key);
    const groups = new Map<string, Member[]>();
    const bounds = new Set<string>();
    facts.needs.forEach((need, at) => {
      if (need.supervisor === null || !this.most.has(need.supervisor)) return;
      groups.set(need.supervisor, [...(groups.get(need.supervisor) ?? []), ...this.members[at]!]);
      if (need.bounds.length > 0) bounds.add(need.supervisor);
    });
    for (const own of groups.values()) own.sort((a, b) => a.key - b.key);
    this.groups = facts.needs.map(({ supervisor }) => groups.get(supervisor ?? '') ?? null);
    this.bounded = facts.needs.map((need) => need.bounds.length > 0 || bounds.has(need.supervisor ?? ''));
    facts.needs.forEach(({ positions }, need) => {
      if (!this.bounded[need] && leastAtOnce(this.members[need]!, facts.asked[need]!.days) >= positions)
        this.closedAfter[need] = last[need]!;
    });
  }

  takes(pair: number): boolean {
    const { facts, candidate, need, key, from, to } = this.orders;
    const at = need[pair]!;
    const stay: Member = { candidate: candidate[pair]!, need: at, key: key[pair]!, from: from[pair]!, to: to[pair]! };
    const { positions, supervisor } = facts.needs[at]!;
    const group = this.groups[at] ?? null;
    if (this.bounded[at]) return this.takesBounded(stay, group);
    if (crowded(this.members[at]!, at, stay, positions)) return false;
    return group === null || !crowded(group, null, stay, this.most.get(supervisor!)!);
  }

  private takesBounded(asking: Member, group: readonly Member[] | null): boolean {
    const { facts } = this.orders;
    const limit = group === null ? Infinity : this.most.get(facts.needs[asking.need]!.supervisor!)!;
    const members = group ?? this.members[asking.need]!;
    const fixed = members.filter((each) => each.key === FIXED);
    const free = members.slice(fixed.length);
    const before = free.findIndex((each) => each.key >= asking.key);
    const offered = free.toSpliced(before < 0 ? free.length : before, 0, asking);
    const taken = fixed.slice();
    const chosen = new Uint8Array(offered.length);
    const groupOf = (who: number) => (who < 0 ? null : facts.candidates[who]!.group);
    for (const round of ['floor', 'ceiling', 'rest'] as const)
      for (let at = 0; at < offered.length; at++) {
        const each = offered[at]!;
        if (chosen[at] === 1) continue;
        if (round !== 'rest') {
          const own = groupOf(each.candidate);
          const bound = facts.needs[each.need]!.bounds.findLast((of) => of.group === own);
          let alike = 0;
          if (bound !== undefined)
            for (const seat of taken) if (seat.need === each.need && groupOf(seat.candidate) === own) alike++;
          if (round === 'floor' && (bound === undefined || alike >= bound.floor)) continue;
          if (round === 'ceiling' && bound !== undefined && alike >= bound.ceiling) continue;
        }
        const last = { ...each, key: Infinity };
        if (crowded(taken, each.need, last, facts.needs[each.need]!.positions)) continue;
        if (limit !== Infinity && crowded(taken, null, last, limit)) continue;
        if (each === asking) return true;
        chosen[at] = 1;
        taken.push(each);
      }
    return false;
  }

  private pairOf(who: number, where: number): number {
    const { first, need } = this.orders;
    for (let pair = first[who]!; pair < first[who + 1]!; pair++) if (need[pair] === where) return pair;
    return -1;
  }
}

/** Whether on a day of the stay at least `most` who stand before it, or are fixed, are there; in one need, or in all. */
function crowded(members: readonly Member[], need: number | null, stay: Member, most: number): boolean {
  if (members.length < most) return false;
  if (on(members, need, stay.key, stay.from) >= most) return true;
  for (const each of members)
    if (each.key < stay.key && each.from > stay.from && each.from <= stay.to && (need === null || each.need === need))
      if (on(members, need, stay.key, each.from) >= most) return true;
  return false;
}

function on(members: readonly Member[], need: number | null, key: number, day: number): number {
  let there = 0;
  for (const each of members)
    if (each.key < key && each.from <= day && each.to >= day && (need === null || each.need === need)) there++;
  return there;
}

/** How many hold on the day within `within` on which fewest do. */
function leastAtOnce(periods: readonly Days[], within: Days): number {
  const days = new Set([within.from]);
  for (const { to } of periods) if (within.from <= to + 1 && to + 1 <= within.to) days.add(to + 1);
  let least = Infinity;
  for (const day of days) {
    let there = 0;
    for (const { from, to } of periods) if (from <= day && day <= to) there++;
    least = Math.min(least, there);
  }
  return least;
}
