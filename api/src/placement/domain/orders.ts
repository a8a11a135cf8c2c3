import { Eligibility } from './eligibility.ts';
import { Facts } from './facts.ts';
import { lottery } from './lottery.ts';
import type { PlacementInput } from './placement-input.ts';
import { assertInput } from './checked-input.ts';
import { FULL_SCORE, wishParts, wishScore } from './wish-score.ts';

/** The most pairs of candidates and needs that are weighed; beyond, memory would be what ends it. */
const MOST_PAIRS = 16_000_000;

/**
 * Every pair that both sides accept, and both orders over them. Pairs of a candidate stand together, in the candidate's order, the best
 * first: a pair is known by its position.
 */
export interface Orders {
  readonly facts: Facts;
  readonly eligibility: Eligibility;
  /** By candidate: where they stand in the lottery, from 0. */
  readonly lottery: Int32Array;
  /** By candidate, and one more: their first pair. */
  readonly first: Int32Array;
  /** By pair. */
  readonly candidate: Int32Array;
  readonly need: Int32Array;
  /** By pair: which wish the team is, from 1; 0 where it was not named. */
  readonly wish: Int32Array;
  /** By pair: the days of the stay. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By pair: tier, wish score and lottery in one number, the lower the better; to be compared across needs as well. */
  readonly key: Float64Array;
  /** By pair: where the candidate stands in the need's order, from 1. */
  readonly place: Int32Array;
  /** By need, and one more: where its order begins in `ranked`. */
  readonly firstRanked: Int32Array;
  /** The pairs of each need in its order. */
  readonly ranked: Int32Array;
}

/**
 * Weighs all pairs.
 * @throws RangeError for an input that means nothing, or is too large
 */
export function ordersOf(input: PlacementInput): Orders {
  assertInput(input);
  const facts = new Facts(input);
  const eligibility = new Eligibility(facts);
  const drawn = lottery(
    facts.candidates.map(({ id }) => id),
    input.seed,
  );
  const pairs = acceptedPairs(facts, eligibility);
  return { facts, eligibility, lottery: drawn, ...pairs, ...ranked(facts, drawn, pairs) };
}

type Pairs = Pick<Orders, 'first' | 'candidate' | 'need' | 'wish' | 'from' | 'to'>;

function acceptedPairs(facts: Facts, eligibility: Eligibility): Pairs {
  const { candidates, needs } = facts;
  const teamAt = new Map<string, number>();
  const needsOf: number[][] = [];
  const teamOf = needs.map(({ team }, need) => {
    const at = teamAt.get(team) ?? teamAt.size;
    teamAt.set(team, at);
    (needsOf[at] ??= []).push(need);
    return at;
  });
  const first = new Int32Array(candidates.length + 1);
  const lists = new Lists();
  const named = new Int32Array(teamAt.size).fill(-1);
  const consider = (candidate: number, need: number, wish: number) => {
    const stay = eligibility.stay(candidate, need);
    if (eligibility.unmet(candidate, need, stay) === 0) lists.add(candidate, need, wish, stay!.from, stay!.to);
  };
  candidates.forEach(({ wishes, unranked }, candidate) => {
    for (let wish = 0; wish < wishes.length; wish++) {
      const team = teamAt.get(wishes[wish]!);
      if (team === undefined || named[team] === candidate) continue;
      named[team] = candidate;
      for (const need of needsOf[team]!) consider(candidate, need, wish + 1);
    }
    if (unranked === 'after')
      for (let need = 0; need < needs.length; need++)
        if (named[teamOf[need]!] !== candidate) consider(candidate, need, 0);
    first[candidate + 1] = lists.size;
  });
  const [candidate, need, wish, from, to] = lists.arrays();
  return { first, candidate, need, wish, from, to };
}

/** Pairs found so far, one array for each of their five numbers. */
class Lists {
  size = 0;
  private columns = Array.from({ length: 5 }, () => new Int32Array(4096));

  add(...values: [number, number, number, number, number]): void {
    if (this.size === this.columns[0]!.length) this.grow();
    for (let column = 0; column < 5; column++) this.columns[column]![this.size] = values[column]!;
    this.size++;
  }

  arrays(): [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array] {
    return this.columns.map((column) => column.subarray(0, this.size)) as ReturnType<Lists['arrays']>;
  }

  private grow(): void {
    if (this.size >= MOST_PAIRS) throw new RangeError('too many pairs of candidates and needs');
    this.columns = this.columns.map((column) => {
      const larger = new Int32Array(2 * column.length);
      larger.set(column);
      return larger;
    });
  }
}

function ranked(
  facts: Facts,
  drawn: Int32Array,
  pairs: Pairs,
): Pick<Orders, 'key' | 'place' | 'firstRanked' | 'ranked'> {
  const { candidates, needs, input } = facts;
  const count = Math.max(1, candidates.length);
  const size = pairs.need.length;
  const tiers = needs.reduce((most, { ranking }) => Math.max(most, ranking.length), 0);
  if ((tiers + 1) * (FULL_SCORE + 1) * count > Number.MAX_SAFE_INTEGER) throw new RangeError('too many tiers');
  const firstRanked = new Int32Array(needs.length + 1);
  for (let pair = 0; pair < size; pair++) firstRanked[pairs.need[pair]! + 1]!++;
  for (let need = 0; need < needs.length; need++) firstRanked[need + 1]! += firstRanked[need]!;
  const ofNeed = new Int32Array(size);
  const next = firstRanked.slice();
  for (let pair = 0; pair < size; pair++) ofNeed[next[pairs.need[pair]!]!++] = pair;

  const key = new Float64Array(size);
  const place = new Int32Array(size);
  const ranked = new Int32Array(size);
  const drawnBy = new Int32Array(count);
  drawn.forEach((stands, candidate) => {
    drawnBy[stands] = candidate;
  });
  const tierOf = new Int32Array(count);
  const pairOf = new Int32Array(count);
  needs.forEach(({ ranking }, need) => {
    tierOf.fill(tiers);
    for (let tier = ranking.length - 1; tier >= 0; tier--)
      for (const id of ranking[tier]!) {
        const candidate = facts.candidateAt.get(id);
        if (candidate !== undefined) tierOf[candidate] = tier;
      }
    const [start, end] = [firstRanked[need]!, firstRanked[need + 1]!];
    const keys = new Float64Array(end - start);
    for (let at = start; at < end; at++) {
      const pair = ofNeed[at]!;
      const candidate = pairs.candidate[pair]!;
      const score = wishScore(wishParts(facts, candidate, need), input.weights);
      const own = (tierOf[candidate]! * (FULL_SCORE + 1) + FULL_SCORE - score) * count + drawn[candidate]!;
      key[pair] = own;
      keys[at - start] = own;
      pairOf[candidate] = pair;
    }
    keys.sort();
    for (let at = start; at < end; at++) {
      // The lottery is the last part of a key, and tells whose it is.
      const pair = pairOf[drawnBy[keys[at - start]! % count]!]!;
      ranked[at] = pair;
      place[pair] = at - start + 1;
    }
  });
  return { key, place, firstRanked, ranked };
}
