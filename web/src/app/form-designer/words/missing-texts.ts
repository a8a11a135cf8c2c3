import type { Question } from '@placet/contract/forms/question.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';

/** How many texts a question has in some language but not in this one, or needs and has not at all. */
export function missingTexts(question: Question, locale: Locale): number {
  const options = 'options' in question ? question.options : [];
  const unit = 'unit' in question ? question.unit : undefined;
  const texts = [question.label, question.help, unit, ...options.flatMap(({ label, help }) => [label, help])];
  return texts.filter((text) => text !== undefined && isMissing(text, locale)).length;
}

function isMissing(text: LocalizedText, locale: Locale): boolean {
  return (text[locale] ?? '').trim() === '';
}
