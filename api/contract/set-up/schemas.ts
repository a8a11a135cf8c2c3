import * as z from 'zod';
import { othersReviews } from '../review/schemas.ts';
import { timeZone } from '../accounts/schemas.ts';
import { eligibilityRules } from '../forms/eligibility-rules.ts';
import { languageCode } from '../forms/limits.ts';
import { locale, localizedText } from '../locale.ts';
import { callPhase } from '../calls/schemas.ts';
import { localTime } from './local-time.ts';

const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const text = (most: number) => z.partialRecord(locale, z.string().trim().max(most));

/** Changed by one with every save of its part; a save names the one it was written over. */
const revision = z.int().min(0).max(2_000_000_000);

export const callKind = z.enum(['dated', 'rolling']);
export const callState = z.enum(['draft', 'open', 'closed']).meta({ id: 'CallState' });
/** Where a call stands, for those who set it up. */
export const setUpPhase = z.enum(['draft', ...callPhase.options]).meta({ id: 'SetUpPhase' });
export type SetUpPhase = z.infer<typeof setUpPhase>;

export const callSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

/** The pages of a set-up; each is saved on its own and has its own revision. */
export const callParts = ['basics', 'texts', 'dates', 'references', 'eligibility', 'teams', 'review'] as const;
export type CallPart = (typeof callParts)[number];

export const basics = z.strictObject({
  programmeId: z.uuid(),
  slug: callSlug.meta({ description: 'Its address: `/calls/<slug>`. Fixed once the call was opened.' }),
  languages: z.array(languageCode).max(20).meta({ description: 'Languages of work.' }),
  locales: z.array(locale).min(1).meta({ description: 'Languages people may apply in.' }),
});
export const texts = z.strictObject({
  name: text(150),
  summary: text(500),
  description: text(20_000).meta({ description: 'Markdown.' }),
  dataUse: text(20_000).meta({ description: 'Markdown.' }),
  place: text(100),
});
export const dates = z.strictObject({
  kind: callKind,
  timeZone,
  opens: localTime.nullable(),
  closes: localTime.nullable(),
  graceSeconds: z.int().min(0).max(86_400),
  decisionBy: day.nullable(),
  activeMonths: z.int().min(1).max(24).nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  places: z.int().min(1).max(10_000).nullable(),
});
export const references = z.strictObject({
  count: z.int().min(0).max(5),
  when: z.enum(['submission', 'shortlisting', 'offer']),
  days: z.int().min(1).max(120),
});
export const teamChoice = z.strictObject({ teamIds: z.array(z.uuid()).max(200) });

const saved = <Shape extends z.ZodRawShape>(part: z.ZodObject<Shape>) => part.extend({ revision });
export const saveBasics = saved(basics).meta({ id: 'SaveCallBasics' });
export const saveTexts = saved(texts).meta({ id: 'SaveCallTexts' });
export const saveDates = saved(dates).meta({ id: 'SaveCallDates' });
export const saveReferences = saved(references).meta({ id: 'SaveCallReferences' });
export const saveEligibility = z
  .strictObject({ revision, rules: eligibilityRules })
  .meta({ id: 'SaveCallEligibility' });
export const saveTeams = saved(teamChoice).meta({ id: 'SaveCallTeams' });

/** How applications are judged and decided on. Not needed for opening. */
export const reviewRules = z.strictObject({
  hasTask: z.boolean().meta({ description: 'Those on the shortlist are sent a recruitment task.' }),
  blind: z.boolean().meta({ description: 'Reviewers do not learn who applied.' }),
  perApplication: z.int().min(1).max(10).meta({ description: 'Reviews wanted of each application.' }),
  others: othersReviews.meta({ description: 'When a reviewer sees what others submitted about the same application.' }),
  letters: z.boolean().meta({ description: 'Reviewers read what referees wrote; never in blind review.' }),
  due: localTime
    .nullable()
    .meta({ description: 'Until when reviews are due and can be revised, in the call’s time zone.' }),
  twoPersonRelease: z.boolean().meta({ description: 'Decisions are released by another person than who staged them.' }),
  rejectionFeedback: z.enum(['none', 'reason', 'comments']),
});
export const saveReviewRules = saved(reviewRules).meta({ id: 'SaveCallReview' });

/** What keeps a call from being opened, where to repair it, and in which language. */
export const missing = z
  .object({
    part: z.enum([...callParts, 'form']),
    what: z.enum([
      'text',
      'languages',
      'opens',
      'closes',
      'closes_past',
      'active_months',
      'form',
      'form_findings',
      'form_referees',
      'form_teams',
      'eligibility',
    ]),
    field: z.string().nullable().meta({ description: 'The field, or the question or rule by its key.' }),
    locale: locale.nullable(),
  })
  .meta({ id: 'MissingForOpening' });
export type Missing = z.infer<typeof missing>;

const programmeRef = z.object({ id: z.uuid(), name: localizedText });

export const callRow = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: localizedText,
    programme: programmeRef,
    kind: callKind,
    phase: setUpPhase,
    opensAt: instant.nullable(),
    closesAt: instant.nullable(),
    timeZone: z.string(),
    decisionBy: day.nullable(),
    received: z.int(),
  })
  .meta({ id: 'CallToSetUp' });
export type CallRow = z.infer<typeof callRow>;

export const callRows = z.object({ calls: z.array(callRow), canCreate: z.boolean() }).meta({ id: 'CallsToSetUp' });
export type CallRows = z.infer<typeof callRows>;

export const createCall = z
  .strictObject({
    programmeId: z.uuid(),
    name: text(150).refine((name) => Object.values(name).some((one) => one !== ''), 'required'),
    kind: callKind,
  })
  .meta({ id: 'CreateCall' });
export const copyCall = createCall.pick({ name: true }).meta({ id: 'CopyCall' });
export const callCreated = z.object({ id: z.uuid() }).meta({ id: 'CallCreated' });

export const extensionGiven = z.object({ number: z.string(), until: instant });

export const callSetUp = z
  .object({
    id: z.uuid(),
    state: callState,
    phase: setUpPhase,
    received: z.int(),
    revisions: z.record(z.enum(callParts), z.int()),
    programme: programmeRef,
    basics,
    texts,
    dates,
    opensAt: instant.nullable(),
    closesAt: instant.nullable(),
    references,
    review: reviewRules,
    eligibility: eligibilityRules,
    teams: z.array(z.object({ id: z.uuid(), slug: z.string(), name: localizedText, chosen: z.boolean() })),
    form: z.object({ sections: z.int(), questions: z.int(), findings: z.int() }),
    rubric: z
      .enum(['none', 'unpublished', 'published'])
      .meta({ description: 'Needed before review begins, not for opening.' }),
    task: z
      .enum(['none', 'incomplete', 'complete'])
      .meta({ description: 'Needed before the recruitment task is sent.' }),
    organisationLocales: z.array(locale),
    missing: z.array(missing),
    extensions: z.array(extensionGiven).meta({ description: 'Later deadlines of single people.' }),
    can: z.object({
      open: z.boolean(),
      close: z.boolean(),
      reopen: z.boolean(),
      extend: z.boolean(),
      remove: z.boolean(),
      copy: z.boolean(),
    }),
  })
  .meta({ id: 'CallSetUp' });
export type CallSetUp = z.infer<typeof callSetUp>;

const reason = z.string().trim().min(1).max(500);
export const closeCall = z.strictObject({ reason }).meta({ id: 'CloseCall' });
export const reopenCall = z
  .strictObject({
    reason,
    closes: localTime.nullable().meta({ description: 'Of a dated call: its new closing time.' }),
  })
  .meta({ id: 'ReopenCall' });
export const extendCall = z.strictObject({ reason, closes: localTime }).meta({ id: 'ExtendCall' });
export const extendOne = z
  .strictObject({
    number: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
    until: localTime,
    reason,
  })
  .meta({ id: 'ExtendOne' });

/** Something that was done to the call, for those who answer for it. */
export const callEvent = z
  .object({
    at: instant,
    who: z.string().nullable().meta({ description: 'Null for the software itself.' }),
    type: z.enum([
      'call.created',
      'call.changed',
      'call.opened',
      'call.closed',
      'call.reopened',
      'call.extended',
      'call.extended_for_one',
      'call.form_published',
      'call.rubric_published',
    ]),
    part: z.enum(callParts).nullable(),
    reason: z.string().nullable(),
    until: instant.nullable(),
  })
  .meta({ id: 'CallEvent' });
export const callHistory = z.object({ events: z.array(callEvent) }).meta({ id: 'CallHistory' });
export type CallHistory = z.infer<typeof callHistory>;

export const programme = z
  .object({ id: z.uuid(), slug: z.string(), name: localizedText, revision, calls: z.int() })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof programme>;
export const programmes = z
  .object({ programmes: z.array(programme), canChange: z.boolean() })
  .meta({ id: 'Programmes' });
export type Programmes = z.infer<typeof programmes>;
const programmeName = text(150).refine((name) => Object.values(name).some((one) => one !== ''), 'required');
export const createProgramme = z.strictObject({ name: programmeName }).meta({ id: 'CreateProgramme' });
export const renameProgramme = z.strictObject({ name: programmeName, revision }).meta({ id: 'RenameProgramme' });
