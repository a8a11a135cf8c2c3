import * as z from 'zod';
import { formAnswers } from '../forms/answers.ts';
import { key, storage } from '../forms/limits.ts';
import { formDefinition } from '../forms/question.ts';
import { locale, localizedText } from '../locale.ts';
import { referenceState } from './states.ts';

const instant = z.iso.datetime({ offset: false });
const day = z.iso.date();

/** Somebody who is asked for a reference. */
export const referee = z
  .object({
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    /** In what role they know the applicant, in the applicant's words. */
    relation: z.string(),
    /** The language they are written to in. */
    locale,
  })
  .meta({ id: 'Referee' });
export type Referee = z.infer<typeof referee>;

/** A file that is part of a reference that was given. */
export const referenceDocument = z
  .object({
    id: z.uuid(),
    question: key,
    fileName: z.string(),
    /** Bytes. */
    size: z.int(),
    sha256: z.string(),
    type: z.string(),
  })
  .meta({ id: 'ReferenceDocument' });
export type ReferenceDocument = z.infer<typeof referenceDocument>;

/** A reference as it was given: the questions as they were asked, and the answers. */
export const statement = z
  .object({
    form: formDefinition,
    answers: formAnswers,
    documents: z.array(referenceDocument),
    givenAt: instant,
    applicantMaySee: z.boolean(),
  })
  .meta({ id: 'ReferenceStatement' });
export type Statement = z.infer<typeof statement>;

const times = {
  requestedAt: instant.nullable(),
  openedAt: instant.nullable(),
  /** Given or declined. */
  answeredAt: instant.nullable(),
  /** The last moment to answer. */
  expiresAt: instant.nullable(),
  remindedAt: instant.nullable(),
};

/** What the applicant may know of a reference: its state and times, never its text unless the referee allowed it. */
export const followedReference = z
  .object({
    id: z.uuid(),
    position: z.int(),
    referee,
    state: referenceState,
    ...times,
    /** When the actor may remind next; null when there is nobody to remind. In the past: now. */
    remindableFrom: instant.nullable(),
    replacement: z.enum(['possible', 'needs_confirmation', 'impossible']).meta({
      description: '`needs_confirmation`: the referee was asked and may be writing; their link dies at once.',
    }),
    mayRead: z.boolean().meta({ description: 'The referee gave it and allows the applicant to read it.' }),
  })
  .meta({ id: 'FollowedReference' });
export type FollowedReference = z.infer<typeof followedReference>;

export const followedReferences = z
  .object({
    when: z.enum(['submission', 'shortlisting', 'offer']).meta({ description: 'When the call asks referees.' }),
    timeZone: z.string().meta({ description: 'In which the days to answer end.' }),
    references: z.array(followedReference),
  })
  .meta({ id: 'FollowedReferences' });
export type FollowedReferences = z.infer<typeof followedReferences>;

/** A reference as a coordinator of the call sees it. Text and reason are there once it was given or declined. */
export const receivedReference = z
  .object({
    id: z.uuid(),
    position: z.int(),
    referee,
    state: referenceState,
    ...times,
    replaces: z.uuid().nullable(),
    remindableFrom: instant.nullable(),
    statement: statement.nullable(),
    declineReason: z.string().nullable(),
  })
  .meta({ id: 'ReceivedReference' });
export type ReceivedReference = z.infer<typeof receivedReference>;

const line = z.string().trim().min(1).max(storage.line);

/** Somebody else, or a corrected address. */
export const replaceReferee = z
  .strictObject({
    name: line,
    email: line,
    organisation: z.string().trim().max(storage.line).default(''),
    relation: line,
    locale,
    /** Said by the applicant when the referee was asked already and has not answered. */
    confirmed: z.boolean().default(false),
  })
  .meta({ id: 'ReplaceReferee' });
export type ReplaceReferee = z.infer<typeof replaceReferee>;

/** What a referee answers so far; `applicantMaySee` is null while undecided. */
export const referenceDraft = z
  .object({
    revision: z.int().min(0),
    answers: formAnswers,
    applicantMaySee: z.boolean().nullable(),
    savedAt: instant.nullable(),
  })
  .meta({ id: 'ReferenceDraft' });
export type ReferenceDraft = z.infer<typeof referenceDraft>;

/** All that a referee's link shows. */
export const referenceView = z
  .object({
    state: z.enum(['requested', 'opened', 'submitted', 'declined', 'expired']),
    applicant: z.object({ name: z.string() }),
    organisation: z.object({ name: localizedText, contactEmail: z.string() }),
    call: z.object({ slug: z.string(), name: localizedText, summary: localizedText, timeZone: z.string() }),
    /** As the applicant named them. */
    referee: z.object({ name: z.string(), organisation: z.string(), relation: z.string() }),
    requestedAt: instant,
    expiresAt: instant,
    answeredAt: instant.nullable(),
    form: formDefinition,
    /** Facts the form's rules depend on (`FormContext`). */
    context: z.object({
      today: day,
      callCloses: day.optional(),
      periodStarts: day.optional(),
      periodEnds: day.optional(),
      teams: z.array(z.string()),
      referenceCount: z.int(),
    }),
    /** While it can be written. */
    draft: referenceDraft.nullable(),
    /** Once it was given: exactly what was sent. */
    statement: statement.nullable(),
  })
  .meta({ id: 'ReferenceView' });
export type ReferenceView = z.infer<typeof referenceView>;

export const saveReference = z
  .strictObject({
    /** The one that was last read or saved; 0 for none. */
    revision: z.int().min(0).max(2_000_000_000),
    answers: formAnswers,
    applicantMaySee: z.boolean().nullable(),
  })
  .meta({ id: 'SaveReference' });
export type SaveReference = z.infer<typeof saveReference>;

export const referenceSaved = z.object({ revision: z.int().min(1), savedAt: instant }).meta({ id: 'ReferenceSaved' });
export type ReferenceSaved = z.infer<typeof referenceSaved>;

export const submitReference = z
  .strictObject({
    /** Of the draft as shown on the page that asked "send?": another one is not sent unseen. */
    revision: z.int().min(1).max(2_000_000_000),
  })
  .meta({ id: 'SubmitReference' });
export type SubmitReference = z.infer<typeof submitReference>;

export const referenceGiven = z.object({ givenAt: instant }).meta({ id: 'ReferenceGiven' });
export type ReferenceGiven = z.infer<typeof referenceGiven>;

export const declineReference = z
  .strictObject({
    /** Shown to coordinators only. */
    reason: z.string().trim().max(2_000).default(''),
  })
  .meta({ id: 'DeclineReference' });
export type DeclineReference = z.infer<typeof declineReference>;
