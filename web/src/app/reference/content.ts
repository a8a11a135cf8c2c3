import type { FormAnswers, SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';

/** What a referee writes: the answers, and whether the applicant may read them (null: not decided). */
export interface Content {
  readonly answers: FormAnswers;
  readonly applicantMaySee: boolean | null;
}

/** The decision about reading, as one more question beside those of the form. No key of a form holds a dot. */
export const sharingKey = 'applicant.may-see';

/** All questions with the decision about reading: keys are unique over a form, so one list holds them. */
export function allQuestions({ sections }: FormDefinition, sharing: Question): Question[] {
  return [...sections.flatMap(({ questions }) => questions), sharing];
}

/** Everything written, as the answers of one section. */
export function flattened({ answers, applicantMaySee }: Content): SectionAnswers {
  return {
    ...Object.assign({}, ...Object.values(answers)),
    ...(applicantMaySee !== null && { [sharingKey]: applicantMaySee }),
  } as SectionAnswers;
}

/** The inverse of {@link flattened}. */
export function unflattened({ sections }: FormDefinition, flat: SectionAnswers): Content {
  const answers: FormAnswers = {};
  for (const { key, questions } of sections) {
    const own = questions.flatMap((question) => {
      const value = flat[question.key];
      return value === undefined ? [] : [[question.key, value] as const];
    });
    if (own.length > 0) answers[key] = Object.fromEntries(own);
  }
  const maySee = flat[sharingKey];
  return { answers, applicantMaySee: typeof maySee === 'boolean' ? maySee : null };
}
