import * as z from 'zod';
import { key, languageCode, languageLevel } from '../forms/limits.ts';
import { eligibilityOutcome } from '../forms/eligibility-rules.ts';
import { sectionAnswers } from '../forms/answers.ts';
import { question } from '../forms/question.ts';
import { locale, localizedText } from '../locale.ts';
import { block } from '../markdown.ts';

/*
 * What the public reads. Texts come in the reader's language (Accept-Language) where the organisation wrote them in it, else in one it
 * did write them in; `textLocale` says which.
 */

const instant = z.iso.datetime({ offset: true });
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
  .meta({ id: 'Slug' });

/** A call opens once, and closes once unless it is rolling. */
export const callPhase = z.enum(['opens_later', 'open', 'closed']).meta({ id: 'CallPhase' });
export type CallPhase = z.infer<typeof callPhase>;

const callFacts = {
  slug,
  programme: z.object({ slug, name: z.string() }),
  name: z.string(),
  summary: z.string(),
  textLocale: locale,
  kind: z.enum(['dated', 'rolling']),
  phase: callPhase,
  opensAt: instant,
  closesAt: instant.nullable(),
  timeZone: z.string().meta({ description: 'IANA name; dates of the call are meant in it.' }),
  place: z.object({ key: slug, name: z.string() }),
  languages: z.array(languageCode).meta({ description: 'Languages of work.' }),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  places: z.int().nullable(),
  activeMonths: z.int().nullable().meta({ description: 'Rolling calls: how long an application stays active.' }),
};

export const callSummary = z.object(callFacts).meta({ id: 'CallSummary' });
export type CallSummary = z.infer<typeof callSummary>;

const languageNeed = z.object({ language: languageCode, level: languageLevel, required: z.boolean() });

const teamFacts = {
  slug,
  name: z.string(),
  summary: z.string(),
  place: z.string(),
  languages: z.array(languageNeed),
};
export const teamSummary = z.object(teamFacts).meta({ id: 'TeamSummary' });
export type TeamSummary = z.infer<typeof teamSummary>;

/** A document the form asks for. */
export const askedDocument = z
  .object({
    label: z.string(),
    required: z.boolean(),
    accept: z.array(z.string()),
    maxBytes: z.int(),
    maxPages: z.int().nullable(),
  })
  .meta({ id: 'AskedDocument' });

export const callDetail = z
  .object({
    ...callFacts,
    description: z.array(block),
    dataUse: z.array(block),
    decisionBy: z.iso.date().nullable(),
    teams: z.array(teamSummary),
    locales: z.array(locale).meta({ description: 'Languages the form can be filled in.' }),
    references: z.object({ count: z.int(), when: z.enum(['submission', 'shortlisting', 'offer']) }),
    sections: z.array(z.string()).meta({ description: 'What the form asks about.' }),
    documents: z.array(askedDocument),
    eligibilityQuestions: z.int(),
    contactEmail: z.string().nullable(),
  })
  .meta({ id: 'CallDetail' });
export type CallDetail = z.infer<typeof callDetail>;

export const callFilter = z.object({
  place: slug.optional().meta({ description: 'Key of a place, from `places`.' }),
  language: languageCode.optional().meta({ description: 'A language of work.' }),
});

export const callList = z
  .object({
    calls: z.array(callSummary).meta({ description: 'Open ones first, those closing first on top.' }),
    places: z.array(z.object({ key: slug, name: z.string() })),
    languages: z.array(languageCode),
  })
  .meta({ id: 'CallList' });
export type CallList = z.infer<typeof callList>;

export const slugParams = z.object({ slug });

export const team = z
  .object({ ...teamFacts, textLocale: locale, description: z.array(block), calls: z.array(callSummary) })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof team>;

export const teamList = z.object({ teams: z.array(teamSummary) }).meta({ id: 'TeamList' });
export type TeamList = z.infer<typeof teamList>;

export const faqList = z
  .object({
    categories: z.array(
      z.object({
        name: z.string(),
        questions: z.array(z.object({ id: z.uuid(), question: z.string(), answer: z.array(block) })),
      }),
    ),
  })
  .meta({ id: 'FaqList' });
export type FaqList = z.infer<typeof faqList>;

export const publicPage = z
  .object({ slug, title: z.string(), textLocale: locale, body: z.array(block), updatedAt: instant })
  .meta({ id: 'Page' });
export type PublicPage = z.infer<typeof publicPage>;

/** The questions of a call's eligibility check, with all their texts. */
export const eligibilityQuestions = z
  .object({
    call: z.object({ slug, name: z.string(), phase: callPhase, textLocale: locale }),
    intro: localizedText.nullable(),
    questions: z.array(question),
  })
  .meta({ id: 'EligibilityQuestions' });
export type EligibilityQuestions = z.infer<typeof eligibilityQuestions>;

export const eligibilityAnswers = z.strictObject({ answers: sectionAnswers }).meta({ id: 'EligibilityAnswers' });

export const eligibilityResult = z
  .object({
    outcome: eligibilityOutcome,
    reasons: z.array(
      z.object({ key, outcome: eligibilityOutcome, reason: z.string(), whatYouCanDo: z.string().nullable() }),
    ),
  })
  .meta({ id: 'EligibilityResult' });
export type EligibilityResult = z.infer<typeof eligibilityResult>;
