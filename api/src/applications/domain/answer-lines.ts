import type { Locale, LocalizedText } from '@placet/contract';
import { pick } from '@placet/contract/locale.ts';
import type { AnswerOf, AnswerValue, EducationEntry, ExperienceEntry } from '@placet/contract/forms/answers.ts';
import { countryName, languageName } from '@placet/contract/forms/display-names.ts';
import type { Question, QuestionOf, QuestionType } from '@placet/contract/forms/question.ts';
import { hasShape } from '@placet/contract/forms/shape.ts';

/** Words around answers, in one language. */
export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  readonly agreed: string;
  readonly native: string;
  /** "2024-09 – now" */
  readonly now: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** A day such as 2027-02-28 as it is written. */
  readonly day: (day: string) => string;
}

export interface AnswerFacts {
  readonly locale: Locale;
  readonly words: AnswerWords;
  readonly teams: readonly { readonly slug: string; readonly name: LocalizedText }[];
  /** Names of the files that answer file questions, by question. */
  readonly fileNames: ReadonlyMap<string, string>;
}

type Lines<T extends QuestionType> = (question: QuestionOf<T>, value: AnswerOf<T>, facts: AnswerFacts) => string[];

const parts = (...given: (string | undefined)[]): string =>
  given.filter((part) => part !== undefined && part !== '').join(', ');
const text = (_question: Question, value: string): string[] => value.split('\n');

function optionName(question: QuestionOf<'single_choice' | 'multiple_choice'>, value: string, locale: Locale): string {
  const option = question.options.find((one) => one.value === value);
  return option ? pick(option.label, locale) : value;
}

function period({ from, to, current }: EducationEntry | ExperienceEntry, { words }: AnswerFacts): string | undefined {
  const end = current === true ? words.now : to;
  return from === undefined && end === undefined ? undefined : `${from ?? ''} – ${end ?? ''}`.trim();
}

const lines: { readonly [T in QuestionType]: Lines<T> } = {
  short_text: text,
  long_text: text,
  email: text,
  link: text,
  phone: text,
  single_choice: (question, value, { locale }) => [optionName(question, value, locale)],
  multiple_choice: (question, value, { locale }) => value.map((one) => optionName(question, one, locale)),
  yes_no: (_question, value, { words }) => [value ? words.yes : words.no],
  date: (_question, value, { words }) => [words.day(value)],
  date_range: (_question, { from = '', to = '' }, { words }) => [`${words.day(from)} – ${words.day(to)}`],
  number: (question, value, { locale }) => [
    [
      typeof value === 'number' ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value) : value,
      ...(question.unit ? [pick(question.unit, locale)] : []),
    ].join(' '),
  ],
  country: (_question, value, { locale }) => [countryName(value, locale)],
  languages: (_question, value, { locale, words }) =>
    value.map(({ language = '', level }) =>
      parts(languageName(language, locale), level === 'native' ? words.native : level),
    ),
  education: (_question, value, facts) =>
    value.map((entry) =>
      parts(
        entry.qualification,
        entry.field,
        entry.institution,
        entry.country === undefined ? undefined : countryName(entry.country, facts.locale),
        period(entry, facts),
      ),
    ),
  experience: (_question, value, facts) =>
    value.flatMap((entry) => [
      parts(
        entry.role,
        entry.organisation,
        entry.kind === undefined ? undefined : (facts.words.kinds[entry.kind] ?? entry.kind),
        entry.country === undefined ? undefined : countryName(entry.country, facts.locale),
        period(entry, facts),
      ),
      ...(entry.description?.split('\n') ?? []),
    ]),
  file: (question, _value, { fileNames }) => [fileNames.get(question.key) ?? ''],
  team_preferences: (_question, value, { locale, teams }) =>
    value.map((slug, index) => {
      const team = teams.find((one) => one.slug === slug);
      return `${String(index + 1)}. ${team ? pick(team.name, locale) : slug}`;
    }),
  statement: (_question, _value, { words }) => [words.agreed],
  referees: (_question, value) =>
    value.map(({ name, relation, organisation, email }) => parts(name, relation, organisation, email)),
};

/** An answer in words, a line for each thing said; empty when there is none. */
export function answerLines(question: Question, value: AnswerValue | undefined, facts: AnswerFacts): string[] {
  if (value === undefined || !hasShape(question, value)) return [];
  // The table is typed by question type; that question and value belong together, hasShape has just established.
  const write = lines[question.type] as (question: Question, value: AnswerValue, facts: AnswerFacts) => string[];
  return write(question, value, facts).filter((line) => line.trim() !== '');
}
