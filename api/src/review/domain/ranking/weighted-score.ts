import type { Rubric } from '@placet/contract/rubric/definition.ts';
import { placeOnScale, weightedResult, type Scores } from '@placet/contract/rubric/score.ts';
import { meanOf } from './mean-of.ts';

/** What one criterion has in a review's score. */
export interface ScorePart {
  readonly key: string;
  /** As it was given, on the criterion's own scale. */
  readonly score: number;
  /** Its place on that scale, from 0 for the lowest value to 100 for the highest. */
  readonly place: number;
  /** What part of the weighted score it makes, from 0 to 1; 0 for a criterion that is only shown. */
  readonly share: number;
  /** Place times share: the points of all parts add up to the weighted score. */
  readonly points: number;
}

/** One review's score, from 0 to 100, and how it comes about. */
export interface ReviewScore {
  /** By the rubric's weights, over the counted criteria that were scored; null when none was. */
  readonly weighted: number | null;
  /** The same with all of them weighing equally. */
  readonly raw: number | null;
  readonly parts: readonly ScorePart[];
  /** Criteria that a reviewer must score and has not. */
  readonly missing: readonly string[];
  /** What part of the whole weight was scored, from 0 to 1. */
  readonly scored: number;
}

/**
 * A review's score from its scores by the rubric in force for it. Scales of different lengths are made comparable by the place on them.
 * A score that is missing, whether optional or not yet given, is left out and the others' weights grow in proportion; it is never a
 * zero. An independent criterion is shown and has no share. A value that is no step of its scale counts as missing.
 */
export function scoreReview(rubric: Rubric, scores: Scores): ReviewScore {
  const { result, weight, missing } = weightedResult(rubric, scores);
  const given = rubric.criteria.flatMap((criterion) => {
    const score = scores[criterion.key];
    const place = placeOnScale(criterion, score);
    return score === undefined || place === undefined ? [] : [{ criterion, score, place: 100 * place }];
  });
  const counted = given.filter(({ criterion }) => criterion.counted);
  const whole = counted.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  return {
    weighted: result,
    raw: meanOf(counted.map(({ place }) => place)),
    parts: given.map(({ criterion, score, place }) => {
      const share = criterion.counted && whole > 0 ? criterion.weight / whole : 0;
      return { key: criterion.key, score, place, share, points: place * share };
    }),
    missing,
    scored: weight,
  };
}
