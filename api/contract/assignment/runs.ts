import * as z from 'zod';
import { localizedText } from '../locale.ts';
import { route } from '../route.ts';
import { pairRefusal } from './schemas.ts';

const count = z.int().min(0);
const instant = z.iso.datetime();
const pair = { applicationId: z.uuid(), reviewerId: z.uuid() };

/** How many reviews are wanted, of which applications. */
export const proposalWanted = z
  .strictObject({
    needed: z
      .int()
      .min(1)
      .max(20)
      .meta({ description: 'Reviews that each application is to have at least, those it has included.' }),
    more: count
      .max(5)
      .default(0)
      .meta({ description: 'So many more than each has; then `needed` counts for nothing.' }),
    applications: z
      .array(z.uuid())
      .min(1)
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'Only these get reviewers; null: all in review.' }),
    connect: z.boolean().default(true).meta({ description: 'Add the reviews that let all scores be compared.' }),
    seed: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .optional()
      .meta({ description: 'The same seed and state give the same proposal.' }),
  })
  .meta({ id: 'AssignmentProposalWanted' });
export type ProposalWanted = z.infer<typeof proposalWanted>;

export const runState = z
  .enum(['queued', 'running', 'proposed', 'applied', 'cancelled', 'failed', 'discarded'])
  .meta({ id: 'AssignmentRunState' });
export type RunState = z.infer<typeof runState>;

/** What a review costs, by what it is made of; 0 is the best. */
export const costParts = z.enum(['expertise', 'language', 'preference', 'avoid', 'load']);

const proposedReview = z.object({
  reviewerId: z.uuid(),
  because: z
    .enum(['assigned', 'pinned', 'link', 'hand'])
    .meta({ description: 'Proposed; there before; so that scores can be compared; added by hand.' }),
  fit: z.number().nullable().meta({ description: 'From 0 to 1; null for what was added by hand.' }),
  reasons: z.array(z.object({ part: costParts, cost: z.number() })),
});

const whyShort = z.object({
  eligible: count.meta({ description: 'Reviewers who may review it.' }),
  full: count.meta({ description: 'Of these, without room for another.' }),
  conflicting: count.meta({ description: 'Ruled out by a conflict of interest, or because they stepped aside.' }),
  unread: count.meta({ description: 'Ruled out because they do not read its language.' }),
});

export const proposal = z
  .object({
    applications: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        needed: count,
        missing: count,
        why: whyShort.nullable(),
        reviews: z.array(proposedReview),
      }),
    ),
    reviewers: z.array(
      z.object({ id: z.uuid(), name: z.string(), before: count, after: count, minLoad: count, maxLoad: count }),
    ),
    bottleneck: z
      .object({
        because: z.enum(['capacity', 'minimum']),
        applications: count,
        reviewers: z.array(z.string()),
        needed: count,
        room: count,
      })
      .nullable(),
    connection: z.object({
      groups: count.meta({ description: 'Groups of reviewers with no application in common, without the links.' }),
      groupsLeft: count.meta({ description: 'And with them; 1: all scores can be compared.' }),
    }),
  })
  .meta({ id: 'AssignmentProposal' });
export type Proposal = z.infer<typeof proposal>;

export const assignmentRun = z
  .object({
    id: z.uuid(),
    call: z.object({ id: z.uuid(), name: localizedText }),
    state: runState,
    progress: z.number().min(0).max(1),
    settings: proposalWanted.required(),
    askedBy: z.string(),
    askedAt: instant,
    finishedAt: instant.nullable(),
    outOfDate: z
      .boolean()
      .meta({ description: 'Something changed since it was computed; what cannot be any more is left out.' }),
    proposal: proposal.nullable(),
  })
  .meta({ id: 'AssignmentRun' });
export type AssignmentRun = z.infer<typeof assignmentRun>;

export const proposalAdjusted = z
  .strictObject({ add: z.array(z.strictObject(pair)).max(200), remove: z.array(z.strictObject(pair)).max(200) })
  .refine(({ add, remove }) => add.length + remove.length > 0, 'required')
  .meta({ id: 'AssignmentProposalAdjusted' });
export type ProposalAdjusted = z.infer<typeof proposalAdjusted>;

export const proposalApplied = z
  .object({
    added: count,
    refused: z.array(
      z.object({
        number: z.string().nullable(),
        name: z.string().nullable(),
        reviewer: z.string(),
        refused: pairRefusal,
      }),
    ),
  })
  .meta({ id: 'AssignmentProposalApplied' });
export type ProposalApplied = z.infer<typeof proposalApplied>;

const params = z.object({ id: z.uuid() });
const common = { tag: 'assignment', permission: 'review.assign', params } as const;

export const proposeAssignment = route({
  ...common,
  id: 'proposeAssignment',
  method: 'POST',
  path: '/review-calls/:id/assignment-runs',
  summary:
    'Let a whole assignment be proposed, in the background; what is assigned already stays. One at a time in a call.',
  body: proposalWanted,
  status: 201,
  response: assignmentRun,
  errors: ['assignment_run.no_reviewers', 'assignment_run.nothing_to_assign', 'assignment_run.open'],
  limit: 'write',
});

export const readAssignmentRun = route({
  ...common,
  id: 'readAssignmentRun',
  method: 'GET',
  path: '/review-calls/:id/assignment-runs/latest',
  summary: 'The latest proposal of a call: how far it is, and who would get what; null before the first.',
  response: z.object({ run: assignmentRun.nullable() }),
  errors: [],
});

export const adjustProposal = route({
  ...common,
  id: 'adjustAssignmentProposal',
  method: 'PUT',
  path: '/assignment-runs/:id/adjustment',
  summary: 'Change a proposal by hand before it is applied. All or nothing.',
  body: proposalAdjusted,
  response: assignmentRun,
  errors: ['assignment_run.not_proposed', 'assignment_run.pair_refused'],
  limit: 'write',
});

export const applyProposal = route({
  ...common,
  id: 'applyAssignmentProposal',
  method: 'POST',
  path: '/assignment-runs/:id/application',
  summary: 'Assign what is proposed; what cannot be any more is left out, and named.',
  status: 200,
  response: proposalApplied,
  errors: ['assignment_run.not_proposed'],
  limit: 'write',
});

export const endRun = route({
  ...common,
  id: 'endAssignmentRun',
  method: 'DELETE',
  path: '/assignment-runs/:id',
  summary: 'Stop a proposal that is being computed, or throw one away. Nothing is assigned by it.',
  errors: ['assignment_run.ended'],
  limit: 'write',
});

/** What the API promises about whole assignments. */
export const assignmentRunRoutes = [
  proposeAssignment,
  readAssignmentRun,
  adjustProposal,
  applyProposal,
  endRun,
] as const;
