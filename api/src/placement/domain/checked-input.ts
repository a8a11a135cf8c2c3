import type { PlacementInput } from './placement-input.ts';

/**
 * Refuses an input that means nothing.
 * @throws RangeError where an id appears twice, or a count, weight or score is outside of its bounds
 */
export function assertInput(input: PlacementInput): void {
  const { candidates, needs, supervisors, weights } = input;
  for (const items of [candidates, needs, supervisors])
    if (new Set(items.map(({ id }) => id)).size !== items.length) throw new RangeError('an id appears twice');
  const counts = [
    ...supervisors.map(({ most }) => most),
    ...needs.flatMap(({ positions, minDays, bounds }) => [
      positions,
      minDays,
      ...bounds.flatMap(({ floor, ceiling }) => [floor, ceiling]),
    ]),
  ];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= 1_000_000))
    throw new RangeError('a count is no whole number from 0 to a million');
  const parts = Object.values(weights) as number[];
  if (!parts.every((weight) => Number.isFinite(weight) && weight >= 0))
    throw new RangeError('a weight is no number from 0');
  if (!needs.every(({ order }) => Number.isFinite(order))) throw new RangeError('an order is no number');
  if (!candidates.every(({ review }) => review === null || (review >= 0 && review <= 1)))
    throw new RangeError('a review is no number from 0 to 1');
}
