import type { FormAnswers } from './answers.ts';
import type { FormDefinition, Question } from './question.ts';
import { own } from './visibility.ts';

/**
 * Where an answer is kept. `open` answers are stored as they are, `sensitive` ones encrypted under the person's key,
 * `monitoring` ones apart from the application, without a link to it. An answer that is both is monitoring: that promise is
 * the stronger one.
 */
export type Keeping = 'open' | 'sensitive' | 'monitoring';

export type SplitAnswers = Record<Keeping, FormAnswers>;

export function keepingOf(question: Question): Keeping {
  if (question.monitoring === true) return 'monitoring';
  return question.sensitive === true ? 'sensitive' : 'open';
}

/**
 * The answers apart by how they are kept. Answers to questions the form does not know count as sensitive: what it was about
 * cannot be told any more. `mergeAnswers` undoes it; only sections without an answer are lost.
 */
export function splitAnswers(form: FormDefinition, answers: FormAnswers): SplitAnswers {
  const keeping = new Map(form.sections.map((section) => [section.key, keepings(section.questions)]));
  const split: SplitAnswers = { open: {}, sensitive: {}, monitoring: {} };
  for (const [sectionKey, given] of Object.entries(answers)) {
    for (const [questionKey, value] of Object.entries(given)) {
      const part = split[keeping.get(sectionKey)?.get(questionKey) ?? 'sensitive'];
      put(part, sectionKey, questionKey, value);
    }
  }
  return split;
}

function keepings(questions: Question[]): Map<string, Keeping> {
  return new Map(questions.map((question) => [question.key, keepingOf(question)]));
}

/** Parts of a form's answers as one. Where two parts answer the same question the later one holds. */
export function mergeAnswers(...parts: FormAnswers[]): FormAnswers {
  const merged: FormAnswers = {};
  for (const part of parts) {
    for (const [sectionKey, given] of Object.entries(part)) {
      for (const [questionKey, value] of Object.entries(given)) put(merged, sectionKey, questionKey, value);
    }
  }
  return merged;
}

/** Without questions that reveal who somebody is, for blind review. */
export function withoutIdentifying(form: FormDefinition, answers: FormAnswers): FormAnswers {
  const kept: FormAnswers = {};
  for (const section of form.sections) {
    for (const question of section.questions) {
      const value = own(own(answers, section.key) ?? {}, question.key);
      if (value !== undefined && question.identifying !== true) put(kept, section.key, question.key, value);
    }
  }
  return kept;
}

function put(answers: FormAnswers, section: string, question: string, value: FormAnswers[string][string]): void {
  const given = own(answers, section) ?? {};
  given[question] = value;
  answers[section] = given;
}
