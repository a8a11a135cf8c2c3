/**
 * The fewest keys that must have been taken out and put elsewhere for `before` to become `after`: those not on a longest common
 * subsequence of what both have. Moving one of ten down is one move, not nine.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((key, index) => [key, index]));
  const common = after.filter((key) => places.has(key));
  const steady = new Set(longestRising(common, (key) => places.get(key) ?? 0));
  return new Set(common.filter((key) => !steady.has(key)));
}

/** A longest subsequence whose places rise (patience sorting). */
function longestRising(keys: readonly string[], placeOf: (key: string) => number): string[] {
  const tops: string[] = [];
  const below = new Map<string, string | undefined>();
  for (const key of keys) {
    const found = tops.findIndex((top) => placeOf(top) >= placeOf(key));
    const pile = found === -1 ? tops.length : found;
    below.set(key, tops[pile - 1]);
    tops[pile] = key;
  }
  const rising: string[] = [];
  for (let key = tops.at(-1); key !== undefined; key = below.get(key)) rising.unshift(key);
  return rising;
}
