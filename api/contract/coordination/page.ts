import * as z from 'zod';
import { answerValue, formAnswers } from '../forms/answers.ts';
import { submittedDocument } from '../forms/canonical.ts';
import { key } from '../forms/limits.ts';
import { question, section } from '../forms/question.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { receivedState } from './list.ts';

const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An answer that differs from the submission before. */
export const answerChange = z
  .object({
    section: z.object({ key, title: localizedText }),
    question,
    before: answerValue.nullable(),
    after: answerValue.nullable(),
  })
  .meta({ id: 'AnswerChange' });
export type AnswerChange = z.infer<typeof answerChange>;

/** Each time the application was sent, the newest first. */
export const submissionHistory = z
  .object({
    sequence: z.int().min(1),
    submittedAt: instant,
    sha256,
    documents: z.array(submittedDocument),
    /** Against the submission before; none for the first. */
    changes: z.array(answerChange),
  })
  .meta({ id: 'SubmissionHistory' });
export type SubmissionHistory = z.infer<typeof submissionHistory>;

export const receivedApplication = z
  .object({
    id: z.uuid(),
    number: z.string(),
    state: receivedState,
    locale,
    call: z.object({ slug: z.string(), name: localizedText, timeZone: z.string() }),
    /** As the account knows them; what they call themselves in the form stands among the answers. */
    applicant: z.object({ name: z.string(), addressName: z.string().nullable(), email: z.string() }),
    submittedAt: instant,
    activeUntil: instant.nullable(),
    returned: z.object({ sections: z.array(key), deadline: instant, note: z.string() }).nullable(),
    /** The questions as they were asked, in their order; those for equality monitoring are never among them. */
    sections: z.array(section),
    /** What was sent last. Sensitive answers are opened. */
    answers: formAnswers,
    history: z.array(submissionHistory),
    /** Names behind team preferences. */
    teams: z.array(z.object({ slug: z.string(), name: localizedText })),
    can: z.object({ return: z.boolean(), undoReturn: z.boolean() }),
  })
  .meta({ id: 'ReceivedApplication' });
export type ReceivedApplication = z.infer<typeof receivedApplication>;

export const returnSections = z
  .strictObject({
    sections: z
      .array(key)
      .min(1)
      .max(50)
      .transform((keys) => [...new Set(keys)]),
    /** The last day to send it again, to its end in the call's time zone. */
    until: z.iso.date(),
    /** What is to be done, in words to the applicant. */
    note: z
      .string()
      .overwrite((text) => normalise(text).trim())
      .max(2_000)
      .refine((text) => !hasControlCharacters(text), 'control_characters')
      .default(''),
  })
  .meta({ id: 'ReturnSections' });
export type ReturnSections = z.infer<typeof returnSections>;

export const returnState = z
  .object({
    state: receivedState,
    returned: z.object({ sections: z.array(key), deadline: instant, note: z.string() }).nullable(),
  })
  .meta({ id: 'ReturnState' });
export type ReturnState = z.infer<typeof returnState>;

/** Events of an application that its timeline shows. What happened while it was a draft is the applicant's own. */
export const timelineTypes = [
  'application.submitted',
  'application.returned',
  'application.return_undone',
  'application.return_expired',
  'application.withdrawn',
  'application.became_inactive',
  'application.note_added',
  'application.note_changed',
  'application.note_removed',
  'application.found_ineligible',
  'application.reopened',
  'application.accepted_for_review',
  'application.review_undone',
  'application.conflict_cleared',
  'application.conflict_declared',
  'application.review_begun',
  'application.review_submitted',
  'application.review_left',
  'application.review_reopened',
  'application.discussion_posted',
  'application.discussion_removed',
  'application.duplicate_dismissed',
  'application.duplicate_restored',
  'application.shortlisted',
  'application.unshortlisted',
  'application.decision_staged',
  'application.decision_unstaged',
  'application.decision_released',
  'application.offer_accepted',
  'application.offer_declined',
  'application.offer_reminded',
  'application.offer_lapsed',
  'application.offer_revoked',
  'application.appealed',
  'application.appeal_answered',
  'application.placement_moved_in_plan',
  'application.placement_pinned',
  'application.placement_unpinned',
  'application.placed',
  'application.placement_moved',
  'application.placement_ended',
  'application.task_sent',
  'application.task_started',
  'application.task_extended',
  'application.task_withdrawn',
  'application.task_reminded',
  'application.task_handed_in',
  'application.wishes_asked',
  'application.wishes_reminded',
  'application.wishes_answered',
  'document.scanned',
  'reference.planned',
  'reference.asked',
  'reference.opened',
  'reference.given',
  'reference.declined',
  'reference.reminded',
  'reference.replaced',
  'reference.expired',
  'reference.bounced',
  'reference.cancelled',
] as const;
export type TimelineType = (typeof timelineTypes)[number];

export const timelineEvent = z
  .object({
    seq: z.int(),
    at: instant,
    type: z.enum(timelineTypes),
    /** Who did it: the applicant, a referee, somebody of the organisation by name and role, or the software. */
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('applicant') }),
      z.object({ kind: z.literal('referee') }),
      z.object({ kind: z.literal('staff'), name: z.string(), roles: z.array(z.string()) }),
      z.object({ kind: z.literal('system') }),
    ]),
    /** Number of the submission. */
    sequence: z.int().optional(),
    /** Number of the review’s version. */
    version: z.int().optional(),
    /** Sections sent back, and until when. */
    sections: z.array(z.string()).optional(),
    deadline: z.string().optional(),
    /** The document or reference it is about. */
    documentId: z.uuid().optional(),
    referenceId: z.uuid().optional(),
    /** Why it was found ineligible. */
    reason: z.enum(['rules', 'incomplete', 'duplicate', 'not_serious', 'other']).optional(),
    /** Result of a scan. */
    scan: z.string().optional(),
  })
  .meta({ id: 'TimelineEvent' });
export type TimelineEvent = z.infer<typeof timelineEvent>;

/** A mail about an application. The text of those to referees holds their link and is never shown. */
export const messageSent = z
  .object({
    id: z.uuid(),
    to: z.enum(['applicant', 'referee', 'other']),
    recipient: z.string(),
    subject: z.string(),
    state: z.enum(['waiting', 'sent', 'failed', 'bounced']),
    at: instant,
    text: z.string().nullable(),
  })
  .meta({ id: 'MessageSent' });
export type MessageSent = z.infer<typeof messageSent>;
