import { isCountry } from '../countries.ts';
import { issueOf } from '../issue.ts';
import type { Issue, IssuePath } from '../issue.ts';
import { storage } from '../constants.ts';
import type { QuestionOf } from '../question.ts';
import { countCharacters, countWords, hasControlCharacters } from '../text.ts';

/** A line is as long as a screen can show, unless the form says otherwise. */
const lineCharacters = 200;
const textCharacters = 10_000;

export function checkShortText(question: QuestionOf<'short_text'>, value: string): Issue[] {
  return checkLine([], value, question.maxCharacters);
}

export function checkLongText(question: QuestionOf<'long_text'>, value: string): Issue[] {
  return checkText([], value, question);
}

/** One line of text, in a question or in a member of a list entry. */
export function checkLine(path: IssuePath, text: string, maxCharacters = lineCharacters): Issue[] {
  const issues = checkText(path, text, { maxCharacters });
  return text.includes('\n') ? [...issues, issueOf(path, 'text.line_breaks', {})] : issues;
}

/** Text of several lines. A limit in words stands alone: whoever counts words is not told about characters as well. */
export function checkText(
  path: IssuePath,
  text: string,
  limits: { maxWords?: number; maxCharacters?: number },
): Issue[] {
  const issues: Issue[] = [];
  if (hasControlCharacters(text)) issues.push(issueOf(path, 'text.control_characters', {}));
  const limit = limits.maxWords;
  const count = limit === undefined ? 0 : countWords(text);
  if (limit !== undefined && count > limit) {
    return [...issues, issueOf(path, 'text.too_many_words', { limit, count, over: count - limit })];
  }
  return [
    ...issues,
    ...checkLength(path, text, limits.maxCharacters ?? (limit === undefined ? textCharacters : storage.text)),
  ];
}

function checkLength(path: IssuePath, text: string, limit: number): Issue[] {
  // There are never more characters than code units, and counting them takes longer.
  if (text.length <= limit) return [];
  const count = countCharacters(text);
  return count > limit ? [issueOf(path, 'text.too_many_characters', { limit, count, over: count - limit })] : [];
}

export function checkCountry(_question: QuestionOf<'country'>, value: string): Issue[] {
  return isCountry(value) ? [] : [issueOf([], 'country.unknown', {})];
}

/**
 * With its country code, for people write from everywhere: `+` or `00`, then 7 to 15 digits (ITU-T E.164), with the usual
 * signs between them.
 */
export function checkPhone(_question: QuestionOf<'phone'>, value: string): Issue[] {
  const digits = value.replaceAll(/\P{Nd}/gu, '').replace(/^00/, '');
  const wellFormed = /^(\+|00)[\p{Nd}\s().\-/]+$/u.test(value) && digits.length >= 7 && digits.length <= 15;
  return wellFormed ? [] : [issueOf([], 'phone.invalid', {})];
}

export function checkEmail(_question: QuestionOf<'email'>, value: string): Issue[] {
  return isEmail(value) ? [] : [issueOf([], 'email.invalid', {})];
}

const mailbox =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;

/** An address that can be written to, in any script; whether somebody reads it, only a mail can tell. */
export function isEmail(value: string): boolean {
  return value.length <= 254 && mailbox.test(value);
}

const webAddress = /^https?:\/\/(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,63}(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/** An address on the web, in full: other schemes can run code where the link is shown. */
export function checkLink(_question: QuestionOf<'link'>, value: string): Issue[] {
  return value.length <= storage.line && webAddress.test(value) ? [] : [issueOf([], 'link.invalid', {})];
}
