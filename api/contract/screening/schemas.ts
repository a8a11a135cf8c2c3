import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { eligibilityOutcome } from '../forms/eligibility-rules.ts';
import { key } from '../forms/limits.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { localizedText } from '../locale.ts';

const instant = z.iso.datetime();

/** Parts of the queue: waiting for us, waiting for the applicant, and what was decided. */
export const screeningTab = z.enum(['to_screen', 'returned', 'ineligible', 'accepted']).meta({ id: 'ScreeningTab' });
export type ScreeningTab = z.infer<typeof screeningTab>;

/**
 * What the call's rules say of what was sent: one rule against is enough for `not_eligible`, else one doubt for `unsure`; `unknown` when a rule
 * against could hold and the form does not tell.
 */
export const screeningOutcome = z
  .enum(['eligible', 'not_eligible', 'unsure', 'unknown'])
  .meta({ id: 'ScreeningOutcome' });
export type ScreeningOutcome = z.infer<typeof screeningOutcome>;

export const eligibilitySummary = z
  .object({ outcome: screeningOutcome, against: z.int(), doubts: z.int(), unknown: z.int() })
  .meta({ id: 'EligibilitySummary' });
export type EligibilitySummary = z.infer<typeof eligibilitySummary>;

const filters = {
  call: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .meta({ description: 'A call, by its slug.' }),
  tab: screeningTab.default('to_screen'),
  eligibility: screeningOutcome.optional(),
  sort: z
    .enum(['submitted', '-submitted'])
    .default('submitted')
    .meta({ description: 'The oldest or the newest first.' }),
};

export const screeningFilters = z.object(filters);
export type ScreeningFilters = z.infer<typeof screeningFilters>;

export const listScreening = z.object({
  ...filters,
  cursor: z
    .string()
    .regex(/^[\w-]{1,600}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** What is there beside the answers. */
export const screeningParts = z
  .object({
    references: z.object({ expected: z.int(), given: z.int(), declined: z.int() }),
    documents: z.object({ unscanned: z.int(), infected: z.int() }),
    /** Applications of somebody else's account that look like the same person's, not dismissed. */
    duplicates: z.int(),
    /** Other applications of the same account. */
    earlier: z.int(),
  })
  .meta({ id: 'ScreeningParts' });
export type ScreeningParts = z.infer<typeof screeningParts>;

export const ineligibleReason = z
  .enum(['rules', 'incomplete', 'duplicate', 'not_serious', 'other'])
  .meta({ id: 'IneligibleReason' });
export type IneligibleReason = z.infer<typeof ineligibleReason>;

export const screeningRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    call: z.object({ slug: z.string(), name: localizedText, timeZone: z.string() }),
    state: receivedState,
    submittedAt: instant,
    /** Null while it is being worked out. */
    eligibility: eligibilitySummary.nullable(),
    ...screeningParts.shape,
    returnedUntil: instant.nullable(),
    /** Why it was found ineligible, in the tab of those. */
    reason: ineligibleReason.nullable(),
  })
  .meta({ id: 'ScreeningRow' });
export type ScreeningRow = z.infer<typeof screeningRow>;

export const screeningPage = z
  .object({
    applications: z.array(screeningRow),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    /** Rules changed or something was just sent: a filter by eligibility does not find all of them yet. */
    workingOut: z.boolean(),
  })
  .meta({ id: 'ScreeningPage' });
export type ScreeningPage = z.infer<typeof screeningPage>;

const bounded = z.object({ count: z.int(), more: z.boolean() });
export const screeningCounts = z
  .object({ to_screen: bounded, returned: bounded, ineligible: bounded, accepted: bounded })
  .meta({ id: 'ScreeningCounts' });
export type ScreeningCounts = z.infer<typeof screeningCounts>;

/** Why a rule is told from an answer, or cannot be. */
export const ruleGround = z
  .object({
    /** As the form asks it, or as the eligibility check does when the form does not. */
    label: localizedText,
    /** Where the answer stands; null when the form does not ask. */
    section: z.string().nullable(),
    given: z.enum(['answered', 'unanswered', 'not_asked']),
    sensitive: z.boolean(),
  })
  .meta({ id: 'RuleGround' });

export const judgedRule = z
  .object({
    key,
    outcome: eligibilityOutcome,
    reason: localizedText,
    /** Whether the rule holds. */
    result: z.enum(['holds', 'does_not_hold', 'unknown']),
    grounds: z.array(ruleGround),
  })
  .meta({ id: 'JudgedRule' });
export type JudgedRule = z.infer<typeof judgedRule>;

/** What two applications of different accounts have in common. */
export const likeness = z.enum(['email', 'email_like', 'phone', 'name_and_birth', 'document']).meta({ id: 'Likeness' });
export type Likeness = z.infer<typeof likeness>;

const otherApplication = {
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  call: z.object({ slug: z.string(), name: localizedText, timeZone: z.string() }),
  state: receivedState,
  submittedAt: instant,
};
export const earlierApplication = z.object(otherApplication).meta({ id: 'EarlierApplication' });
export type EarlierApplication = z.infer<typeof earlierApplication>;
export const likelyDuplicate = z
  .object({
    ...otherApplication,
    because: z.array(likeness),
    dismissed: z.object({ at: instant, by: z.string() }).nullable(),
  })
  .meta({ id: 'LikelyDuplicate' });
export type LikelyDuplicate = z.infer<typeof likelyDuplicate>;

export const screeningAction = z
  .enum(['find_ineligible', 'accept', 'reopen', 'undo_review'])
  .meta({ id: 'ScreeningAction' });
export type ScreeningAction = z.infer<typeof screeningAction>;

export const screeningView = z
  .object({
    id: z.uuid(),
    state: receivedState,
    eligibility: z.object({ ...eligibilitySummary.shape, rules: z.array(judgedRule) }),
    parts: screeningParts,
    returnedUntil: instant.nullable(),
    duplicates: z.array(likelyDuplicate),
    earlier: z.array(earlierApplication),
    decision: z
      .object({
        kind: z.enum(['ineligible', 'accepted']),
        reason: ineligibleReason.nullable(),
        rules: z.array(z.object({ key, reason: localizedText })),
        note: z.string(),
        at: instant,
        by: z.string(),
      })
      .nullable(),
    can: z.array(screeningAction),
  })
  .meta({ id: 'ScreeningView' });
export type ScreeningView = z.infer<typeof screeningView>;

export const screeningNeighbours = z
  .object({ previous: z.uuid().nullable(), next: z.uuid().nullable() })
  .meta({ id: 'ScreeningNeighbours' });
export type ScreeningNeighbours = z.infer<typeof screeningNeighbours>;

const reason = {
  reason: ineligibleReason,
  /** For staff alone; required with `other`. */
  note: z
    .string()
    .overwrite((text) => normalise(text).trim())
    .max(2_000)
    .refine((text) => !hasControlCharacters(text), 'control_characters')
    .default(''),
};

export const screeningDecision = z
  .discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('find_ineligible'),
      ...reason,
      /** With `rules`: which of them; all that hold unless given. */
      rules: z.array(key).min(1).max(50).optional(),
    }),
    z.strictObject({ action: z.enum(['accept', 'reopen', 'undo_review']) }),
  ])
  .meta({ id: 'ScreeningDecision' });
export type ScreeningDecision = z.infer<typeof screeningDecision>;

export const batchLimit = 500;
const applications = z
  .array(z.uuid())
  .min(1)
  .max(batchLimit)
  .transform((ids) => [...new Set(ids)]);

export const batchDecision = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('find_ineligible'), applications, ...reason }),
    z.strictObject({ action: z.literal('accept'), applications }),
  ])
  .meta({ id: 'BatchDecision' });
export type BatchDecision = z.infer<typeof batchDecision>;

/** Which ones: named, or as many of what a filter finds as one batch takes. */
export const batchPreviewWanted = z
  .strictObject({
    action: z.enum(['find_ineligible', 'accept']),
    reason: ineligibleReason.optional(),
    applications: applications.optional(),
    filter: screeningFilters.optional(),
  })
  .refine(({ applications, filter }) => (applications === undefined) !== (filter === undefined), 'one_of')
  .meta({ id: 'BatchPreviewWanted' });
export type BatchPreviewWanted = z.infer<typeof batchPreviewWanted>;

/** Why one of a batch stays as it is. */
export const batchRefusal = z
  .enum(['not_found', 'not_possible', 'no_rule_against', 'own_application'])
  .meta({ id: 'BatchRefusal' });
export type BatchRefusal = z.infer<typeof batchRefusal>;

/** What one should look at before it changes. */
export const batchWarning = z
  .enum([
    'not_eligible',
    'unsure',
    'unknown',
    'duplicates',
    'references_missing',
    'documents_unscanned',
    'documents_infected',
  ])
  .meta({ id: 'BatchWarning' });
export type BatchWarning = z.infer<typeof batchWarning>;

const batchRow = {
  id: z.uuid(),
  /** Null for one that is not there. */
  number: z.string().nullable(),
  name: z.string().nullable(),
  state: receivedState.nullable(),
  refused: batchRefusal.nullable(),
};
export const batchPreview = z
  .object({
    rows: z.array(z.object({ ...batchRow, warnings: z.array(batchWarning) })),
    /** The filter finds more than one batch takes. */
    more: z.boolean(),
  })
  .meta({ id: 'BatchPreview' });
export type BatchPreview = z.infer<typeof batchPreview>;

export const batchResult = z
  .object({ batchId: z.uuid(), changed: z.int(), rows: z.array(z.object(batchRow)) })
  .meta({ id: 'BatchResult' });
export type BatchResult = z.infer<typeof batchResult>;
