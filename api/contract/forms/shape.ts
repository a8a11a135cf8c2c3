import type { AnswerOf, AnswerTypes, AnswerValue } from './answers.ts';
import type { Question, QuestionOf, QuestionType } from './question.ts';
import { parseNumber } from './numbers.ts';
import { isBlank, normalise } from './text.ts';

/*
 * Which form each type's answer has, and what of it counts. Everything that reads answers goes through here first, so that a
 * value of the wrong form (from an older form version, say) becomes an issue and never an exception.
 */

type Shape = 'text' | 'number' | 'boolean' | 'texts' | 'range' | 'entries' | 'file';

const shapes: Record<QuestionType, Shape> = {
  short_text: 'text',
  long_text: 'text',
  single_choice: 'text',
  multiple_choice: 'texts',
  yes_no: 'boolean',
  date: 'text',
  date_range: 'range',
  number: 'number',
  country: 'text',
  phone: 'text',
  email: 'text',
  link: 'text',
  languages: 'entries',
  education: 'entries',
  experience: 'entries',
  file: 'file',
  team_preferences: 'texts',
  statement: 'boolean',
  referees: 'entries',
};

/** A list entry, range or file: members by name. */
export interface Members {
  [name: string]: string | boolean | undefined;
  documentId?: string | boolean;
  current?: string | boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isMember = (value: unknown) => value === undefined || isText(value) || typeof value === 'boolean';
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isMember);

const fits: Record<Shape, (value: unknown) => boolean> = {
  text: isText,
  number: (value) => typeof value === 'number' || isText(value),
  boolean: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every(isText),
  range: isMembers,
  entries: (value) => Array.isArray(value) && value.every(isMembers),
  file: (value) => isMembers(value) && isText(value.documentId),
};

/** True when the value has the form this question's answers have. */
export function hasShape<Q extends Question>(question: Q, value: unknown): value is AnswerTypes[Q['type']] {
  return fits[shapes[question.type]](value);
}

/** True for answers that are lists of entries with members. */
export function isEntriesType(type: QuestionType): type is 'languages' | 'education' | 'experience' | 'referees' {
  return shapes[type] === 'entries';
}

/** An entry nobody has written anything into; choices that are preset count for nothing. */
export function isBlankEntry(entry: Members): boolean {
  return Object.entries(entry).every(
    ([name, member]) =>
      name === 'locale' || member === undefined || member === false || (isText(member) && isBlank(member)),
  );
}

/**
 * The answer as it is sent: trimmed, in NFC, numbers read, without empty entries; undefined when nothing is left. Nothing else is changed,
 * so an answer that is not valid comes out as it was.
 */
export function tidy<T extends QuestionType>(
  question: QuestionOf<T>,
  value: AnswerOf<T> | undefined,
): AnswerOf<T> | undefined;
export function tidy(question: Question, value: AnswerValue | undefined): AnswerValue | undefined;
export function tidy(question: Question, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined || !hasShape(question, value)) return value;
  switch (shapes[question.type]) {
    case 'text':
      return tidyText(value as string);
    case 'number':
      return isText(value) ? (parseNumber(value) ?? tidyText(value)) : withoutSign(value as number);
    case 'boolean':
      return question.type === 'statement' && value === false ? undefined : value;
    case 'texts':
      return (value as string[]).length === 0 ? undefined : value;
    case 'range':
      return isBlankEntry(value as Members) ? undefined : (tidyEntry(value as Members) as AnswerValue);
    case 'entries': {
      const entries = (value as Members[]).filter((entry) => !isBlankEntry(entry)).map(tidyEntry);
      return entries.length === 0 ? undefined : (entries as AnswerValue);
    }
    case 'file':
      return value;
  }
}

/** True when there is no answer, or nothing in it that would be sent. */
export function isEmpty(question: Question, value: AnswerValue | undefined): boolean {
  return tidy(question, value) === undefined;
}

/** Zero has one form in JSON. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}

function tidyText(text: string): string | undefined {
  return isBlank(text) ? undefined : normalise(text).trim();
}

/** The members of an entry that are kept, each tidied. What still goes on (`current`) has no end, whatever was typed before. */
export function tidyEntry(entry: Members): Members {
  const kept: Members = {};
  for (const [name, member] of Object.entries(entry)) {
    const tidied = isText(member) ? tidyText(member) : member;
    const ended = name === 'to' && entry.current === true;
    if (tidied !== undefined && tidied !== false && !ended) kept[name] = tidied;
  }
  return kept;
}
