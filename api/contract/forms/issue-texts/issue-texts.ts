import type { Issue, IssueCode, IssueParams } from '../issue.ts';
import type { QuestionType } from '../question.ts';

/** One sentence for every code, which says what to do and names the number. A missing one fails the type check. */
export type IssueTexts = { [C in IssueCode]: (params: IssueParams[C]) => string };

/** What to do when there is no answer, by type of question. */
export type MissingTexts = Record<Exclude<QuestionType, 'referees'>, string>;

/** Members of list entries that may be demanded. */
export type EntryField =
  | 'language'
  | 'level'
  | 'institution'
  | 'qualification'
  | 'kind'
  | 'organisation'
  | 'role'
  | 'from'
  | 'to'
  | 'name'
  | 'email'
  | 'relation'
  | 'locale';

/** The sentence for an issue. */
export function issueText(texts: IssueTexts, issue: Issue): string {
  const text = texts[issue.code] as (params: Issue['params']) => string;
  return text(issue.params);
}

/** The forms a noun takes beside a number; `other` stands in for those a language does not have. */
export interface Forms {
  one: string;
  other: string;
}

/** Writes numbers, counted things and days in one language. */
export function writerFor(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    number: (value: number) => numbers.format(value),
    /** "1 word", "300 words". */
    count: (value: number, forms: Forms) =>
      `${numbers.format(value)} ${rules.select(value) === 'one' ? forms.one : forms.other}`,
    /** The form alone that goes with a number. */
    form: (value: number, forms: Forms) => (rules.select(value) === 'one' ? forms.one : forms.other),
    /** 2027-02-28 as "28 February 2027". */
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}
