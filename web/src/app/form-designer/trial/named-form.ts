import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { questionName, sectionName, written } from '../words/form-words';

/** The form with something to read wherever its text is not written yet, so that an unfinished form can be tried as well. */
export function namedForm({ sections }: FormDefinition, locale: Locale): FormDefinition {
  return {
    sections: sections.map((section) => ({
      ...section,
      title: filled(section.title, sectionName(section.title, locale), locale),
      questions: section.questions.map((question) => namedQuestion(question, locale)),
    })),
  };
}

function namedQuestion(question: Question, locale: Locale): Question {
  const named = { ...question, label: filled(question.label, questionName(question, locale), locale) };
  if (!('options' in named)) return named;
  const options = named.options.map((option) => ({ ...option, label: filled(option.label, option.value, locale) }));
  return { ...named, options };
}

function filled(text: LocalizedText, name: string, locale: Locale): LocalizedText {
  return written(text, locale) === '' ? { [locale]: name } : text;
}
