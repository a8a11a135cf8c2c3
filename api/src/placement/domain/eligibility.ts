import type { Facts } from './facts.ts';
import { type Days, stayIn } from './periods.ts';
import type { Exclusion, PlacementInput } from './placement-input.ts';
import { type PairReason, pairReasons } from './placement-plan.ts';

const bit = Object.fromEntries(pairReasons.map((reason, at) => [reason, 1 << at])) as Record<PairReason, number>;

/** The bit of `not_wished`: all others say that a need's requirements are not met. */
export const NOT_WISHED = bit.not_wished;

/** What no pin overcomes. */
export const IMPOSSIBLE =
  bit.period | bit.excluded_supervisor | bit.excluded_coordinator | bit.conflict | bit.family | bit.has_place;

export const EXCLUDED_BY_COORDINATOR = bit.excluded_coordinator;

const excludedBy: Record<Exclusion['code'], number> = {
  supervisor: bit.excluded_supervisor,
  coordinator: bit.excluded_coordinator,
  conflict: bit.conflict,
  family: bit.family,
};

export function reasonsIn(mask: number): PairReason[] {
  return pairReasons.filter((reason) => (mask & bit[reason]) !== 0);
}

/** Who can be where, and when. Reasons are a bit each, by their position in `pairReasons`. */
export class Eligibility {
  private readonly facts: Facts;
  private readonly excluded = new Map<number, number>();
  private readonly teams: readonly string[];

  constructor(facts: Facts) {
    this.facts = facts;
    this.teams = facts.needs.map(({ team }) => team);
    this.exclude(facts.input);
  }

  private exclude({ exclusions }: PlacementInput): void {
    for (const { candidate, need, code } of exclusions) {
      const [who, where] = [this.facts.candidateAt.get(candidate), this.facts.needAt.get(need)];
      if (who === undefined || where === undefined) continue;
      const key = who * this.facts.needs.length + where;
      this.excluded.set(key, (this.excluded.get(key) ?? 0) | excludedBy[code]);
    }
  }

  /** The days on which the candidate would be there; null for none. */
  stay(candidate: number, need: number): Days | null {
    const { days } = this.facts.asked[need]!;
    const free = this.facts.free[candidate];
    return free == null ? days : stayIn(free, days);
  }

  /** What is against the pair, apart from what the candidate wishes; 0: nothing. */
  unmet(candidate: number, need: number, stay: Days | null): number {
    const { facts } = this;
    const { requiredLanguages, requiredSkills, presence } = facts.asked[need]!;
    const { minDays, needsPermission } = facts.needs[need]!;
    let mask = 0;
    if (stay === null) mask = this.absence(candidate, need);
    else if (stay.to - stay.from + 1 < minDays) mask = bit.too_short;
    const ofLevels = candidate * facts.languages;
    for (const { language, level } of requiredLanguages)
      if (facts.level[ofLevels + language]! < level) mask |= bit.languages;
    const ofSkills = candidate * facts.skills;
    for (const skill of requiredSkills) if (facts.skill[ofSkills + skill] === 0) mask |= bit.skills;
    if ((facts.accepts[candidate]! & presence) === 0) mask |= bit.presence;
    if (needsPermission && facts.candidates[candidate]!.workPermission === false) mask |= bit.work_permission;
    return this.excluded.size === 0 ? mask : mask | (this.excluded.get(candidate * facts.needs.length + need) ?? 0);
  }

  /** All that is against the pair. */
  reasons(candidate: number, need: number): number {
    const { wishes, unranked } = this.facts.candidates[candidate]!;
    const accepted = unranked === 'after' || wishes.includes(this.teams[need]!);
    return this.unmet(candidate, need, this.stay(candidate, need)) | (accepted ? 0 : NOT_WISHED);
  }

  private absence(candidate: number, need: number): number {
    const otherwise = this.facts.freeWithoutSeats.get(candidate);
    const there = otherwise !== undefined && stayIn(otherwise, this.facts.asked[need]!.days) !== null;
    return there ? bit.has_place : bit.period;
  }
}
