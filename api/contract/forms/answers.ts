import * as z from 'zod';
import { locale } from '../locale.ts';
import { storage } from './limits.ts';
import type { QuestionType } from './question.ts';

/*
 * Answers as a draft holds them. Drafts are saved invalid, over their limits and half typed, so these shapes are loose: a
 * date is whatever was typed, a list entry may lack members. Sending demands more (`check-answer.ts`), of the same shapes.
 */

const typed = z.string().max(storage.line);

/** First and last day of a stay, both included. */
export const dateRangeAnswer = z.strictObject({ from: typed.optional(), to: typed.optional() });
export type DateRange = z.infer<typeof dateRangeAnswer>;

/** `language` is an ISO 639 code, `level` a `LanguageLevel`. */
export const languageSkill = z.strictObject({ language: typed.optional(), level: typed.optional() });
export type LanguageSkill = z.infer<typeof languageSkill>;

/** Months are written 2024-09; `current` stands in for the end of what still goes on. */
export const educationEntry = z.strictObject({
  institution: typed.optional(),
  qualification: typed.optional(),
  field: typed.optional(),
  country: typed.optional(),
  from: typed.optional(),
  to: typed.optional(),
  current: z.boolean().optional(),
});
export type EducationEntry = z.infer<typeof educationEntry>;

export const experienceKinds = ['job', 'internship', 'volunteering', 'activism', 'research', 'other'] as const;

export const experienceEntry = z.strictObject({
  kind: typed.optional(),
  organisation: typed.optional(),
  role: typed.optional(),
  country: typed.optional(),
  from: typed.optional(),
  to: typed.optional(),
  current: z.boolean().optional(),
  description: z.string().max(storage.text).optional(),
});
export type ExperienceEntry = z.infer<typeof experienceEntry>;

/** `locale` is the language the referee is written to in. */
export const refereeEntry = z.strictObject({
  name: typed.optional(),
  email: typed.optional(),
  organisation: typed.optional(),
  relation: typed.optional(),
  locale: locale.optional(),
});
export type RefereeEntry = z.infer<typeof refereeEntry>;

/** A file question holds the id of the uploaded document; everything else about it is the document's own record. */
export const fileAnswer = z.strictObject({ documentId: z.uuid() });
export type FileAnswer = z.infer<typeof fileAnswer>;

/** The answer of each question type. A number is a number as soon as it can be read as one, else what was typed. */
export interface AnswerTypes {
  short_text: string;
  long_text: string;
  single_choice: string;
  multiple_choice: string[];
  yes_no: boolean;
  /** A day such as 2027-02-28, or the three fields as typed so far, such as `2027--`. */
  date: string;
  date_range: DateRange;
  number: number | string;
  /** ISO 3166-1 code of two letters. */
  country: string;
  phone: string;
  email: string;
  link: string;
  languages: LanguageSkill[];
  education: EducationEntry[];
  experience: ExperienceEntry[];
  file: FileAnswer;
  /** Slugs of teams, best first. */
  team_preferences: string[];
  statement: boolean;
  referees: RefereeEntry[];
}

export type AnswerOf<T extends QuestionType> = AnswerTypes[T];

const items = <T extends z.ZodType>(item: T) => z.array(item).max(storage.items);

/** Any answer, whatever its question; for transport. `draft.ts` holds an answer to its question. */
export const answerValue = z
  .union([
    z.string().max(storage.text),
    z.number(),
    z.boolean(),
    z.array(typed).max(200),
    fileAnswer,
    dateRangeAnswer,
    items(languageSkill),
    items(educationEntry),
    items(experienceEntry),
    items(refereeEntry),
  ])
  .meta({ id: 'AnswerValue' });
export type AnswerValue = AnswerTypes[QuestionType];

/** Answers of one section by question key. An unanswered question has no entry. */
export const sectionAnswers = z.record(z.string(), answerValue).meta({ id: 'SectionAnswers' });
export type SectionAnswers = Record<string, AnswerValue>;

/** Answers of a form by section key. */
export const formAnswers = z.record(z.string(), sectionAnswers).meta({ id: 'FormAnswers' });
export type FormAnswers = Record<string, SectionAnswers>;

/** What a form is answered in: facts that belong to the call and the moment, not to the form. */
export interface FormContext {
  /** The day in the call's time zone. */
  today: string;
  callCloses?: string;
  periodStarts?: string;
  periodEnds?: string;
  /** Slugs of the call's teams. */
  teams: readonly string[];
  referenceCount: number;
  /** Nobody is their own referee. */
  applicantEmail?: string;
}
