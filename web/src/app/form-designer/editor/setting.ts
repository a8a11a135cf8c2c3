import type { Question } from '@placet/contract/forms/question.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';

/** The question with a member set, or without it. Which members a type has, the editor that shows them knows. */
export function withSetting(question: Question, name: string, value: unknown): Question {
  const others = Object.fromEntries(Object.entries(question).filter(([member]) => member !== name));
  return (value === undefined ? others : { ...others, [name]: value }) as Question;
}

/** What a setting says now. */
export function settingOf(question: Question, name: string): unknown {
  return (question as Readonly<Record<string, unknown>>)[name];
}

/** A text that nobody needs is not there at all once it is blank in every language. */
export function unlessBlank(text: LocalizedText): LocalizedText | undefined {
  return Object.values(text).every((one) => one.trim() === '') ? undefined : text;
}
