import { sumsOfLarge, sumsOfSmall, type AbsorbedData, type Ratios } from './absorbed-equations.ts';

/** What a ratio is at least and at most when the search begins. */
const [LEAST, MOST] = [0.01, 100];

/**
 * Variance ratios to begin with: the moment estimates from the sums of squares within each factor's levels and over all, one pass over
 * the ratings (Gao and Owen 2017, "Efficient moment calculations for variance components in large unbalanced crossed random effects
 * models"). Where they are negative or do not exist, a small ratio or one.
 */
export function startingRatios(data: AbsorbedData): Ratios {
  const { values, largeCounts, smallCounts } = data;
  const count = values.length;
  let squares = 0;
  let sum = 0;
  for (const value of values) {
    squares += value * value;
    sum += value;
  }
  const largeGroups = groupSums(sumsOfLarge(data, values), largeCounts);
  const smallGroups = groupSums(sumsOfSmall(data, values), smallCounts);
  // Expected: (S + error)·(count − levels of L), (L + error)·(count − levels of S), and for all pairs a mixture of the three.
  const aroundLarge = (squares - largeGroups.between) / (count - largeGroups.levels);
  const aroundSmall = (squares - smallGroups.between) / (count - smallGroups.levels);
  const pairs = count * squares - sum * sum;
  const largeShare = count * count - largeGroups.squares;
  const smallShare = count * count - smallGroups.squares;
  const error =
    (largeShare * aroundSmall + smallShare * aroundLarge - pairs) / (largeShare + smallShare - count * count + count);
  const ratio = (variance: number): number => {
    const found = variance / error;
    return Number.isFinite(found) && error > 0 ? Math.min(MOST, Math.max(LEAST, found)) : 1;
  };
  return { large: ratio(aroundSmall - error), small: ratio(aroundLarge - error) };
}

function groupSums(sums: Float64Array, counts: Int32Array) {
  let [between, levels, squares] = [0, 0, 0];
  for (let level = 0; level < counts.length; level++) {
    const count = counts[level]!;
    if (count === 0) continue;
    between += (sums[level]! * sums[level]!) / count;
    squares += count * count;
    levels++;
  }
  return { between, levels, squares };
}
