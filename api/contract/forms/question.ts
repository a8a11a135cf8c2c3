import * as z from 'zod';
import { localizedText } from '../locale.ts';
import { condition } from './condition.ts';
import { dateBound, fileType, key, languageCode, storage } from './limits.ts';

/** What every question has. */
const common = {
  key,
  label: localizedText,
  /** Shown under the label, before the control. */
  help: localizedText.optional(),
  required: z.boolean(),
  /** Asked only when this holds; see `visibility.ts`. */
  condition: condition.optional(),
  /** Hidden in blind review. */
  identifying: z.boolean().optional(),
  /** Encrypted at rest, shown to coordinators only. */
  sensitive: z.boolean().optional(),
  /** For equality statistics only: stored without a link to the application and never shown with it. */
  monitoring: z.boolean().optional(),
};

const count = (most: number) => z.int().min(1).max(most);
const list = { minItems: z.int().min(0).max(storage.items).optional(), maxItems: count(storage.items).optional() };
const dates = { earliest: dateBound.optional(), latest: dateBound.optional() };

/** One possible answer. An `exclusive` one ("none of these") stands alone; on a `discreet` one, see `discreet.ts`. */
export const option = z
  .strictObject({
    value: key,
    label: localizedText,
    help: localizedText.optional(),
    exclusive: z.boolean().optional(),
    discreet: z.boolean().optional(),
  })
  .meta({ id: 'QuestionOption' });
export type Option = z.infer<typeof option>;
const options = z.array(option).min(1).max(200);

/** What the browser may fill in by itself (the HTML autofill tokens that are used). */
const autofill = z.enum([
  'name',
  'nickname',
  'bday',
  'street-address',
  'address-level2',
  'postal-code',
  'tel',
  'email',
  'url',
]);

const shortText = z.strictObject({
  ...common,
  type: z.literal('short_text'),
  maxCharacters: count(storage.line).optional(),
  autofill: autofill.optional(),
});

const longText = z.strictObject({
  ...common,
  type: z.literal('long_text'),
  maxWords: count(10_000).optional(),
  maxCharacters: count(storage.text).optional(),
});

const singleChoice = z.strictObject({ ...common, type: z.literal('single_choice'), options });
const multipleChoice = z.strictObject({ ...common, type: z.literal('multiple_choice'), options, ...list });
/** On a `discreet` one, see `discreet.ts`. */
const yesNo = z.strictObject({ ...common, type: z.literal('yes_no'), discreet: z.boolean().optional() });

const date = z.strictObject({ ...common, type: z.literal('date'), ...dates, autofill: autofill.optional() });

/** Availability: first and last day, both included. */
const dateRange = z.strictObject({
  ...common,
  type: z.literal('date_range'),
  ...dates,
  minDays: count(3_660).optional(),
  maxDays: count(3_660).optional(),
});

const number = z.strictObject({
  ...common,
  type: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Digits allowed after the decimal sign; none unless said. */
  decimals: z.int().min(0).max(6).optional(),
  /** Said after the number, as in "hours a week". */
  unit: localizedText.optional(),
});

const country = z.strictObject({ ...common, type: z.literal('country') });
const phone = z.strictObject({ ...common, type: z.literal('phone') });
const email = z.strictObject({ ...common, type: z.literal('email') });
const link = z.strictObject({ ...common, type: z.literal('link') });

/** Languages with a level each. `suggested` ones are offered first. */
const languages = z.strictObject({
  ...common,
  type: z.literal('languages'),
  ...list,
  suggested: z.array(languageCode).max(20).optional(),
});

const education = z.strictObject({ ...common, type: z.literal('education'), ...list });

const experience = z.strictObject({
  ...common,
  type: z.literal('experience'),
  ...list,
  /** Limit of each entry's description. */
  maxWords: count(2_000).optional(),
});

/** One document. `kind` names what it is wherever it is listed: `cv`, `cover-letter`. */
const file = z.strictObject({
  ...common,
  type: z.literal('file'),
  kind: key,
  accept: z.array(fileType).min(1),
  maxBytes: count(100_000_000),
  maxPages: count(500).optional(),
});

/** Teams in order of preference, best first; the options are the teams of the call. */
const teamPreferences = z.strictObject({ ...common, type: z.literal('team_preferences'), ...list });

/** Something to agree to; the label is the statement itself. Required means it must be agreed to. */
const statement = z.strictObject({ ...common, type: z.literal('statement') });

/** People who are asked for a reference; how many, the call says (`FormContext.referenceCount`). */
const referees = z.strictObject({ ...common, type: z.literal('referees') });

export const question = z
  .discriminatedUnion('type', [
    shortText,
    longText,
    singleChoice,
    multipleChoice,
    yesNo,
    date,
    dateRange,
    number,
    country,
    phone,
    email,
    link,
    languages,
    education,
    experience,
    file,
    teamPreferences,
    statement,
    referees,
  ])
  .meta({ id: 'Question' });
export type Question = z.infer<typeof question>;
export type QuestionType = Question['type'];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;

/** One subject, on one page. */
export const section = z
  .strictObject({
    key,
    title: localizedText,
    intro: localizedText.optional(),
    /** The whole section is asked only when this holds. */
    condition: condition.optional(),
    /** Sections to complete before this one can be started. */
    after: z.array(key).max(20).optional(),
    questions: z.array(question).min(1).max(200),
  })
  .meta({ id: 'FormSection' });
export type Section = z.infer<typeof section>;

/** A form as a coordinator writes it and a form version freezes it. Question keys are unique over the whole form. */
export const formDefinition = z
  .strictObject({ sections: z.array(section).min(1).max(50) })
  .meta({ id: 'FormDefinition' });
export type FormDefinition = z.infer<typeof formDefinition>;
