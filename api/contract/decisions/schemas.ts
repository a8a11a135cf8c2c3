import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { taskStanding } from '../recruitment-task/standing.ts';

const instant = z.iso.datetime();
const day = z.iso.date().refine((date) => date >= '1900' && date < '2200');

/** Something a person writes, its ends trimmed. */
export const writtenText = (min: number, max: number) =>
  z
    .string()
    .overwrite((text) => normalise(text).trim())
    .min(min)
    .max(max)
    .refine((text) => !hasControlCharacters(text), 'control_characters');

export const decisionOutcome = z.enum(['offer', 'waitlist', 'reject']).meta({ id: 'DecisionOutcome' });
export type DecisionOutcome = z.infer<typeof decisionOutcome>;

/** Why somebody is rejected; in words for the applicant where the call gives feedback. */
export const rejectionReason = z
  .enum(['places', 'profile', 'languages', 'availability', 'work_permission', 'incomplete', 'other'])
  .meta({ id: 'RejectionReason' });
export type RejectionReason = z.infer<typeof rejectionReason>;

export const rejectionFeedback = z.enum(['none', 'reason', 'comments']).meta({ id: 'RejectionFeedback' });
export type RejectionFeedback = z.infer<typeof rejectionFeedback>;

export const conditionsLimit = 20;
const condition = z.partialRecord(locale, writtenText(1, 500)).refine((text) => Object.keys(text).length > 0, 'empty');

/** What is meant to be decided. Days are those of the call's time zone; an offer is to be answered by the end of `answerBy`. */
export const newDecision = z
  .discriminatedUnion('outcome', [
    z
      .strictObject({
        outcome: z.literal('offer'),
        startsOn: day,
        endsOn: day,
        teamId: z.uuid().nullable(),
        conditions: z.array(condition).max(conditionsLimit),
        answerBy: day,
      })
      .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], error: 'ends_before_start' }),
    z.strictObject({ outcome: z.literal('waitlist') }),
    z.strictObject({ outcome: z.literal('reject'), reason: rejectionReason, line: writtenText(0, 1_000).default('') }),
  ])
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof newDecision>;

/** Why a decision cannot be released as it stands, and how. */
export const decisionConflict = z
  .enum(['not_possible', 'answer_by_past', 'overlapping_offer', 'live_offer', 'rejected_already', 'not_placed'])
  .meta({ id: 'DecisionConflict' });
export type DecisionConflict = z.infer<typeof decisionConflict>;

const decisionFacts = {
  id: z.uuid(),
  outcome: decisionOutcome,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  team: z.object({ id: z.uuid(), name: localizedText }).nullable(),
  conditions: z.array(localizedText),
  answerBy: instant.nullable(),
  reason: rejectionReason.nullable(),
  line: z.string(),
  stagedAt: instant,
  /** Empty where the system proposed it: somebody else's offer became free. */
  stagedBy: z.string(),
};

export const stagedDecision = z.object(decisionFacts).meta({ id: 'StagedDecision' });
export type StagedDecision = z.infer<typeof stagedDecision>;

export const offerState = z
  .enum(['open', 'accepted', 'declined', 'lapsed', 'revoked', 'withdrawn'])
  .meta({ id: 'OfferState' });
export type OfferState = z.infer<typeof offerState>;

/** Parts of a call's list. */
export const decisionTab = z
  .enum(['undecided', 'staged', 'offers', 'waitlist', 'rejected'])
  .meta({ id: 'DecisionTab' });
export type DecisionTab = z.infer<typeof decisionTab>;

const filters = {
  tab: decisionTab.default('undecided'),
  state: receivedState.optional(),
  outcome: decisionOutcome.optional().meta({ description: 'Of what is staged.' }),
  q: z
    .string()
    .trim()
    .max(100)
    .refine((text) => !hasControlCharacters(text))
    .optional()
    .meta({ description: 'Part of the name or of the number.' }),
};
export const decisionFilters = z.object(filters);
export type DecisionFilters = z.infer<typeof decisionFilters>;
export const listDecisions = z.object({
  ...filters,
  after: z.uuid().optional().meta({ description: 'Where to go on: `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const decisionRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    locale,
    state: receivedState,
    staged: stagedDecision.nullable(),
    conflicts: z.array(decisionConflict),
    offer: z
      .object({
        state: offerState,
        startsOn: day,
        endsOn: day,
        answerBy: instant,
        answeredAt: instant.nullable(),
        reason: z.string(),
      })
      .nullable(),
    waitlistPosition: z.int().nullable(),
    task: taskStanding.nullable().meta({ description: 'Null when no task was sent.' }),
    appeal: z.enum(['asked', 'answered']).nullable(),
  })
  .meta({ id: 'DecisionRow' });
export type DecisionRow = z.infer<typeof decisionRow>;

export const releaseState = z
  .enum(['prepared', 'waiting', 'running', 'done', 'cancelled'])
  .meta({ id: 'ReleaseState' });
export type ReleaseState = z.infer<typeof releaseState>;

export const releaseView = z
  .object({
    id: z.uuid(),
    call: z.string(),
    state: releaseState,
    total: z.int(),
    released: z.int(),
    /** Left as they were: the application changed after the preview, such as by being withdrawn. */
    skipped: z.int(),
    preparedBy: z.string(),
    preparedByMe: z.boolean(),
    preparedAt: instant,
    /** The first mails leave then; until then it can be taken back. */
    startsAt: instant.nullable(),
    finishedAt: instant.nullable(),
    can: z.array(z.enum(['confirm', 'undo'])),
  })
  .meta({ id: 'Release' });
export type ReleaseView = z.infer<typeof releaseView>;

export const decisionPage = z
  .object({
    call: z.object({
      id: z.uuid(),
      ranked: z.boolean().meta({ description: 'Reviews are there that its applications are ranked by.' }),
      slug: z.string(),
      name: localizedText,
      timeZone: z.string(),
      locales: z.array(locale),
      places: z.int().nullable(),
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      twoPersonRelease: z.boolean(),
      rejectionFeedback,
      teams: z.array(z.object({ id: z.uuid(), name: localizedText })),
    }),
    counts: z.object({
      undecided: z.int(),
      staged: z.int(),
      offers: z.int(),
      waitlist: z.int(),
      rejected: z.int(),
      stagedOffers: z.int(),
      /** Offers that wait for an answer or were accepted. */
      liveOffers: z.int(),
      appeals: z.int().meta({ description: 'Not answered yet.' }),
    }),
    rows: z.array(decisionRow),
    next: z.uuid().nullable(),
    release: releaseView.nullable().meta({ description: 'The one under way, else the last one.' }),
  })
  .meta({ id: 'DecisionPage' });
export type DecisionPage = z.infer<typeof decisionPage>;

export const stagingLimit = 500;
const applications = z
  .array(z.uuid())
  .min(1)
  .max(stagingLimit)
  .transform((ids) => [...new Set(ids)]);

export const stageAction = z.enum(['shortlist', 'unshortlist', 'stage', 'unstage']).meta({ id: 'StageAction' });
export type StageAction = z.infer<typeof stageAction>;

export const stageWanted = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.enum(['shortlist', 'unshortlist', 'unstage']), applications }),
    z.strictObject({ action: z.literal('stage'), applications, decision: newDecision }),
  ])
  .meta({ id: 'StageWanted' });
export type StageWanted = z.infer<typeof stageWanted>;

export const stageRefusal = z.enum(['not_found', 'not_possible', 'own_application']).meta({ id: 'StageRefusal' });
export type StageRefusal = z.infer<typeof stageRefusal>;

/** Which ones: named, or as many of what a filter finds as one batch takes. */
export const stagePreviewWanted = z
  .strictObject({
    action: stageAction,
    outcome: decisionOutcome.optional(),
    applications: applications.optional(),
    filter: decisionFilters.optional(),
  })
  .refine((wanted) => (wanted.applications === undefined) !== (wanted.filter === undefined), 'one_of')
  .refine(({ action, outcome }) => (action === 'stage') === (outcome !== undefined), 'outcome')
  .meta({ id: 'StagePreviewWanted' });
export type StagePreviewWanted = z.infer<typeof stagePreviewWanted>;

const batchRow = {
  id: z.uuid(),
  number: z.string().nullable(),
  name: z.string().nullable(),
  state: receivedState.nullable(),
  refused: stageRefusal.nullable(),
};
export const stagePreview = z
  .object({
    rows: z.array(z.object({ ...batchRow, replaces: decisionOutcome.nullable() })),
    more: z.boolean().meta({ description: 'The filter finds more than one batch takes.' }),
  })
  .meta({ id: 'StagePreview' });
export type StagePreview = z.infer<typeof stagePreview>;
export const stageResult = z
  .object({ changed: z.int(), rows: z.array(z.object(batchRow)) })
  .meta({ id: 'StageResult' });
export type StageResult = z.infer<typeof stageResult>;

export const decisionHistory = z
  .object({
    decisions: z.array(
      z.object({
        ...decisionFacts,
        ended: z
          .object({ how: z.enum(['replaced', 'unstaged', 'released', 'void']), at: instant, by: z.string() })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'DecisionHistory' });
export type DecisionHistory = z.infer<typeof decisionHistory>;

export const waitlistOrder = z
  .strictObject({ before: applications, after: applications })
  .meta({ id: 'WaitlistOrder' });

/** A mail as it would leave, word for word. */
export const previewedMail = z
  .object({
    applicationId: z.uuid(),
    number: z.string(),
    name: z.string(),
    outcome: decisionOutcome,
    locale,
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    discreet: z.boolean().meta({ description: 'The mail itself says only that there is something new.' }),
    conflicts: z.array(decisionConflict),
  })
  .meta({ id: 'PreviewedMail' });
export const releasePreview = z
  .object({
    /** Stands for exactly these mails; the release names it. */
    fingerprint: z.string(),
    /** Those without a conflict: the ones a release sends. */
    counts: z.array(z.object({ outcome: decisionOutcome, locale, count: z.int() })),
    mails: z.array(previewedMail),
    places: z.int().nullable(),
    offersAfter: z.int().meta({ description: 'Offers that would wait for an answer or be accepted.' }),
    twoPersonRelease: z.boolean(),
  })
  .meta({ id: 'ReleasePreview' });
export type ReleasePreview = z.infer<typeof releasePreview>;
export const newRelease = z
  .strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'NewRelease' });
