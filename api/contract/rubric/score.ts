import type { Criterion, Rubric } from './definition.ts';

/** Scores by criterion. One that is not there was not given: it is never a zero. */
export type Scores = Readonly<Record<string, number | undefined>>;

export interface Result {
  /** From 0 (every given score the lowest of its scale) to 100 (every one the highest); null when no counted score was given. */
  readonly result: number | null;
  /** Counted criteria with a score, and all counted ones. */
  readonly given: number;
  readonly counted: number;
  /** What part of the whole weight the given ones have, from 0 to 1. */
  readonly weight: number;
  /** Criteria a reviewer must score and has not. */
  readonly missing: readonly string[];
}

/**
 * The weighted result of the scores that were given: each as its place on its own scale, so that scales of different lengths weigh what
 * their weight says. What was not given has no part in it.
 */
export function weightedResult({ criteria }: Rubric, scores: Scores): Result {
  const counted = criteria.filter((criterion) => criterion.counted);
  const given = counted.flatMap((criterion) => {
    const place = placeOnScale(criterion, scores[criterion.key]);
    return place === undefined ? [] : [{ place, weight: criterion.weight }];
  });
  const weight = given.reduce((sum, one) => sum + one.weight, 0);
  const whole = counted.reduce((sum, one) => sum + one.weight, 0);
  return {
    result: weight > 0 ? (100 * given.reduce((sum, one) => sum + one.place * one.weight, 0)) / weight : null,
    given: given.length,
    counted: counted.length,
    weight: whole > 0 ? weight / whole : 0,
    missing: criteria
      .filter((criterion) => !criterion.optional && placeOnScale(criterion, scores[criterion.key]) === undefined)
      .map(({ key }) => key),
  };
}

/** From 0 for the lowest to 1 for the highest; undefined for what is not a step of the scale. */
export function placeOnScale({ scale }: Criterion, score: number | undefined): number | undefined {
  const [low, high] = [scale[0]?.value, scale.at(-1)?.value];
  if (score === undefined || low === undefined || high === undefined || high <= low) return undefined;
  return scale.some(({ value }) => value === score) ? (score - low) / (high - low) : undefined;
}
