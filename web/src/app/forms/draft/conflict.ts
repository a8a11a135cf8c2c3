import type { AnswerValue, SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { tidy } from '@placet/contract/forms/shape.ts';

/** A question answered differently in two versions. */
export interface Difference {
  readonly question: Question;
  readonly mine: AnswerValue | undefined;
  readonly theirs: AnswerValue | undefined;
  /** Which version differs from the one both began with; undefined when both do, so that only the person can tell. */
  readonly changedBy: 'mine' | 'theirs' | undefined;
}

/** Which version of a question is kept. */
export type Side = 'mine' | 'theirs';

/**
 * What two versions of a section say differently, question by question. `base` is the version both began with, as far as it is
 * known here: where only one side departed from it, that side is the likely choice.
 */
export function differences(
  questions: readonly Question[],
  mine: SectionAnswers,
  theirs: SectionAnswers,
  base: SectionAnswers | undefined,
): Difference[] {
  return questions.flatMap((question) => {
    const here = tidy(question, mine[question.key]);
    const there = tidy(question, theirs[question.key]);
    if (same(here, there)) return [];
    const before = base && { value: tidy(question, base[question.key]) };
    const changedBy = !before
      ? undefined
      : same(before.value, there)
        ? 'mine'
        : same(before.value, here)
          ? 'theirs'
          : undefined;
    return [{ question, mine: mine[question.key], theirs: theirs[question.key], changedBy }];
  });
}

/** The two versions made into one by the person's choices; where they say the same, as they say. */
export function merged(
  mine: SectionAnswers,
  theirs: SectionAnswers,
  choices: ReadonlyMap<string, Side>,
): SectionAnswers {
  const result: SectionAnswers = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = (choices.get(key) === 'theirs' ? theirs : mine)[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** Equal as JSON, whatever the order of members. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
