import { Eligibility } from './eligibility.ts';
import { Facts } from './facts.ts';
import { lottery } from './lottery.ts';
import type { PlacementInput } from './placement-input.ts';
import { assertInput } from './checked-input.ts';
import { FULL_SCORE, wishScore } from './wish-score.ts';

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
  const { score: _, ...accepted } = pairs;
  return { facts, eligibility, lottery: drawn, ...accepted, ...ranked(facts, drawn, pairs) };
}

type Pairs = Pick<Orders, 'first' | 'candidate' | 'need' | 'wish' | 'from' | 'to'> & {
  /** By pair: the wish score. */
  readonly score: Int32Array;
};

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
  const lists = new Lists(expected(facts));
  const named = new Int32Array(teamAt.size).fill(-1);
  const consider = (candidate: number, need: number, wish: number) => {
    const stay = eligibility.stay(candidate, need);
    if (stay !== null && eligibility.unmet(candidate, need, stay) === 0)
      lists.add(candidate, need, wish, stay.from, stay.to, wishScore(facts, candidate, need));
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
  return { first, ...lists.arrays() };
}

/** About how many pairs there will be. */
function expected({ candidates, needs }: Facts): number {
  const all = candidates.reduce((sum, of) => sum + (of.unranked === 'after' ? needs.length : of.wishes.length), 0);
  return Math.min(all, MOST_PAIRS);
}

/** Pairs found so far, one array for each of their numbers. */
class Lists {
  size = 0;
  private candidate: Int32Array;
  private need: Int32Array;
  private wish: Int32Array;
  private from: Int32Array;
  private to: Int32Array;
  private score: Int32Array;

  constructor(capacity: number) {
    const column = () => new Int32Array(Math.max(16, capacity));
    [this.candidate, this.need, this.wish] = [column(), column(), column()];
    [this.from, this.to, this.score] = [column(), column(), column()];
  }

  add(candidate: number, need: number, wish: number, from: number, to: number, score: number): void {
    const at = this.size++;
    if (at === this.need.length) this.grow();
    this.candidate[at] = candidate;
    this.need[at] = need;
    this.wish[at] = wish;
    this.from[at] = from;
    this.to[at] = to;
    this.score[at] = score;
  }

  arrays(): Omit<Pairs, 'first'> {
    const cut = (column: Int32Array) => column.subarray(0, this.size);
    return {
      ...{ candidate: cut(this.candidate), need: cut(this.need), wish: cut(this.wish) },
      ...{ from: cut(this.from), to: cut(this.to), score: cut(this.score) },
    };
  }

  private grow(): void {
    if (this.size >= MOST_PAIRS) throw new RangeError('too many pairs of candidates and needs');
    const larger = (column: Int32Array) => {
      const grown = new Int32Array(2 * column.length);
      grown.set(column);
      return grown;
    };
    [this.candidate, this.need, this.wish] = [larger(this.candidate), larger(this.need), larger(this.wish)];
    [this.from, this.to, this.score] = [larger(this.from), larger(this.to), larger(this.score)];
  }
}

function ranked(
  facts: Facts,
  drawn: Int32Array,
  pairs: Pairs,
): Pick<Orders, 'key' | 'place' | 'firstRanked' | 'ranked'> {
  const { candidates, needs } = facts;
  const size = pairs.need.length;
  const unit = 2 ** Math.ceil(Math.log2(Math.max(2, candidates.length)));
  const unranked = needs.reduce((most, { ranking }) => Math.max(most, ranking.length), 0);
  if ((unranked + 1) * (FULL_SCORE + 1) * unit > Number.MAX_SAFE_INTEGER) throw new RangeError('too many tiers');
  // By pair, the lower the better: tier and score, not yet the lottery.
  const merit = new Float64Array(size);
  for (let pair = 0; pair < size; pair++) merit[pair] = unranked * (FULL_SCORE + 1) + FULL_SCORE - pairs.score[pair]!;
  facts.tiers.forEach((tiers, need) => {
    for (const { candidate, tier } of tiers)
      for (let pair = pairs.first[candidate]!; pair < pairs.first[candidate + 1]!; pair++)
        if (pairs.need[pair] === need) merit[pair]! += (tier - unranked) * (FULL_SCORE + 1);
  });
  const firstRanked = new Int32Array(needs.length + 1);
  for (let pair = 0; pair < size; pair++) firstRanked[pairs.need[pair]! + 1]!++;
  for (let need = 0; need < needs.length; need++) firstRanked[need + 1]! += firstRanked[need]!;

  // In the order of the lottery, so that where a pair comes among those of its need says both how it stands and which it is.
  const key = new Float64Array(size);
  const arrived = new Int32Array(size);
  const sorted = new Float64Array(size);
  const next = firstRanked.slice();
  const inTurn = new Int32Array(candidates.length);
  drawn.forEach((stands, candidate) => {
    inTurn[stands] = candidate;
  });
  for (let stands = 0; stands < inTurn.length; stands++) {
    const candidate = inTurn[stands]!;
    for (let pair = pairs.first[candidate]!; pair < pairs.first[candidate + 1]!; pair++) {
      const need = pairs.need[pair]!;
      const slot = next[need]!++;
      arrived[slot] = pair;
      key[pair] = merit[pair]! * unit + stands;
      sorted[slot] = merit[pair]! * unit + (slot - firstRanked[need]!);
    }
  }
  const place = new Int32Array(size);
  const ranked = new Int32Array(size);
  for (let need = 0; need < needs.length; need++) {
    const [start, end] = [firstRanked[need]!, firstRanked[need + 1]!];
    sorted.subarray(start, end).sort();
    for (let at = start; at < end; at++) {
      const pair = arrived[start + (sorted[at]! - Math.floor(sorted[at]! / unit) * unit)]!;
      ranked[at] = pair;
      place[pair] = at - start + 1;
    }
  }
  return { key, place, firstRanked, ranked };
}
