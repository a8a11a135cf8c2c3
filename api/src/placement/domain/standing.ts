import { Eligibility, IMPOSSIBLE, reasonsIn } from './eligibility.ts';
import { Facts } from './facts.ts';
import { type Days, Calendar, mostAtOnce, periodOf } from './periods.ts';
import type { Period, PlacementInput } from './placement-input.ts';
import type { PairReason, PlacementPlan, PlannedPlace, PlanStatistics } from './placement-plan.ts';

/** Somebody who was moved by hand; null: to or from no need. */
export interface Move {
  readonly applicationId: string;
  readonly to: string | null;
}

export interface StandingPlace extends PlannedPlace {
  readonly how: 'computed' | 'pinned' | 'by_hand';
}

/** A plan as it stands after what people moved in it: where everybody is, and where else they could be. */
export class Standing {
  readonly computed: ReadonlyMap<string, PlannedPlace>;
  private readonly facts: Facts;
  private readonly eligibility: Eligibility;
  private readonly places: Map<string, StandingPlace>;

  constructor(input: PlacementInput, { places }: Pick<PlacementPlan, 'places'>, moves: readonly Move[]) {
    this.facts = new Facts(input);
    this.eligibility = new Eligibility(this.facts);
    this.computed = new Map(places.map((place) => [place.candidate, place]));
    this.places = new Map(
      places.map((place) => [place.candidate, { ...place, how: place.pinned ? 'pinned' : 'computed' }]),
    );
    for (const { applicationId, to } of moves) this.put(applicationId, to);
  }

  get all(): readonly StandingPlace[] {
    return [...this.places.values()];
  }

  /** Seats that nobody takes on any day. */
  get freeSeats(): number {
    const calendar = new Calendar();
    const placed = Map.groupBy(this.all, ({ need }) => need);
    return this.facts.needs.reduce((sum, { id, positions }, at) => {
      const held = this.facts.held.filter(({ need }) => need === at).map(({ days }) => days);
      const taken = (placed.get(id) ?? []).map((place) => calendar.days(place));
      return sum + positions - mostAtOnce([...held, ...taken], this.facts.asked[at]!.days);
    }, 0);
  }

  of(candidate: string): StandingPlace | null {
    return this.places.get(candidate) ?? null;
  }

  knows(candidate: string, need: string | null): boolean {
    return this.facts.candidateAt.has(candidate) && (need === null || this.facts.needAt.has(need));
  }

  /** The days on which somebody would be there; null for none. */
  stay(candidate: string, need: string): Period | null {
    const days = this.days(candidate, need);
    return days && periodOf(days);
  }

  /** What is required and not met, and what stands between the two. */
  reasons(candidate: string, need: string): PairReason[] {
    return reasonsIn(this.mask(candidate, need));
  }

  /** Whether somebody may be moved there by hand, as far as the pair goes: what is only required can be waived by people. */
  possible(candidate: string, need: string): boolean {
    return this.days(candidate, need) !== null && (this.mask(candidate, need) & IMPOSSIBLE) === 0;
  }

  /** Whether a seat is free on all days of their stay, with everybody else where they are. */
  room(candidate: string, need: string): boolean {
    const days = this.days(candidate, need);
    return days !== null && this.othersAtOnce(candidate, need, days) < this.need(need).positions;
  }

  /** Moves somebody. What forbids it is the caller's to ask before. */
  put(candidate: string, need: string | null): void {
    if (!this.knows(candidate, need)) return;
    const stay = need === null ? null : this.stay(candidate, need);
    if (need === null || stay === null) {
      this.places.delete(candidate);
      return;
    }
    const computed = this.computed.get(candidate);
    if (computed?.need === need) {
      this.places.set(candidate, { ...computed, how: computed.pinned ? 'pinned' : 'computed' });
      return;
    }
    this.places.set(candidate, {
      ...{ candidate, need, ...stay, pinned: true, how: 'by_hand', place: null },
      wish: this.wish(candidate, need),
    });
  }

  /** Which wish of theirs the need's team is, from 1; null where they did not name it. */
  wish(candidate: string, need: string): number | null {
    const { wishes } = this.facts.candidates[this.facts.candidateAt.get(candidate) ?? -1]!;
    const at = [...new Set(wishes)].indexOf(this.need(need).team);
    return at < 0 ? null : at + 1;
  }

  private othersAtOnce(candidate: string, need: string, within: Days): number {
    const calendar = new Calendar();
    const at = this.facts.needAt.get(need);
    const held = this.facts.held.filter((seat) => seat.need === at).map(({ days }) => days);
    const placed = this.all
      .filter((place) => place.need === need && place.candidate !== candidate)
      .map((place) => calendar.days(place));
    return mostAtOnce([...held, ...placed], within);
  }

  private need(id: string) {
    return this.facts.needs[this.facts.needAt.get(id) ?? -1]!;
  }

  private days(candidate: string, need: string): Days | null {
    const [who, where] = [this.facts.candidateAt.get(candidate), this.facts.needAt.get(need)];
    return who === undefined || where === undefined ? null : this.eligibility.stay(who, where);
  }

  private mask(candidate: string, need: string): number {
    const [who, where] = [this.facts.candidateAt.get(candidate), this.facts.needAt.get(need)];
    return who === undefined || where === undefined ? IMPOSSIBLE : this.eligibility.reasons(who, where);
  }
}

/** The numbers of a plan as it stands now. */
export function statisticsOf(
  { candidates }: PlacementInput,
  { statistics }: Pick<PlacementPlan, 'statistics'>,
  standing: Standing,
): PlanStatistics & { wishes: number[] } {
  const { all } = standing;
  const last = Math.max(0, ...all.map(({ wish }) => wish ?? 0));
  const wishes = Array.from({ length: last }, (_, at) => all.filter(({ wish }) => wish === at + 1).length);
  const placed = all.length;
  return {
    candidates: candidates.length,
    placed,
    unplaced: candidates.length - placed,
    wishes,
    unranked: all.filter(({ wish }) => wish === null).length,
    seats: { ...statistics.seats, placed, free: standing.freeSeats },
  };
}
