import type { Criterion, Rubric } from './definition.ts';
import { weightedResult, type Scores } from './score.ts';

export interface ScoreIssue {
  readonly criterion: string;
  readonly code: 'score_missing' | 'score_unknown';
}

const has = ({ scale }: Criterion, score: number | undefined): boolean => scale.some(({ value }) => value === score);

/** Scores that are no step of their criterion's scale, or of no criterion. */
export function unknownScores({ criteria }: Rubric, scores: Scores): ScoreIssue[] {
  return Object.entries(scores).flatMap(([key, score]) => {
    const criterion = criteria.find((one) => one.key === key);
    return criterion && has(criterion, score) ? [] : [{ criterion: key, code: 'score_unknown' as const }];
  });
}

/** Scores a review cannot be submitted without, in the order of the rubric. */
export function missingScores(rubric: Rubric, scores: Scores): ScoreIssue[] {
  return weightedResult(rubric, scores).missing.map((criterion) => ({ criterion, code: 'score_missing' as const }));
}

/** The scores this rubric knows: a criterion that was taken out since leaves nothing behind. */
export function scoresOf(rubric: Rubric, scores: Scores): Record<string, number> {
  const unknown = new Set(unknownScores(rubric, scores).map(({ criterion }) => criterion));
  return Object.fromEntries(
    Object.entries(scores).filter(
      (entry): entry is [string, number] => entry[1] !== undefined && !unknown.has(entry[0]),
    ),
  );
}
