import type { QuestionType } from './question.ts';

/** What can be wrong with an answer, and the numbers its text names. Codes are stable: they are part of the API. */
export interface IssueParams {
  missing: { type: QuestionType };
  /** A member of a list entry that every such entry needs. */
  'entry.missing': { field: string };
  'answer.wrong_shape': object;
  'answer.unknown_question': object;
  'answer.too_long': { limit: number };
  'text.control_characters': object;
  'text.line_breaks': object;
  'text.too_many_words': { limit: number; count: number; over: number };
  'text.too_many_characters': { limit: number; count: number; over: number };
  'choice.unknown': object;
  'choice.repeated': object;
  'choice.exclusive': object;
  'list.too_few': { min: number; count: number };
  'list.too_many': { max: number; count: number; over: number };
  'date.invalid': object;
  'date.too_early': { earliest: string };
  'date.too_late': { latest: string };
  'range.start_missing': object;
  'range.end_missing': object;
  'range.reversed': object;
  'range.too_short': { min: number; days: number };
  'range.too_long': { max: number; days: number };
  'month.invalid': object;
  'month.future': object;
  'month.reversed': object;
  'number.invalid': object;
  'number.too_small': { min: number };
  'number.too_large': { max: number };
  'number.too_precise': { decimals: number };
  'country.unknown': object;
  'phone.invalid': object;
  'email.invalid': object;
  'link.invalid': object;
  'language.unknown': object;
  'language.repeated': { language: string };
  'language.level_unknown': object;
  'file.unknown': object;
  'file.being_checked': object;
  'file.refused': object;
  'referees.too_few': { expected: number; count: number };
  'referees.too_many': { expected: number; count: number; over: number };
  'referees.same_email': object;
  'referees.own_email': object;
}

export type IssueCode = keyof IssueParams;

/** Keys and indexes from the form down: section, question, then index and member within a list answer. */
export type IssuePath = (string | number)[];

/** Something to repair before sending. */
export type Issue = { [C in IssueCode]: { path: IssuePath; code: C; params: IssueParams[C] } }[IssueCode];

/** Builds an issue whose parameters fit its code. */
export function issueOf<C extends IssueCode>(path: IssuePath, code: C, params: IssueParams[C]): Issue {
  return { path, code, params } as Issue;
}
