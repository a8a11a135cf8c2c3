import { SeededRandom } from '../../../kernels/random.ts';
import type { ApplicationToReview, AssignmentInput, AvailableReviewer, Pair, Preference } from './assignment-input.ts';
import { COST, expertiseCost, FIT_COST, languageCost, preferenceCost, profileOf, type Reason } from './pair-cost.ts';

/** Who may review what, and at which cost. Applications and reviewers are known by their positions in the lists here. */
export interface Candidates {
  readonly applications: readonly ApplicationToReview[];
  readonly reviewers: readonly AvailableReviewer[];
  /** By application, and one more: its first pair. */
  readonly first: Int32Array;
  /** By pair. */
  readonly reviewer: Int32Array;
  /** By pair: expertise, language, preference and what is to be avoided. */
  readonly cost: Int32Array;
  /** By pair: the fit in tenths, rounded down. */
  readonly level: Uint8Array;
  /** By pair: 1 where it is assigned already. */
  readonly pinned: Uint8Array;
  /** By application: how many reviewers conflicts and languages rule out. */
  readonly conflicting: Int32Array;
  readonly unread: Int32Array;
  /** Pins that are in conflict, or name nobody. */
  readonly dropped: readonly Pair[];
  reasons(application: number, reviewer: number): Reason[];
}

/**
 * Evaluates every pair. The order of applications and reviewers is drawn by the seed from that of their ids.
 * @throws RangeError where an id appears twice
 */
export function candidatesOf(input: AssignmentInput): Candidates {
  const random = new SeededRandom(input.seed);
  const applications = random.shuffle(input.applications.toSorted(byId));
  const reviewers = random.shuffle(input.reviewers.toSorted(byId));
  const said = new Said(input, positions(applications), positions(reviewers));
  const profiles = new Profiles(applications, reviewers);
  const count = reviewers.length;
  const [first, conflicting, unread] = [1, 0, 0].map((more) => new Int32Array(applications.length + more)) as Three;
  const pairs = new Pairs();
  for (let application = 0; application < applications.length; application++) {
    const profile = profiles.ofApplication[application]!;
    for (let reviewer = 0; reviewer < count; reviewer++) {
      const key = application * count + reviewer;
      const pinned = said.pins.has(key);
      if (said.conflicts.has(key)) {
        conflicting[application]!++;
        continue;
      }
      const language = profiles.language[profile * count + reviewer]!;
      if (language < 0 && !pinned) {
        unread[application]!++;
        continue;
      }
      const fit = profiles.expertise[profile * count + reviewer]! + Math.abs(language) + said.preferenceCost(key);
      pairs.add(reviewer, fit, said.avoid.has(key), pinned);
    }
    first[application + 1] = pairs.size;
  }
  const reasons = (application: number, reviewer: number): Reason[] => {
    const at = profiles.ofApplication[application]! * count + reviewer;
    const key = application * count + reviewer;
    return [
      { part: 'expertise', cost: profiles.expertise[at]! },
      { part: 'language', cost: Math.abs(profiles.language[at]!) },
      { part: 'preference', cost: said.preferenceCost(key) },
      { part: 'avoid', cost: said.avoid.has(key) ? COST.avoid : 0 },
    ];
  };
  return { applications, reviewers, first, conflicting, unread, dropped: said.dropped, reasons, ...pairs.arrays() };
}

type Three = [Int32Array, Int32Array, Int32Array];

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function positions(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const map = new Map(items.map(({ id }, at) => [id, at]));
  if (map.size !== items.length) throw new RangeError('an id appears twice');
  return map;
}

/** What was said about pairs, by `application · reviewers + reviewer`. What is said of nobody here is not heard. */
class Said {
  readonly conflicts: ReadonlySet<number>;
  readonly avoid: ReadonlySet<number>;
  readonly pins: ReadonlySet<number>;
  readonly dropped: readonly Pair[];
  private readonly preferences = new Map<number, Preference>();
  private readonly key: (pair: Pair) => number | null;
  private readonly neutral = preferenceCost(0);

  constructor(
    input: AssignmentInput,
    applications: ReadonlyMap<string, number>,
    reviewers: ReadonlyMap<string, number>,
  ) {
    this.key = ({ application, reviewer }) => {
      const [at, by] = [applications.get(application), reviewers.get(reviewer)];
      return at === undefined || by === undefined ? null : at * reviewers.size + by;
    };
    this.conflicts = this.keys(input.conflicts);
    this.avoid = this.keys(input.avoid);
    this.dropped = input.pins.filter((pair) => {
      const key = this.key(pair);
      return key === null || this.conflicts.has(key);
    });
    const dropped = new Set(this.dropped);
    this.pins = this.keys(input.pins.filter((pair) => !dropped.has(pair)));
    for (const pair of input.preferences) {
      const key = this.key(pair);
      if (key !== null) this.preferences.set(key, pair.preference);
    }
  }

  preferenceCost(key: number): number {
    const preference = this.preferences.get(key);
    return preference === undefined ? this.neutral : preferenceCost(preference);
  }

  private keys(pairs: readonly Pair[]): Set<number> {
    return new Set(pairs.map(this.key).filter((key) => key !== null));
  }
}

/** Expertise and language are weighed once for all applications that are alike in both. */
class Profiles {
  readonly ofApplication: Int32Array;
  /** By profile · reviewers + reviewer. A language that is not read costs −COST.language: only pins are kept there. */
  readonly expertise: Int16Array;
  readonly language: Int16Array;

  constructor(applications: readonly ApplicationToReview[], reviewers: readonly AvailableReviewer[]) {
    const known = new Map<string, number>();
    const examples: ApplicationToReview[] = [];
    this.ofApplication = Int32Array.from(applications, (application) => {
      const profile = profileOf(application);
      let number = known.get(profile);
      if (number === undefined) {
        number = known.size;
        known.set(profile, number);
        examples.push(application);
      }
      return number;
    });
    const has = reviewers.map(({ expertise }) => new Set(expertise));
    const reads = reviewers.map(({ languages }) => new Map(languages.map(({ language, level }) => [language, level])));
    this.expertise = Int16Array.from(
      examples.flatMap(({ expertise }) => has.map((own) => expertiseCost(expertise, own))),
    );
    this.language = Int16Array.from(
      examples.flatMap(({ languages }) => reads.map((own) => languageCost(languages, own) ?? -COST.language)),
    );
  }
}

/** The pairs found so far. */
class Pairs {
  size = 0;
  private reviewer = new Int32Array(4096);
  private cost = new Int32Array(4096);
  private level = new Uint8Array(4096);
  private pinned = new Uint8Array(4096);

  add(reviewer: number, fitCost: number, avoided: boolean, pinned: boolean): void {
    if (this.size === this.reviewer.length) this.grow();
    this.reviewer[this.size] = reviewer;
    this.cost[this.size] = fitCost + (avoided ? COST.avoid : 0);
    this.level[this.size] = Math.floor((10 * (FIT_COST - fitCost)) / FIT_COST);
    this.pinned[this.size] = pinned ? 1 : 0;
    this.size++;
  }

  arrays() {
    const { size } = this;
    return {
      reviewer: this.reviewer.subarray(0, size),
      cost: this.cost.subarray(0, size),
      level: this.level.subarray(0, size),
      pinned: this.pinned.subarray(0, size),
    };
  }

  private grow(): void {
    const length = this.size * 2;
    const [reviewer, cost] = [new Int32Array(length), new Int32Array(length)];
    const [level, pinned] = [new Uint8Array(length), new Uint8Array(length)];
    reviewer.set(this.reviewer);
    cost.set(this.cost);
    level.set(this.level);
    pinned.set(this.pinned);
    [this.reviewer, this.cost, this.level, this.pinned] = [reviewer, cost, level, pinned];
  }
}
