import { presence } from './presence.ts';
import type { CandidateToPlace, NeedToFill, PlacementInput, TakenSeat } from './placement-input.ts';
import { levelNumber } from './levels.ts';
import { Calendar, type Days, joined, without } from './periods.ts';
import { byId, byOrder } from './sorting.ts';

/** A language with a level, from 1, by their numbers here. */
export interface LevelOf {
  readonly language: number;
  readonly level: number;
}

/** What a need asks for, in numbers. */
export interface Asked {
  readonly days: Days;
  readonly requiredLanguages: readonly LevelOf[];
  readonly wishedLanguages: readonly LevelOf[];
  readonly requiredSkills: readonly number[];
  readonly wishedSkills: readonly number[];
  readonly presence: number;
}

/** A seat held before. */
export interface HeldSeat {
  readonly seat: TakenSeat;
  /** −1: of nobody, or nothing, here. */
  readonly candidate: number;
  readonly need: number;
  readonly days: Days;
}

/** Candidates and needs in numbers, each known by its position: candidates in the order of ids, needs in their own order. */
export class Facts {
  readonly input: PlacementInput;
  readonly candidates: readonly CandidateToPlace[];
  readonly needs: readonly NeedToFill[];
  readonly candidateAt: ReadonlyMap<string, number>;
  readonly needAt: ReadonlyMap<string, number>;
  readonly asked: readonly Asked[];
  /** By need: the tier of each candidate whom the supervisor ranked, from 0. Somebody in two tiers is in the first. */
  readonly tiers: readonly (readonly { readonly candidate: number; readonly tier: number }[])[];
  readonly held: readonly HeldSeat[];
  /** By candidate: when they can come and hold no seat; null: always. */
  readonly free: readonly (readonly Days[] | null)[];
  /** By candidate who holds a seat: when they could come without it. */
  readonly freeWithoutSeats = new Map<number, readonly Days[]>();
  /** By candidate · languages + language: the level, from 1; 0 for none. Only languages that a need asks for. */
  readonly level: Uint8Array;
  /** By candidate · skills + skill: 1 where they have it. Only skills that a need asks for. */
  readonly skill: Uint8Array;
  /** By candidate: a bit for each kind of presence that they accept. */
  readonly accepts: Uint8Array;
  /** By candidate: what the parts of the wish score that no need changes come to; −1 for a review that is not there. */
  readonly presencePart: Float64Array;
  readonly reviewPart: Float64Array;
  readonly languages: number;
  readonly skills: number;

  constructor(input: PlacementInput) {
    this.input = input;
    this.candidates = input.candidates.toSorted(byId);
    this.needs = input.needs.toSorted(byOrder);
    this.candidateAt = new Map(this.candidates.map(({ id }, at) => [id, at]));
    this.needAt = new Map(this.needs.map(({ id }, at) => [id, at]));
    const calendar = new Calendar();
    const [languageAt, skillAt] = [new Map<string, number>(), new Map<string, number>()];
    this.asked = this.needs.map((need) => askedOf(need, calendar, languageAt, skillAt));
    this.tiers = this.needs.map(({ ranking }) => {
      const tierOf = new Map<number, number>();
      ranking.forEach((tier, at) => {
        for (const id of tier) {
          const candidate = this.candidateAt.get(id);
          if (candidate !== undefined && !tierOf.has(candidate)) tierOf.set(candidate, at);
        }
      });
      return Array.from(tierOf, ([candidate, tier]) => ({ candidate, tier }));
    });
    this.held = input.taken
      .map((seat) => ({
        seat,
        candidate: seat.candidate === null ? -1 : (this.candidateAt.get(seat.candidate) ?? -1),
        need: this.needAt.get(seat.need) ?? -1,
        days: calendar.days(seat),
      }))
      .sort(
        (a, b) => a.need - b.need || a.days.from - b.days.from || a.days.to - b.days.to || a.candidate - b.candidate,
      );
    this.free = this.candidates.map(({ available }) =>
      available.length === 0 ? null : joined(available.map((period) => calendar.days(period))),
    );
    this.leaveOutHeld();
    this.languages = languageAt.size;
    this.skills = skillAt.size;
    this.level = new Uint8Array(this.candidates.length * this.languages);
    this.skill = new Uint8Array(this.candidates.length * this.skills);
    this.accepts = new Uint8Array(this.candidates.length);
    this.presencePart = Float64Array.from(this.candidates, (candidate) => (candidate.presence.length === 0 ? 0.5 : 1));
    this.reviewPart = Float64Array.from(this.candidates, ({ review }) => review ?? -1);
    this.candidates.forEach((candidate, at) => {
      this.read(candidate, at, languageAt, skillAt);
    });
  }

  private leaveOutHeld(): void {
    const free = this.free as (readonly Days[] | null)[];
    for (const { candidate, days } of this.held) {
      if (candidate < 0) continue;
      const before = free[candidate] ?? [ALWAYS];
      if (!this.freeWithoutSeats.has(candidate)) this.freeWithoutSeats.set(candidate, before);
      free[candidate] = without(before, [days]);
    }
  }

  private read(
    candidate: CandidateToPlace,
    at: number,
    languageAt: ReadonlyMap<string, number>,
    skillAt: ReadonlyMap<string, number>,
  ): void {
    for (const { language, level } of candidate.languages) {
      const number = languageAt.get(language);
      if (number === undefined) continue;
      const place = at * this.languages + number;
      this.level[place] = Math.max(this.level[place]!, levelNumber(level));
    }
    for (const name of candidate.skills) {
      const number = skillAt.get(plain(name));
      if (number !== undefined) this.skill[at * this.skills + number] = 1;
    }
    const kinds = candidate.presence.length === 0 ? presence : candidate.presence;
    for (const kind of kinds) this.accepts[at]! |= 1 << presence.indexOf(kind);
  }
}

/** Before and after every day that can be written. */
const ALWAYS: Days = { from: -1_000_000_000, to: 1_000_000_000 };

function askedOf(
  need: NeedToFill,
  calendar: Calendar,
  languageAt: Map<string, number>,
  skillAt: Map<string, number>,
): Asked {
  const languages = (required: boolean) =>
    need.languages
      .filter((each) => each.required === required)
      .map(({ language, level }) => ({
        language: numberOf(language, languageAt),
        level: levelNumber(level),
      }));
  const skills = (required: boolean) =>
    need.skills.filter((each) => each.required === required).map(({ name }) => numberOf(plain(name), skillAt));
  return {
    days: calendar.days(need),
    requiredLanguages: languages(true),
    wishedLanguages: languages(false),
    requiredSkills: skills(true),
    wishedSkills: skills(false),
    presence: 1 << presence.indexOf(need.presence),
  };
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}

/** How names of skills are compared. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
