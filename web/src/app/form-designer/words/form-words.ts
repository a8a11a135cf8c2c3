import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import { knownOf } from '@placet/contract/forms/definition/known.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';

/** What sentences about a form are made from. */
export interface FormWords {
  readonly form: FormDefinition;
  readonly locale: Locale;
}

/** A text of the form in the reader's language, or in another that has one. */
export function written(text: LocalizedText | undefined, locale: Locale): string {
  const own = text?.[locale]?.trim() ?? '';
  return own === '' && text ? pick(withoutBlank(text), locale) : own;
}

function withoutBlank(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''));
}

/** What a question is called in a sentence: its label, or that it has none yet. */
export function questionName(question: Question, locale: Locale): string {
  return written(question.label, locale) || $localize`:@@design.unnamedQuestion:Question without a text`;
}

export function sectionName(title: LocalizedText | undefined, locale: Locale): string {
  return written(title, locale) || $localize`:@@design.unnamedSection:Section without a title`;
}

/** The question with this key by its name; one that is gone is said to be. */
export function nameOfKey(key: string, { form, locale }: FormWords): string {
  const question = knownOf(form).questions.get(key);
  return question
    ? questionName(question, locale)
    : $localize`:@@design.goneQuestion:a question that is not in the form (${key}:key:)`;
}
