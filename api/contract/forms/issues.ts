import * as z from 'zod';
import type { IssueCode } from './issue.ts';

export * from './issue.ts';

/** The codes as a list, for the API's description; the type check keeps it equal to `IssueParams`. */
const codes: Record<IssueCode, true> = {
  missing: true,
  'entry.missing': true,
  'answer.wrong_shape': true,
  'answer.unknown_question': true,
  'answer.too_long': true,
  'text.control_characters': true,
  'text.line_breaks': true,
  'text.too_many_words': true,
  'text.too_many_characters': true,
  'choice.unknown': true,
  'choice.repeated': true,
  'choice.exclusive': true,
  'list.too_few': true,
  'list.too_many': true,
  'date.invalid': true,
  'date.too_early': true,
  'date.too_late': true,
  'range.start_missing': true,
  'range.end_missing': true,
  'range.reversed': true,
  'range.too_short': true,
  'range.too_long': true,
  'month.invalid': true,
  'month.future': true,
  'month.reversed': true,
  'number.invalid': true,
  'number.too_small': true,
  'number.too_large': true,
  'number.too_precise': true,
  'country.unknown': true,
  'phone.invalid': true,
  'email.invalid': true,
  'link.invalid': true,
  'language.unknown': true,
  'language.repeated': true,
  'language.level_unknown': true,
  'file.unknown': true,
  'file.being_checked': true,
  'file.refused': true,
  'referees.too_few': true,
  'referees.too_many': true,
  'referees.same_email': true,
  'referees.own_email': true,
};

export const issueCode = z.enum(Object.keys(codes) as [IssueCode, ...IssueCode[]]).meta({ id: 'AnswerIssueCode' });

export const issue = z
  .strictObject({
    path: z.array(z.union([z.string(), z.number()])),
    code: issueCode,
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'AnswerIssue' });
