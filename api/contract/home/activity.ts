import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { localizedText } from '../locale.ts';

/** What the feed of a call tells, by what it is about. What happened to drafts, and what somebody noted for themselves, is not here. */
export const activityKinds = {
  applications: [
    'application.submitted',
    'application.returned',
    'application.return_undone',
    'application.return_expired',
    'application.withdrawn',
    'application.became_inactive',
  ],
  screening: [
    'application.found_ineligible',
    'application.reopened',
    'application.accepted_for_review',
    'application.review_undone',
  ],
  reviews: [
    'application.conflict_declared',
    'application.review_submitted',
    'application.review_left',
    'application.review_reopened',
  ],
  discussion: ['application.discussion_posted'],
  references: ['reference.given', 'reference.declined', 'reference.bounced', 'reference.expired', 'reference.replaced'],
  notes: ['application.note_added'],
  calls: [
    'call.form_published',
    'call.opened',
    'call.closed',
    'call.reopened',
    'call.extended',
    'call.extended_for_one',
    'call.created',
  ],
  needs: ['team.need_added', 'team.need_changed', 'team.need_removed'],
} as const;
export type ActivityKind = keyof typeof activityKinds;
export const activityKindNames = Object.keys(activityKinds) as ActivityKind[];
export const activityTypes = Object.values(activityKinds).flat();
export type ActivityType = (typeof activityTypes)[number];

const instant = z.iso.datetime();
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);

export const readActivity = z.object({
  call: slug.optional().meta({ description: 'A call, by its slug.' }),
  kind: z.enum(activityKindNames).optional(),
  before: z
    .string()
    .regex(/^[\w-]{1,300}$/)
    .optional()
    .meta({ description: 'Where to go on: `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const activityEvent = z
  .object({
    id: z.string(),
    at: instant,
    type: z.enum(activityTypes),
    /** Who did it: the applicant, a referee, somebody of the organisation by name, or the software. */
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('applicant') }),
      z.object({ kind: z.literal('referee') }),
      z.object({ kind: z.literal('staff'), name: z.string(), me: z.boolean() }),
      z.object({ kind: z.literal('system') }),
    ]),
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() }),
    application: z.object({ id: z.uuid(), number: z.string(), name: z.string(), state: receivedState }).nullable(),
    team: localizedText.nullable(),
    /** Number of the submission. */
    sequence: z.int().optional(),
    /** Number of the form's version. */
    version: z.int().optional(),
    until: z.string().nullable().optional(),
  })
  .meta({ id: 'ActivityEvent' });
export type ActivityEvent = z.infer<typeof activityEvent>;

export const activityPage = z
  .object({
    events: z.array(activityEvent),
    next: z.string().nullable(),
    seenAt: instant.nullable().meta({ description: 'Until when I had read it when I was here last.' }),
  })
  .meta({ id: 'ActivityPage' });
export type ActivityPage = z.infer<typeof activityPage>;

export const seenActivity = z.strictObject({ at: instant }).meta({ id: 'SeenActivity' });
