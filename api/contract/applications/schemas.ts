import * as z from 'zod';
import { locale, localizedText } from '../locale.ts';
import { answerValue, formAnswers, sectionAnswers } from '../forms/answers.ts';
import { key } from '../forms/limits.ts';
import { leftoverReasons } from '../forms/design/leftovers.ts';
import { formDefinition, question } from '../forms/question.ts';
import { sectionStatus } from '../forms/status.ts';
import { applicantState } from './states.ts';

const instant = z.iso.datetime({ offset: false });
const day = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `XXXX-XXXX`, so that nobody can count applications by it. */
export const applicationNumber = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  .meta({ id: 'ApplicationNumber' });

/** Something due: an instant, shown in the call's zone and in the reader's. */
export const due = z
  .object({
    at: instant,
    timeZone: z.string(),
    /** What still arrives this many seconds later is taken. */
    graceSeconds: z.int().min(0),
    own: z.boolean().meta({ description: 'A deadline given to this application alone.' }),
  })
  .meta({ id: 'Due' });
export type Due = z.infer<typeof due>;

export const callOfApplication = z
  .object({
    slug: z.string(),
    name: localizedText,
    kind: z.enum(['dated', 'rolling']),
    state: z.enum(['open', 'closed']),
    timeZone: z.string(),
    closesAt: instant.nullable(),
    decisionBy: day.nullable(),
    referenceCount: z.int(),
    referencesWhen: z.enum(['submission', 'shortlisting', 'offer']),
  })
  .meta({ id: 'CallOfApplication' });

/** What the applicant can expect, or is expected to do, next. */
export const nextStep = z
  .enum([
    'fill_in',
    'send',
    'too_late',
    'repair',
    'repair_too_late',
    'wait_for_decision',
    'wait_on_waitlist',
    'answer_offer',
    'nothing',
  ])
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof nextStep>;

export const sectionOverview = z
  .object({
    key,
    title: localizedText,
    status: sectionStatus,
    /** How many things are left to answer or to repair. */
    issues: z.int(),
    editable: z.boolean(),
  })
  .meta({ id: 'SectionOverview' });

export const receipt = z
  .object({
    number: applicationNumber,
    sequence: z.int().min(1),
    submittedAt: instant,
    timeZone: z.string(),
    /** Of the bytes of `copy.json`. */
    sha256,
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receipt>;

const common = {
  id: z.uuid(),
  number: applicationNumber,
  call: callOfApplication,
  state: applicantState,
  createdAt: instant,
  submittedAt: instant.nullable(),
  /** A rolling call considers it until then. */
  activeUntil: instant.nullable(),
  next: nextStep,
  /** When what is next is due; null when nobody set a date. */
  due: due.nullable(),
  progress: z.object({ completed: z.int(), total: z.int() }),
};

export const applicationSummary = z.object(common).meta({ id: 'ApplicationSummary' });
export type ApplicationSummary = z.infer<typeof applicationSummary>;

export const applicationOverview = z
  .object({
    ...common,
    locale,
    sections: z.array(sectionOverview),
    /** Nothing stands in the way of sending, as far as the answers go. */
    complete: z.boolean(),
    /** What the organisation wrote when it sent sections back. */
    returned: z.object({ sections: z.array(key), note: z.string() }).nullable(),
    receipt: receipt.nullable(),
    /** `id` of the form it answers. */
    form: z.uuid(),
    /** The organisation changed the form since this was begun: what to look at again, and how many answers are not asked for any more. */
    formChange: z.object({ sections: z.array(key), leftovers: z.int() }).nullable(),
    can: z.object({ edit: z.boolean(), send: z.boolean(), withdraw: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: 'ApplicationOverview' });
export type ApplicationOverview = z.infer<typeof applicationOverview>;

export const startApplication = z
  .strictObject({
    call: z.string().regex(/^[a-z0-9-]{1,100}$/),
    locale,
    /** Answers of the eligibility check, so that nothing is asked twice. */
    eligibilityAnswers: sectionAnswers.optional(),
  })
  .meta({ id: 'StartApplication' });

export const applicationStarted = z
  .object({ id: z.uuid(), number: applicationNumber })
  .meta({ id: 'ApplicationStarted' });

/** The form as asked of this application, and the facts its rules depend on (`FormContext`). */
export const applicationForm = z
  .object({
    /** Changes whenever what is asked does; what is saved and sent names it. */
    id: z.uuid(),
    version: z.int(),
    definition: formDefinition,
    context: z.object({
      today: day,
      callCloses: day.optional(),
      periodStarts: day.optional(),
      periodEnds: day.optional(),
      teams: z.array(z.string()),
      referenceCount: z.int(),
      applicantEmail: z.string().optional(),
    }),
    teams: z.array(z.object({ slug: z.string(), name: localizedText })),
  })
  .meta({ id: 'ApplicationForm' });
export type ApplicationForm = z.infer<typeof applicationForm>;

/** A section's answers as last saved, valid or not. */
export const sectionDraft = z
  .object({
    answers: sectionAnswers,
    /** 0 when it was never saved. */
    revision: z.int().min(0),
    savedAt: instant.nullable(),
    editable: z.boolean(),
  })
  .meta({ id: 'SectionDraft' });
export type SectionDraft = z.infer<typeof sectionDraft>;

export const saveSection = z
  .strictObject({
    /** The one that was last read or saved; 0 for none. */
    revision: z.int().min(0).max(2_000_000_000),
    answers: sectionAnswers,
    /** `id` of the form they answer. Left out, they are taken as answers to the form as it is now. */
    form: z.uuid().optional(),
  })
  .meta({ id: 'SaveSection' });

/** `form` is the `id` of the form that was shown with the answers to be sent. */
export const submitApplication = z
  .strictObject({ form: z.uuid().optional() })
  .optional()
  .meta({ id: 'SubmitApplication' });

/** An answer that the form does not ask for any more, with the question as it was asked. */
export const leftover = z
  .object({
    id: z.uuid(),
    section: z.object({ key, title: localizedText }),
    question,
    reason: z.enum(leftoverReasons),
    answer: answerValue,
    at: instant,
  })
  .meta({ id: 'Leftover' });
export type LeftoverOfDraft = z.infer<typeof leftover>;

export const sectionSaved = z.object({ revision: z.int().min(1), savedAt: instant }).meta({ id: 'SectionSaved' });

/** What `draft.conflict` carries as its context: what is stored instead of what was sent. */
export const draftConflict = z.object({ answers: sectionAnswers, revision: z.int(), savedAt: instant.nullable() });

export const applicationIssue = z
  .object({
    /** Section, question, then index and member within a list answer. */
    path: z.array(z.union([z.string(), z.number()])),
    code: z.string(),
    params: z.record(z.string(), z.unknown()),
    message: z.string(),
  })
  .meta({ id: 'ApplicationIssue' });

export const applicationCheck = z
  .object({ complete: z.boolean(), issues: z.array(applicationIssue) })
  .meta({ id: 'ApplicationCheck' });
export type ApplicationCheck = z.infer<typeof applicationCheck>;

/** Everything answered so far, for "check your answers" and for reading what was sent. */
export const applicationAnswers = z.object({ answers: formAnswers }).meta({ id: 'ApplicationAnswers' });

export const messageToMe = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    text: z.string(),
    discreet: z
      .boolean()
      .meta({ description: 'The mail itself said only that there is something new; subject and text are read here.' }),
    locale,
    at: instant,
    state: z.enum(['waiting', 'sent', 'failed', 'bounced']),
  })
  .meta({ id: 'MessageToMe' });
export type MessageToMe = z.infer<typeof messageToMe>;

export const accessToMyData = z
  .object({
    role: z.enum(['reviewer', 'supervisor', 'intern', 'countersigner', 'coordinator', 'dpo', 'administrator']),
    what: z.enum(['application', 'document', 'reference', 'export']),
    at: instant,
  })
  .meta({ id: 'AccessToMyData' });
export type AccessToMyData = z.infer<typeof accessToMyData>;
