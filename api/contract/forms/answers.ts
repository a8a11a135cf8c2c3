import * as z from 'zod';
import { locale } from '../locale.ts';
import { storage } from './constants.ts';
import type { QuestionType } from './question.ts';

/*
 * Answers as a draft holds them. Drafts are saved invalid, over their limits and half typed, so these shapes are loose: a
 * date is whatever was typed, a list entry may lack members. Sending demands more (`check-answer.ts`), of the same shapes.
 */

/** One schema per question type, from what a line and a text may be. */
export function answerSchemas(line: z.ZodType<string, string>, text: z.ZodType<string, string>) {
  const member = line.optional();
  // Months are written 2024-09, or 2024; `current` stands in for the end of what still goes on.
  const period = { country: member, from: member, to: member, current: z.boolean().optional() };
  const list = <T extends z.ZodType>(item: T) => z.array(item).max(storage.items);
  return {
    short_text: line,
    long_text: text,
    single_choice: line,
    multiple_choice: z.array(line).max(200),
    yes_no: z.boolean(),
    date: line,
    date_range: z.strictObject({ from: member, to: member }),
    number: z.union([z.number(), line]),
    country: line,
    phone: line,
    email: line,
    link: line,
    languages: list(z.strictObject({ language: member, level: member })),
    education: list(z.strictObject({ institution: member, qualification: member, field: member, ...period })),
    experience: list(
      z.strictObject({ kind: member, organisation: member, role: member, ...period, description: text.optional() }),
    ),
    file: z.strictObject({ documentId: z.uuid() }),
    team_preferences: z.array(line).max(200),
    statement: z.boolean(),
    referees: list(
      z.strictObject({
        name: member,
        email: member,
        organisation: member,
        relation: member,
        locale: locale.optional(),
      }),
    ),
  } satisfies Record<QuestionType, z.ZodType>;
}

const plain = answerSchemas(z.string().max(storage.line), z.string().max(storage.text));

/** First and last day of a stay, both included. */
export type DateRange = z.infer<typeof plain.date_range>;

/** `language` is an ISO 639 code, `level` a `LanguageLevel`. */
export type LanguageSkill = z.infer<typeof plain.languages>[number];
export type EducationEntry = z.infer<typeof plain.education>[number];
export type ExperienceEntry = z.infer<typeof plain.experience>[number];

/** `locale` is the language the referee is written to in. */
export const refereeEntry = plain.referees.element;
export type RefereeEntry = z.infer<typeof refereeEntry>;

/** A file question holds the id of the uploaded document; everything else about it is the document's own record. */
export type FileAnswer = z.infer<typeof plain.file>;

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

/** Any answer, whatever its question; for transport. `draft.ts` holds an answer to its question. */
export const answerValue = z
  .union([
    plain.long_text,
    z.number(),
    plain.yes_no,
    plain.multiple_choice,
    plain.file,
    plain.date_range,
    plain.languages,
    plain.education,
    plain.experience,
    plain.referees,
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
