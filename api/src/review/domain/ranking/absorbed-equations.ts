import { connect, emptyPattern, orderElimination, type Elimination } from './elimination.ts';
import { countEach } from './ratings.ts';

/*
 * Ratings by two crossed factors, the larger of which is absorbed: given the smaller factor's effects, those of the larger one are
 * independent of each other, so that its part of the normal equations is diagonal and is eliminated on paper. What has to be
 * factorised has only the size of the smaller factor (Henderson 1984, ch. 4; Bates et al. 2015, "Fitting linear mixed-effects models
 * using lme4", for the criterion).
 *
 * Notation, with γ a variance in units of the residual variance, n counts of ratings, L the larger factor and S the smaller:
 * w = γL / (1 + γL·n) and u = 1 / (1 + γL·n) for each level of L, Q = I − ZL·diag(w)·ZLᵀ, K = ZSᵀ·Q·ZS, M = I + γS·K.
 */

/** Two factors' levels of each rating. */
export interface CrossedLevels {
  readonly large: Int32Array;
  readonly largeLevels: number;
  readonly small: Int32Array;
  readonly smallLevels: number;
}

/** Ratings in groups of one level of the larger factor, in them ascending by the smaller factor's place in the elimination. */
export interface AbsorbedData {
  readonly elimination: Elimination;
  readonly starts: Int32Array;
  /** Of each rating: the place of its level of the smaller factor. */
  readonly places: Int32Array;
  /** Of each rating: its value less `centre`. */
  readonly values: Float64Array;
  /** The mean of all values, taken out for precision. */
  readonly centre: number;
  readonly largeCounts: Int32Array;
  /** By place. */
  readonly smallCounts: Int32Array;
}

/** Sorts ratings for the elimination of the larger factor. */
export function absorb({ large, largeLevels, small, smallLevels }: CrossedLevels, value: Float64Array): AbsorbedData {
  const largeCounts = countEach(large, largeLevels);
  const starts = new Int32Array(largeLevels + 1);
  for (let level = 0; level < largeLevels; level++) starts[level + 1] = starts[level]! + largeCounts[level]!;
  const grouped = groupedIndices(large, starts);
  const elimination = orderElimination(patternOf(starts, grouped, small, smallLevels));
  for (let level = 0; level < largeLevels; level++) {
    const group = grouped.subarray(starts[level], starts[level + 1]);
    group.sort((one, other) => elimination.places[small[one]!]! - elimination.places[small[other]!]! || one - other);
  }
  let centre = 0;
  for (const one of value) centre += one / value.length;
  const places = Int32Array.from(grouped, (at) => elimination.places[small[at]!]!);
  return {
    ...{ elimination, starts, places, centre, largeCounts },
    values: Float64Array.from(grouped, (at) => value[at]! - centre),
    smallCounts: countEach(places, elimination.size),
  };
}

function groupedIndices(levels: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const grouped = new Int32Array(levels.length);
  for (let at = 0; at < levels.length; at++) grouped[next[levels[at]!]!++] = at;
  return grouped;
}

/** Which levels of the smaller factor meet in a level of the larger one. */
function patternOf(starts: Int32Array, grouped: Int32Array, small: Int32Array, smallLevels: number) {
  const pattern = emptyPattern(smallLevels);
  for (let level = 0; level + 1 < starts.length; level++)
    for (let at = starts[level]!; at < starts[level + 1]!; at++)
      for (let other = starts[level]!; other < starts[level + 1]!; other++) {
        const [row, column] = [small[grouped[at]!]!, small[grouped[other]!]!];
        if (row !== column) connect(pattern, row, column);
      }
  return pattern;
}

/** Variances of the two factors in units of the residual variance. */
export interface Ratios {
  readonly large: number;
  readonly small: number;
}

/** Writes M into the lower triangle of a matrix that is the identity. */
export function assemble(data: AbsorbedData, { large, small }: Ratios, matrix: Float64Array): void {
  const { starts, places, largeCounts, smallCounts } = data;
  const { size } = data.elimination;
  for (let place = 0; place < size; place++) matrix[place * (size + 1)]! += small * smallCounts[place]!;
  for (let level = 0; level < largeCounts.length; level++) {
    const factor = (small * large) / (1 + large * largeCounts[level]!);
    if (factor === 0) continue;
    const end = starts[level + 1]!;
    for (let at = starts[level]!; at < end; at++) {
      const row = places[at]! * size;
      // A pair of the same level, which is on the diagonal, counts twice when it is two ratings.
      for (let other = starts[level]!; other <= at; other++) matrix[row + places[other]!]! -= factor;
      for (let other = at - 1; other >= starts[level]! && places[other] === places[at]; other--)
        matrix[row + places[at]!]! -= factor;
    }
  }
}

/** For each level of the larger factor: the sum of the symmetric matrix's entries over all pairs of its ratings. */
export function pairSums(
  { starts, places, elimination, largeCounts }: AbsorbedData,
  matrix: Float64Array,
): Float64Array {
  const { size } = elimination;
  const sums = new Float64Array(largeCounts.length);
  for (let level = 0; level < sums.length; level++) {
    let sum = 0;
    for (let at = starts[level]!; at < starts[level + 1]!; at++) {
      const row = places[at]! * size;
      for (let other = starts[level]!; other < at; other++) sum += 2 * matrix[row + places[other]!]!;
      sum += matrix[row + places[at]!]!;
    }
    sums[level] = sum;
  }
  return sums;
}

/** Sums of a vector of ratings over the levels of the larger factor. */
export function sumsOfLarge({ starts, largeCounts }: AbsorbedData, vector: Float64Array): Float64Array {
  const sums = new Float64Array(largeCounts.length);
  for (let level = 0; level < sums.length; level++) {
    let sum = 0;
    for (let at = starts[level]!; at < starts[level + 1]!; at++) sum += vector[at]!;
    sums[level] = sum;
  }
  return sums;
}

/** Sums of a vector of ratings over the levels of the smaller factor, by place. */
export function sumsOfSmall({ places, elimination }: AbsorbedData, vector: Float64Array): Float64Array {
  const sums = new Float64Array(elimination.size);
  for (let at = 0; at < vector.length; at++) sums[places[at]!]! += vector[at]!;
  return sums;
}

/** Q times a vector of ratings, in place: each rating less w times the sum over its level of the larger factor. */
export function applyQ(data: AbsorbedData, large: number, vector: Float64Array): void {
  const { starts, largeCounts } = data;
  const sums = sumsOfLarge(data, vector);
  for (let level = 0; level < sums.length; level++) {
    const less = (large / (1 + large * largeCounts[level]!)) * sums[level]!;
    for (let at = starts[level]!; at < starts[level + 1]!; at++) vector[at]! -= less;
  }
}
