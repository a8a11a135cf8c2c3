import { keyFrom, questionKeys, sectionKeys } from '@placet/contract/forms/design/keys.ts';
import { changeQuestion, questionAt, type Place, type QuestionPlace } from '@placet/contract/forms/design/place.ts';
import { renameOption, renameQuestion, renameSection } from '@placet/contract/forms/design/rename.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { written } from '../words/form-words';

/**
 * What may no longer be renamed: keys of sections, of questions, and `question option` for values, of the version in force. Answers
 * are stored under them.
 */
export type FixedNames = ReadonlySet<string>;

const sectionMark = (key: string): string => `section ${key}`;
const questionMark = (key: string): string => `question ${key}`;
const optionMark = (question: string, value: string): string => `option ${question} ${value}`;

export function fixedNamesOf(inForce: FormDefinition | undefined): FixedNames {
  const sections = inForce?.sections ?? [];
  return new Set([
    ...sections.map(({ key }) => sectionMark(key)),
    ...sections.flatMap(({ questions }) => questions.map(({ key }) => questionMark(key))),
    ...sections.flatMap(({ questions }) =>
      questions.flatMap((question) =>
        'options' in question ? question.options.map(({ value }) => optionMark(question.key, value)) : [],
      ),
    ),
  ]);
}

/** Whether what stands there was published, so that its name stays. */
export function isFixed(form: FormDefinition, place: Place, fixed: FixedNames): boolean {
  const question = questionAt(form, place);
  if (question) return fixed.has(questionMark(question.key));
  const section = form.sections[place.section];
  return section !== undefined && fixed.has(sectionMark(section.key));
}

/** The form with a section's key made from its title. */
export function nameSection(form: FormDefinition, index: number, fixed: FixedNames, locale: Locale): FormDefinition {
  const section = form.sections[index];
  const text = written(section?.title, locale);
  if (!section || text === '' || isFixed(form, { section: index }, fixed)) return form;
  return renameSection(form, index, keyFrom(text, without(sectionKeys(form), section.key), 'section'));
}

/** The form with a question's key made from its label; a document's kind goes with it. */
export function nameQuestion(
  form: FormDefinition,
  place: QuestionPlace,
  fixed: FixedNames,
  locale: Locale,
): FormDefinition {
  const question = questionAt(form, place);
  const text = written(question?.label, locale);
  if (!question || text === '' || isFixed(form, place, fixed)) return form;
  const key = keyFrom(text, without(questionKeys(form), question.key), 'question');
  const renamed = renameQuestion(form, place, key);
  if (question.type !== 'file' || question.kind !== question.key) return renamed;
  return changeQuestion(renamed, place, (file) => ({ ...file, kind: key }) as typeof file);
}

/** The form with the value of a choice's option made from its label. */
export function nameOption(
  form: FormDefinition,
  place: QuestionPlace,
  index: number,
  fixed: FixedNames,
  locale: Locale,
): FormDefinition {
  const question = questionAt(form, place);
  const options = question && 'options' in question ? question.options : [];
  const option = options[index];
  const text = written(option?.label, locale);
  if (!question || !option || text === '' || fixed.has(optionMark(question.key, option.value))) return form;
  const taken = new Set(options.filter((other) => other !== option).map(({ value }) => value));
  return renameOption(form, place, index, keyFrom(text, taken, 'option'));
}

function without(keys: Set<string>, own: string): Set<string> {
  keys.delete(own);
  return keys;
}
