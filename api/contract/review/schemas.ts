import * as z from 'zod';
import { answerChange } from '../coordination/page.ts';
import { formAnswers } from '../forms/answers.ts';
import { key } from '../forms/limits.ts';
import { section } from '../forms/question.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { localizedText } from '../locale.ts';
import { rubricDefinition } from '../rubric/schemas.ts';

const instant = z.iso.datetime();
const text = (most: number) =>
  z
    .string()
    .overwrite((value) => normalise(value))
    .max(most)
    .refine((value) => !hasControlCharacters(value), 'control_characters');

export const reviewState = z.enum(['assigned', 'in_progress', 'submitted']).meta({ id: 'ReviewState' });
export type ReviewState = z.infer<typeof reviewState>;

export const recommendation = z.enum(['offer', 'waitlist', 'reject']).meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof recommendation>;

export const conflictKind = z
  .enum(['family', 'friend', 'colleague', 'teacher', 'supervisor', 'financial', 'other'])
  .meta({ id: 'ConflictKind' });
export type ConflictKind = z.infer<typeof conflictKind>;

export const othersReviews = z.enum(['after_own', 'never', 'always']).meta({ id: 'OthersReviews' });
export type OthersReviews = z.infer<typeof othersReviews>;

/** Who is judged: in blind review a label that says nothing of them, otherwise their name and number as well. */
const subject = {
  label: z.string(),
  name: z.string().nullable().meta({ description: 'Null in blind review.' }),
  number: z.string().nullable().meta({ description: 'Null in blind review.' }),
};

export const queueEntry = z
  .object({
    id: z.uuid(),
    ...subject,
    state: reviewState,
    /** They said that nothing stands between them and this application. */
    cleared: z.boolean(),
    /** Something was written since it was submitted. */
    unsent: z.boolean(),
    /** Their own deadline, or the call’s. */
    dueAt: instant.nullable(),
    reviews: z.int().meta({ description: 'Reviews it has so far, mine among them.' }),
    reopened: z.boolean(),
    /** Others’ posts in its discussion that I have not read. */
    unread: z.int(),
    mentioned: z.boolean().meta({ description: 'One of them mentions me.' }),
  })
  .meta({ id: 'ReviewQueueEntry' });
export type QueueEntry = z.infer<typeof queueEntry>;

export const reviewQueue = z
  .object({
    calls: z.array(
      z.object({
        id: z.uuid(),
        name: localizedText,
        timeZone: z.string(),
        blind: z.boolean(),
        dueAt: instant.nullable(),
        /** Of my submitted reviews: how long I worked on one, the pauses left out. */
        medianMinutes: z.int().nullable(),
        total: z.int(),
        submitted: z.int(),
        /** Not submitted first, of those the ones with the fewest reviews. */
        entries: z.array(queueEntry),
      }),
    ),
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueue = z.infer<typeof reviewQueue>;

/** Scores by criterion. One that was not given is not there. */
const scores = z.record(key, z.int().min(0).max(1000));
const confidence = z.int().min(1).max(3).meta({ description: 'Low, medium or high.' });

export const reviewContent = z
  .strictObject({
    scores,
    comment: text(10_000),
    recommendation: recommendation.nullable(),
    confidence: confidence.nullable(),
  })
  .meta({ id: 'ReviewContent' });
export type ReviewContent = z.infer<typeof reviewContent>;

const revision = z.int().min(0).max(2_000_000_000).meta({ description: 'The one that was seen, 0 before the first.' });
/** Seconds somebody worked on it since it was saved last; a pause is no work. */
const active = z.int().min(0).max(3_600).default(0);
export const saveReview = z.strictObject({ revision, active, ...reviewContent.shape }).meta({ id: 'SaveReview' });
export type SaveReview = z.infer<typeof saveReview>;
export const savedReview = z.object({ revision: z.int(), savedAt: instant }).meta({ id: 'SavedReview' });
export type SavedReview = z.infer<typeof savedReview>;
export const submitReview = z.strictObject({ revision }).meta({ id: 'SubmitReview' });

export const declareConflict = z
  .strictObject({
    kind: conflictKind,
    note: text(1_000).default('').meta({ description: 'For the coordinators alone.' }),
  })
  .meta({ id: 'DeclareConflict' });
export type DeclareConflict = z.infer<typeof declareConflict>;
export const stepAside = z
  .strictObject({ reason: text(1_000).default('').meta({ description: 'For the coordinators; may be left out.' }) })
  .meta({ id: 'StepAside' });
export const reopenReview = z
  .strictObject({ reason: text(1_000).refine((value) => value.trim() !== '', 'required') })
  .meta({ id: 'ReopenReview' });

export const visibleDocument = z
  .object({
    /** The question it answers; its label is the document’s name here. */
    question: key,
    type: z.string(),
    size: z.int(),
  })
  .meta({ id: 'VisibleDocument' });
export type VisibleDocument = z.infer<typeof visibleDocument>;

/** What of an application this reviewer may see. */
export const visibleApplication = z
  .object({
    sections: z.array(section),
    answers: formAnswers,
    documents: z.array(visibleDocument),
    teams: z.array(z.object({ slug: z.string(), name: localizedText })),
  })
  .meta({ id: 'VisibleApplication' });
export type VisibleApplication = z.infer<typeof visibleApplication>;

const submitted = {
  submittedAt: instant,
  ...reviewContent.shape,
};
export const reviewVersion = z.object({ number: z.int(), ...submitted }).meta({ id: 'ReviewVersion' });
export type ReviewVersion = z.infer<typeof reviewVersion>;

export const desk = z
  .object({
    id: z.uuid(),
    ...subject,
    call: z.object({ id: z.uuid(), name: localizedText, timeZone: z.string() }),
    blind: z.boolean(),
    state: reviewState,
    dueAt: instant.nullable(),
    /** Whether the review can still be written. */
    open: z.boolean(),
    /** Asked first: is there a conflict of interest? Until then, there is a summary to tell by and nothing else. */
    gate: z.boolean(),
    application: visibleApplication,
    /** What the applicant repaired since the submission that is judged; of what is visible. */
    repaired: z.array(answerChange),
    rubric: z.object({ number: z.int(), ...rubricDefinition.shape }).nullable(),
    review: z.object({ revision: z.int(), savedAt: instant.nullable(), ...reviewContent.shape }),
    /** Each time it was submitted, the newest first. */
    versions: z.array(reviewVersion),
    others: z.object({ rule: othersReviews, open: z.boolean() }),
    /** Whether I may read what referees wrote; never in blind review, since it names the applicant. */
    letters: z.enum(['hidden', 'blind', 'shown']),
    reopenedReason: z.string().nullable(),
  })
  .meta({ id: 'ReviewDesk' });
export type Desk = z.infer<typeof desk>;

const letter = z.object({
  id: z.uuid(),
  referee: z.object({ name: z.string(), organisation: z.string(), relation: z.string() }),
  sections: z.array(section),
  answers: formAnswers.meta({ description: 'Without files: these are among the documents.' }),
  documents: z.array(visibleDocument),
});
export const judgedLetters = z.object({ letters: z.array(letter) }).meta({ id: 'JudgedLetters' });
export type JudgedLetters = z.infer<typeof judgedLetters>;

/** So many are shown and answered at once. */
export const firstPassAtMost = 50;
export const firstPass = z
  .object({
    call: z.object({ id: z.uuid(), name: localizedText, blind: z.boolean() }),
    left: z.int().meta({ description: 'How many wait for an answer, these among them.' }),
    applications: z.array(
      z.object({
        id: z.uuid(),
        ...subject,
        sections: z.array(section),
        answers: formAnswers,
        teams: z.array(z.object({ slug: z.string(), name: localizedText })),
      }),
    ),
  })
  .meta({ id: 'FirstPass' });
export type FirstPass = z.infer<typeof firstPass>;

const firstPassAnswer = z.strictObject({
  id: z.uuid(),
  conflict: conflictKind.nullable().meta({ description: 'Null: there is none.' }),
  note: text(1_000).default(''),
});
export type FirstPassAnswer = z.infer<typeof firstPassAnswer>;
export const firstPassAnswers = z
  .strictObject({ answers: z.array(firstPassAnswer).min(1).max(firstPassAtMost) })
  .meta({ id: 'FirstPassAnswers' });
export const firstPassTaken = z
  .object({
    answered: z.array(z.uuid()),
    gone: z.array(z.uuid()).meta({ description: 'Not on my desk any more, or never.' }),
  })
  .meta({ id: 'FirstPassTaken' });

/** Others’ reviews, without who they are. */
export const peerReviews = z
  .object({ reviews: z.array(z.object({ ...submitted, rubric: rubricDefinition })) })
  .meta({ id: 'PeerReviews' });
export type PeerReviews = z.infer<typeof peerReviews>;
