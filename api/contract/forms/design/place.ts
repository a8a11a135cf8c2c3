import type { FormDefinition, Question, Section } from '../question.ts';

/** Where something stands in a form, counted from 0: a section, or a question in one. */
export interface Place {
  readonly section: number;
  readonly question?: number;
}

/** A question's place. */
export type QuestionPlace = Required<Place>;

export function isQuestionPlace(place: Place): place is QuestionPlace {
  return place.question !== undefined;
}

export function questionAt(form: FormDefinition, place: Place): Question | undefined {
  return isQuestionPlace(place) ? form.sections[place.section]?.questions[place.question] : undefined;
}

/** The form with one section changed; the others stay the same objects, so that what shows them need not look again. */
export function changeSection(
  form: FormDefinition,
  index: number,
  change: (section: Section) => Section,
): FormDefinition {
  return { ...form, sections: form.sections.map((section, at) => (at === index ? change(section) : section)) };
}

/** The same for one question. */
export function changeQuestion(
  form: FormDefinition,
  place: QuestionPlace,
  change: (question: Question) => Question,
): FormDefinition {
  return changeSection(form, place.section, (section) => ({
    ...section,
    questions: section.questions.map((question, at) => (at === place.question ? change(question) : question)),
  }));
}

/** Where the question or section with this path of keys stands; the path of a finding, or of an address. */
export function placeOf(form: FormDefinition, [sectionKey, questionKey]: readonly string[]): Place | undefined {
  const section = form.sections.findIndex(({ key }) => key === sectionKey);
  if (section < 0) return undefined;
  if (questionKey === undefined) return { section };
  const question = form.sections[section]?.questions.findIndex(({ key }) => key === questionKey) ?? -1;
  return question < 0 ? undefined : { section, question };
}

/** The keys that lead to a place; `placeOf` undoes it. */
export function pathOf(form: FormDefinition, place: Place): string[] {
  const section = form.sections[place.section];
  const question = questionAt(form, place);
  return [...(section ? [section.key] : []), ...(question ? [question.key] : [])];
}

/** The nearest place that exists: after something was taken away, the person stays about where they were. */
export function nearest(form: FormDefinition, place: Place): Place {
  const section = Math.max(0, Math.min(place.section, form.sections.length - 1));
  const questions = form.sections[section]?.questions.length ?? 0;
  if (!isQuestionPlace(place) || questions === 0) return { section };
  return { section, question: Math.min(place.question, questions - 1) };
}
