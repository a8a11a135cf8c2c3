import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { languageLevels } from '../forms/constants.ts';
import { languageCode } from '../forms/limits.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { localizedText } from '../locale.ts';
import { conflictKind } from '../review/schemas.ts';

const instant = z.iso.datetime();
const text = (least: number, most: number) =>
  z
    .string()
    .overwrite((value) => normalise(value).trim())
    .min(least)
    .max(most)
    .refine((value) => !hasControlCharacters(value), 'control_characters');
const count = z.int().min(0);
const load = z.int().min(0).max(1000);

/** What applications are told apart by: `team:<slug>`, `first:<slug>`, `locale:<language>`, `<question>:<option>`. */
export const applicationTag = z.string().regex(/^[\w-]{1,100}:[\w-]{1,100}$/);

const settings = {
  minLoad: load,
  capacity: load.nullable().meta({ description: 'The most reviews of this call; null: their share.' }),
  expertise: z.array(applicationTag).max(100),
  languages: z.array(z.strictObject({ language: languageCode, level: z.enum(languageLevels) })).max(20),
  preferences: z
    .record(applicationTag, z.int().min(-2).max(2))
    .meta({ description: 'By tag, from −2, would rather not, to 2, would like to.' }),
  active: z.boolean().meta({ description: 'Gets nothing new when not; what they have stays theirs.' }),
};

/** What somebody brings as a reviewer of a call. */
export const reviewerSettings = z
  .strictObject(settings)
  .refine(({ minLoad, capacity }) => capacity === null || minLoad <= capacity, {
    path: ['capacity'],
    message: 'too_small',
  })
  .meta({ id: 'ReviewerSettings' });
export type ReviewerSettings = z.infer<typeof reviewerSettings>;

export const callReviewer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    ...settings,
    member: z.boolean().meta({ description: 'False: has assignments of the call, and is no reviewer of it any more.' }),
    assigned: count,
    inProgress: count,
    submitted: count,
    recused: count,
    late: count,
    medianMinutes: z.number().nullable().meta({
      description:
        'From the first save to the submission, of the reviews written in one to 240 minutes; null without one.',
    }),
    remindedAt: instant.nullable(),
  })
  .meta({ id: 'CallReviewer' });
export type CallReviewer = z.infer<typeof callReviewer>;

export const reviewCalls = z
  .object({
    calls: z.array(
      z.object({
        id: z.uuid(),
        slug: z.string(),
        name: localizedText,
        dueAt: instant.nullable(),
        timeZone: z.string(),
        applications: count,
        assignments: count,
        submitted: count,
      }),
    ),
  })
  .meta({ id: 'ReviewCalls' });
export type ReviewCalls = z.infer<typeof reviewCalls>;

/** One tag that applications of the call can have. Null where its prefix says what it is. */
const knownTag = z.object({ tag: applicationTag, group: localizedText.nullable(), label: localizedText.nullable() });
export type KnownTag = z.infer<typeof knownTag>;

export const reviewProgress = z
  .object({
    call: z.object({
      id: z.uuid(),
      slug: z.string(),
      name: localizedText,
      timeZone: z.string(),
      blind: z.boolean(),
      needed: count.meta({ description: 'Reviews that each application is to have.' }),
      dueAt: instant.nullable(),
      daysLeft: z.int().nullable(),
    }),
    totals: z.object({
      applications: count,
      /** With fewer reviewers than they are to have. */
      short: count,
      notBegun: count,
      inProgress: count,
      submitted: count,
      recused: count,
      late: count,
    }),
    reviewers: z.array(callReviewer),
    tags: z.array(knownTag),
    reminderDays: z.array(z.int()).meta({ description: 'Before (below zero) or after the deadline.' }),
  })
  .meta({ id: 'ReviewProgress' });
export type ReviewProgress = z.infer<typeof reviewProgress>;

export const reviewerCandidates = z
  .object({
    candidates: z.array(
      z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: z.enum(['reviewer', 'coordinator']) }),
    ),
  })
  .meta({ id: 'ReviewerCandidates' });
export type ReviewerCandidates = z.infer<typeof reviewerCandidates>;

export const assignmentState = z
  .enum(['assigned', 'in_progress', 'submitted', 'recused'])
  .meta({ id: 'AssignmentState' });
export type AssignmentState = z.infer<typeof assignmentState>;

export const judgedShow = z.enum(['all', 'short', 'unfinished', 'late']);
export type JudgedShow = z.infer<typeof judgedShow>;

export const listJudged = z.object({
  show: judgedShow.default('all'),
  q: text(0, 100).optional(),
  after: z.uuid().optional(),
});
export type ListJudged = z.infer<typeof listJudged>;

const judgedAssignment = z.object({
  id: z.uuid(),
  reviewerId: z.uuid(),
  reviewer: z.string(),
  state: assignmentState,
  origin: z.enum(['hand', 'rule', 'automatic']),
  late: z.boolean(),
  assignedAt: instant,
  submittedAt: instant.nullable(),
  /** Why they are off it, where that was said. */
  reason: z.string().nullable(),
  conflict: z.boolean(),
});
export type JudgedAssignment = z.infer<typeof judgedAssignment>;

export const judgedPage = z
  .object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        state: receivedState,
        /** Still to be assigned, so that it has as many as it is to have. */
        missing: count,
        assignments: z.array(judgedAssignment),
      }),
    ),
    next: z.uuid().nullable(),
  })
  .meta({ id: 'JudgedPage' });
export type JudgedPage = z.infer<typeof judgedPage>;

const reviewers = z.array(z.uuid()).min(1).max(20);
export const assignWanted = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hand'), applications: z.array(z.uuid()).min(1).max(200), reviewers }),
    /** Everything that has the tag, to all of these. */
    z.strictObject({ kind: z.literal('rule'), tag: applicationTag, reviewers }),
  ])
  .meta({ id: 'AssignWanted' });
export type AssignWanted = z.infer<typeof assignWanted>;

export const pairRefusal = z.enum([
  'not_found',
  'not_in_review',
  'own_application',
  'conflict',
  'stepped_aside',
  'assigned_already',
  'not_reviewer',
]);
export type PairRefusal = z.infer<typeof pairRefusal>;

export const assignResult = z
  .object({
    added: count,
    pairs: z.array(
      z.object({
        applicationId: z.uuid(),
        number: z.string().nullable(),
        name: z.string().nullable(),
        reviewerId: z.uuid(),
        reviewer: z.string().nullable(),
        refused: pairRefusal.nullable(),
      }),
    ),
    /** More applications have the tag than one batch takes. */
    more: z.boolean(),
  })
  .meta({ id: 'AssignResult' });
export type AssignResult = z.infer<typeof assignResult>;

export const replacement = z
  .strictObject({ reason: text(1, 2000), to: z.uuid().nullable() })
  .meta({ id: 'ReviewerReplacement' });
export type Replacement = z.infer<typeof replacement>;

export const replaced = z
  .object({
    moved: count,
    /** Open now: nobody was named, or whoever was cannot take them. */
    opened: z.array(z.object({ number: z.string(), name: z.string(), refused: pairRefusal.nullable() })),
  })
  .meta({ id: 'ReviewerReplaced' });
export type Replaced = z.infer<typeof replaced>;

export const conflictEvidence = z.enum(['mail_domain', 'institution', 'shared_referee', 'is_referee']);
export type ConflictEvidence = z.infer<typeof conflictEvidence>;

export const keptConflict = z
  .object({
    applicationId: z.uuid(),
    number: z.string(),
    applicant: z.string(),
    reviewerId: z.uuid(),
    reviewer: z.string(),
    kind: conflictKind,
    source: z.enum(['reviewer', 'coordinator', 'suggested']),
    state: z.enum(['standing', 'suggested', 'dismissed']),
    note: z.string(),
    evidence: z.object({ why: conflictEvidence, detail: z.string() }).nullable(),
    by: z.string().nullable(),
    at: instant.nullable(),
    dismissed: z.object({ by: z.string().nullable(), at: instant, reason: z.string() }).nullable(),
  })
  .meta({ id: 'KeptConflict' });
export type KeptConflict = z.infer<typeof keptConflict>;

export const conflictList = z.object({ conflicts: z.array(keptConflict) }).meta({ id: 'ConflictList' });
export type ConflictList = z.infer<typeof conflictList>;

const between = { applicationId: z.uuid(), reviewerId: z.uuid(), kind: conflictKind };
export const keepConflict = z.strictObject({ ...between, note: text(0, 2000) }).meta({ id: 'KeepConflict' });
export type KeepConflict = z.infer<typeof keepConflict>;
export const dismissConflict = z.strictObject({ ...between, reason: text(1, 2000) }).meta({ id: 'DismissConflict' });
export type DismissConflict = z.infer<typeof dismissConflict>;

export const sendReminders = z
  .strictObject({ reviewers: z.array(z.uuid()).min(1).max(200) })
  .meta({ id: 'SendReminders' });
export const remindersSent = z
  .object({
    sent: count,
    skipped: count.meta({ description: 'They have nothing open, or were reminded within the last twelve hours.' }),
  })
  .meta({ id: 'RemindersSent' });
export type RemindersSent = z.infer<typeof remindersSent>;

export const reminderRules = z
  .strictObject({ days: z.array(z.int().min(-60).max(60)).max(10) })
  .meta({ id: 'ReminderRules' });
