import type { FormAnswers } from './answers.ts';
import { holds } from './eligibility.ts';
import type { FormDefinition, Question } from './question.ts';
import { own } from './visibility.ts';

/** Said anew each time: what belongs to one call, and what somebody agrees to. */
const anew: ReadonlySet<Question['type']> = new Set(['file', 'statement', 'team_preferences', 'date_range']);

/**
 * Of the answers to an earlier form those that answer a question of this one, by section: a question of the same key that can hold what
 * was answered, and has no answer yet. Questions for statistics are asked anew: nobody remembers who answered them.
 */
export function earlierAnswers(
  before: { readonly form: FormDefinition; readonly answers: FormAnswers },
  now: { readonly form: FormDefinition; readonly answers: FormAnswers },
): FormAnswers {
  const given = new Map(
    before.form.sections.flatMap((section) =>
      section.questions.map((question) => [
        question.key,
        { question, value: own(before.answers, section.key)?.[question.key] },
      ]),
    ),
  );
  const taken: FormAnswers = {};
  for (const section of now.form.sections) {
    for (const question of section.questions) {
      const earlier = given.get(question.key);
      if (earlier?.value === undefined || anew.has(question.type) || question.monitoring === true) continue;
      if (own(own(now.answers, section.key) ?? {}, question.key) !== undefined) continue;
      if (holds(question, earlier.question, earlier.value))
        taken[section.key] = { ...taken[section.key], [question.key]: earlier.value };
    }
  }
  return taken;
}

/** How many answers these are. */
export function countAnswers(answers: FormAnswers): number {
  return Object.values(answers).reduce((sum, section) => sum + Object.keys(section).length, 0);
}
