import type {
  AnswerTypes,
  AnswerValue,
  EducationEntry,
  ExperienceEntry,
  LanguageSkill,
  RefereeEntry,
} from '@placet/contract/forms/answers.ts';
import type { ExperienceKind, LanguageLevel } from '@placet/contract/forms/constants.ts';
import { parseDay } from '@placet/contract/forms/days.ts';
import { countryName, languageName } from '@placet/contract/forms/display-names.ts';
import type { Question, QuestionType } from '@placet/contract/forms/question.ts';
import { hasShape, tidy } from '@placet/contract/forms/shape.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { siteLocales } from '../../shell/locales';
import { capitalised } from '../countries';
import { experienceNames } from '../experience-names';
import { levelNames } from '../level-names';

/** An answer in words. `own` marks what the person wrote, in whatever script. */
export type AnswerPart =
  | { kind: 'text'; text: string; own: boolean }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'entry'; title: string; lines: string[] }
  | { kind: 'file'; documentId: string };

/** What an answer is put into words with. */
export interface Wording {
  readonly locale: Locale;
  /** Names of teams by slug. */
  readonly teams: ReadonlyMap<string, LocalizedText>;
}

type Writer<T extends QuestionType> = (
  answer: AnswerTypes[T],
  question: Extract<Question, { type: T }>,
  wording: Wording,
) => AnswerPart[];

const own = (text: string): AnswerPart[] => [{ kind: 'text', text, own: true }];
const said = (text: string): AnswerPart[] => [{ kind: 'text', text, own: false }];
const yes = () => $localize`:@@forms.answer.yes:Yes`;
const no = () => $localize`:@@forms.answer.no:No`;

const writers: { [T in QuestionType]: Writer<T> } = {
  short_text: own,
  long_text: own,
  phone: own,
  email: own,
  single_choice: (answer, { options }, { locale }) => said(optionName(options, answer, locale)),
  multiple_choice: (answer, { options }, { locale }) => [
    { kind: 'list', ordered: false, items: answer.map((value) => optionName(options, value, locale)) },
  ],
  yes_no: (answer) => said(answer ? yes() : no()),
  statement: () => said($localize`:@@forms.answer.agreed:Agreed`),
  date: (answer, _question, { locale }) => said(dayName(answer, locale)),
  date_range: ({ from = '', to = '' }, _question, { locale }) =>
    said($localize`:@@forms.answer.range:${dayName(from, locale)}:first: to ${dayName(to, locale)}:last:`),
  number: (answer, { unit }, { locale }) =>
    said(`${typeof answer === 'number' ? answer.toLocaleString(locale) : answer} ${pick(unit ?? {}, locale)}`.trim()),
  country: (answer, _question, { locale }) => said(countryName(answer, locale)),
  link: (answer) => (/^https?:\/\//i.test(answer) ? [{ kind: 'link', href: answer, text: answer }] : own(answer)),
  languages: (answer, _question, { locale }) => [
    { kind: 'list', ordered: false, items: answer.map((skill) => skillName(skill, locale)) },
  ],
  education: (answer, _question, { locale }) => answer.map((entry) => studies(entry, locale)),
  experience: (answer, _question, { locale }) => answer.map((entry) => experience(entry, locale)),
  file: ({ documentId }) => [{ kind: 'file', documentId }],
  team_preferences: (answer, _question, { locale, teams }) => [
    { kind: 'list', ordered: true, items: answer.map((slug) => pick(teams.get(slug) ?? {}, locale) || slug) },
  ],
  referees: (answer) => answer.map(referee),
};

/** An answer in the reader's words; empty when there is none. */
export function answerParts(question: Question, value: AnswerValue | undefined, wording: Wording): AnswerPart[] {
  const answer = tidy(question, value);
  if (answer === undefined || !hasShape(question, answer)) return [];
  const write = writers[question.type] as (answer: AnswerValue, question: Question, wording: Wording) => AnswerPart[];
  return write(answer, question, wording);
}

function optionName(
  options: readonly { value: string; label: LocalizedText }[],
  value: string,
  locale: Locale,
): string {
  const option = options.find((one) => one.value === value);
  return option ? pick(option.label, locale) : value;
}

/** A day in full; what is no day (yet) as it was typed. */
function dayName(text: string, locale: Locale): string {
  if (parseDay(text) === undefined) return text === '' ? '…' : text;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${text}T00:00:00Z`));
}

function monthName(text: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}$/.test(text)) return text;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${text}-01T00:00:00Z`));
}

function skillName({ language = '', level = '' }: LanguageSkill, locale: Locale): string {
  const name = capitalised(languageName(language, locale), locale);
  return [name, (levelNames() as Record<string, string>)[level as LanguageLevel] ?? level].filter(Boolean).join(', ');
}

function period({ from = '', to = '', current }: EducationEntry, locale: Locale): string {
  const begin = monthName(from, locale);
  if (current === true) return $localize`:@@forms.answer.since:since ${begin}:begin:`;
  return [begin, monthName(to, locale)].filter(Boolean).join(' – ');
}

function studies(entry: EducationEntry, locale: Locale): AnswerPart {
  const { institution = '', qualification = '', field = '', country } = entry;
  const place = [institution, country === undefined ? '' : countryName(country, locale)].filter(Boolean).join(', ');
  const title = [qualification, field].filter(Boolean).join(', ');
  return { kind: 'entry', title, lines: [place, period(entry, locale)].filter(Boolean) };
}

function experience(entry: ExperienceEntry, locale: Locale): AnswerPart {
  const { kind = '', role = '', organisation = '', country, description = '' } = entry;
  const name = (experienceNames() as Record<string, string>)[kind as ExperienceKind] ?? kind;
  const place = [organisation, country === undefined ? '' : countryName(country, locale)].filter(Boolean).join(', ');
  const facts = [name, period(entry, locale)].filter(Boolean).join(', ');
  return { kind: 'entry', title: role, lines: [place, facts, description].filter(Boolean) };
}

function referee({ name = '', email = '', organisation = '', relation = '', locale }: RefereeEntry): AnswerPart {
  const language = siteLocales.find(({ code }) => code === locale)?.name ?? '';
  return { kind: 'entry', title: name, lines: [email, organisation, relation, language].filter(Boolean) };
}
