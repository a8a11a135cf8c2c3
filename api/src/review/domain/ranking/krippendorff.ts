/** What values mean: names, an order, distances, or distances from a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's alpha: 1 when all who judged the same unit agree, 0 when they agree as by chance, below 0 when they disagree
 * systematically (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). Values that are missing are left out; a unit with
 * one value says nothing about agreement.
 *
 * @param units the values given to each unit, by whomever; null where one is missing
 * @returns null when no unit has two values, or when all values that can be compared are equal: then chance would agree as well
 * @throws RangeError when a value is not finite, or below 0 at the level "ratio"
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], level: Level): number | null {
  const comparable = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const values = [...new Set(comparable.flat())].sort((one, other) => one - other);
  if (values.some((value) => !Number.isFinite(value) || (level === 'ratio' && value < 0)))
    throw new RangeError('a value has no place on the scale');
  if (values.length < 2) return null;
  const index = new Map(values.map((value, position) => [value, position]));
  const totals = new Float64Array(values.length);
  for (const unit of comparable) for (const value of unit) totals[index.get(value)!]!++;
  const distance = distances(level, values, totals);

  let observed = 0;
  for (const unit of comparable)
    for (const [position, one] of unit.entries())
      for (const other of unit.slice(0, position))
        observed += (2 * distance(index.get(one)!, index.get(other)!)) / (unit.length - 1);
  let expected = 0;
  for (let one = 0; one < values.length; one++)
    for (let other = 0; other < one; other++) expected += 2 * totals[one]! * totals[other]! * distance(one, other);
  const count = totals.reduce((sum, total) => sum + total, 0);
  return 1 - ((count - 1) * observed) / expected;
}

/** How far apart two values are, squared, by their positions among all values. */
function distances(
  level: Level,
  values: readonly number[],
  totals: Float64Array,
): (one: number, other: number) => number {
  switch (level) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1);
    case 'interval':
      return (one, other) => (values[one]! - values[other]!) ** 2;
    case 'ratio':
      return (one, other) =>
        one === other ? 0 : ((values[one]! - values[other]!) / (values[one]! + values[other]!)) ** 2;
    case 'ordinal': {
      // How many values lie below the middle of each: between two of them lie as many as the difference.
      let below = 0;
      const middles = totals.map((total) => {
        below += total;
        return below - total / 2;
      });
      return (one, other) => (middles[one]! - middles[other]!) ** 2;
    }
  }
}
