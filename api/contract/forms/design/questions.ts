import type { FormDefinition, Question } from '../question.ts';
import { keyFrom, questionKeys } from './keys.ts';
import { changeSection, questionAt } from './place.ts';
import type { QuestionPlace } from './place.ts';

/** The form with a question put at a place; what stood there comes after it. */
export function insertQuestion(form: FormDefinition, place: QuestionPlace, question: Question): FormDefinition {
  return changeSection(form, place.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(place.question, 0, question),
  }));
}

/** The form without a question. Conditions that look at it stay, and are found wrong: what they were for, only a person knows. */
export function removeQuestion(form: FormDefinition, place: QuestionPlace): FormDefinition {
  return changeSection(form, place.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(place.question, 1),
  }));
}

/** The form with a question's copy right after it, under a key of its own. */
export function duplicateQuestion(form: FormDefinition, place: QuestionPlace): FormDefinition {
  const original = questionAt(form, place);
  if (!original) return form;
  const key = keyFrom(original.key, questionKeys(form), 'question');
  return insertQuestion(form, { ...place, question: place.question + 1 }, { ...original, key });
}

/** The form with a question at another place. `to` counts as after it was taken out. */
export function moveQuestion(form: FormDefinition, from: QuestionPlace, to: QuestionPlace): FormDefinition {
  const question = questionAt(form, from);
  if (!question || !form.sections[to.section]) return form;
  const without = changeSection(form, from.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(from.question, 1),
  }));
  return insertQuestion(without, to, question);
}

/** Where one step up or down leads: within the section, over its edge into the one beside it; undefined at the form's end. */
export function stepFrom(form: FormDefinition, place: QuestionPlace, step: -1 | 1): QuestionPlace | undefined {
  const questions = form.sections[place.section]?.questions ?? [];
  const next = place.question + step;
  if (next >= 0 && next < questions.length) return { section: place.section, question: next };
  const beside = form.sections[place.section + step];
  if (!beside) return undefined;
  return { section: place.section + step, question: step === 1 ? 0 : beside.questions.length };
}
