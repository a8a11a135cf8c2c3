/** Fewer people than this are not told: who they are could be guessed. */
export const smallestTold = 5;

/**
 * Counts of groups that may be told: those of fewer than five are not. Where one alone would be left out, the smallest of the others is as well,
 * or the sum would tell it. Nobody in a group is no secret.
 */
export function toldCounts(counts: readonly number[]): (number | null)[] {
  const told = counts.map((count) => (count > 0 && count < smallestTold ? null : count));
  if (told.filter((count) => count === null).length !== 1) return told;
  const others = told.flatMap((count, at) => (count === null || count === 0 ? [] : [{ count, at }]));
  const smallest = others.toSorted((a, b) => a.count - b.count)[0];
  return told.map((count, at) => (at === smallest?.at ? null : count));
}
