import * as z from 'zod';
import { locale } from '../locale.ts';
import { route } from '../route.ts';
import * as schema from './schemas.ts';

const tag = 'assignment';
const params = z.object({ id: z.uuid() });
const ofReviewer = z.object({ id: z.uuid(), account: z.uuid() });
const call = { tag, permission: 'review.assign', params, errors: [] } as const;
const change = { ...call, limit: 'write' } as const;
const conflict = { tag, permission: 'conflict.keep', params } as const;

export const listReviewCalls = route({
  id: 'listReviewCalls',
  method: 'GET',
  path: '/review-calls',
  tag,
  summary: 'My calls, with how far their reviews are.',
  permission: 'review.assign',
  response: schema.reviewCalls,
  errors: [],
});

export const readReviewProgress = route({
  ...call,
  id: 'readReviewProgress',
  method: 'GET',
  path: '/review-calls/:id',
  summary: 'Who reviews in a call, what they bring, how far they are and who is late.',
  response: schema.reviewProgress,
});

export const listJudgedApplications = route({
  ...call,
  id: 'listJudgedApplications',
  method: 'GET',
  path: '/review-calls/:id/applications',
  summary: 'Applications in review with their reviewers; a page at a time.',
  query: schema.listJudged,
  response: schema.judgedPage,
});

export const exportReviewProgress = route({
  ...call,
  id: 'exportReviewProgress',
  method: 'GET',
  path: '/review-calls/:id/progress.csv',
  summary: 'Every assignment of a call as CSV, in one language. That it was taken out of the system is kept.',
  query: z.object({ locale: locale.default('en') }),
  produces: 'text/csv',
  limit: 'export',
});

export const listReviewerCandidates = route({
  ...call,
  id: 'listReviewerCandidates',
  method: 'GET',
  path: '/review-calls/:id/candidates',
  summary: 'Who could review in a call and does not yet: accounts with the role of reviewer, and its coordinators.',
  response: schema.reviewerCandidates,
});

export const saveReviewer = route({
  ...change,
  id: 'saveReviewer',
  method: 'PUT',
  path: '/review-calls/:id/reviewers/:account',
  summary: 'Let somebody review in a call, or change what they bring. A coordinator becomes a reviewer of this call.',
  params: ofReviewer,
  body: schema.reviewerSettings,
  errors: ['assignment.not_a_reviewer'],
});

export const removeReviewer = route({
  ...change,
  id: 'removeReviewer',
  method: 'DELETE',
  path: '/review-calls/:id/reviewers/:account',
  summary: 'Take a reviewer without open assignments off a call. What they submitted stays.',
  params: ofReviewer,
  errors: ['assignment.reviewer_busy'],
});

export const replaceReviewer = route({
  ...change,
  id: 'replaceReviewer',
  method: 'POST',
  path: '/review-calls/:id/reviewers/:account/replacement',
  summary: 'Give everything that a reviewer has open to somebody else, or leave it open. What they wrote is kept.',
  params: ofReviewer,
  body: schema.replacement,
  status: 200,
  response: schema.replaced,
  errors: ['assignment.not_possible'],
});

export const previewAssigning = route({
  ...change,
  id: 'previewAssigning',
  method: 'POST',
  path: '/review-calls/:id/assignments/preview',
  summary: 'Who would get what, and which pairs cannot be, and why. Changes nothing.',
  body: schema.assignWanted,
  status: 200,
  response: schema.assignResult,
});

export const assignReviewersRoute = route({
  ...change,
  id: 'assignReviewers',
  method: 'POST',
  path: '/review-calls/:id/assignments',
  summary: 'Give applications to reviewers: those named, or those with a tag. Pairs that cannot be are left out.',
  body: schema.assignWanted,
  status: 200,
  response: schema.assignResult,
});

export const unassignRoute = route({
  ...change,
  id: 'unassignReviewer',
  method: 'DELETE',
  path: '/review-assignments/:id',
  summary: 'Take back an assignment that was not begun.',
  errors: ['assignment.begun'],
});

export const replaceAssignment = route({
  ...change,
  id: 'replaceAssignment',
  method: 'POST',
  path: '/review-assignments/:id/replacement',
  summary: 'Take an unfinished review off its reviewer, with a reason, and give it to somebody else or leave it open.',
  body: schema.replacement,
  status: 200,
  response: schema.replaced,
  errors: ['assignment.not_open', 'assignment.not_possible'],
});

export const listConflicts = route({
  ...conflict,
  id: 'listConflicts',
  method: 'GET',
  path: '/review-calls/:id/conflicts',
  summary: 'Conflicts of interest in a call: declared, suggested by what people wrote, dismissed.',
  response: schema.conflictList,
  errors: [],
});

export const keepConflictRoute = route({
  ...conflict,
  id: 'keepConflict',
  method: 'POST',
  path: '/review-calls/:id/conflicts',
  summary: 'Say that a reviewer has a conflict of interest with an application: from now on they see nothing of it.',
  body: schema.keepConflict,
  errors: [],
  limit: 'write',
});

export const dismissConflictRoute = route({
  ...conflict,
  id: 'dismissConflict',
  method: 'POST',
  path: '/review-calls/:id/conflicts/dismissal',
  summary: 'Dismiss a conflict of interest or the suggestion of one, with a reason.',
  body: schema.dismissConflict,
  errors: ['conflict.not_possible'],
  limit: 'write',
});

export const sendRemindersRoute = route({
  ...change,
  id: 'sendReviewReminders',
  method: 'POST',
  path: '/review-calls/:id/reminders',
  summary: 'Remind reviewers of what they have open.',
  body: schema.sendReminders,
  status: 200,
  response: schema.remindersSent,
});

export const setReminderRules = route({
  ...change,
  id: 'setReminderRules',
  method: 'PUT',
  path: '/review-calls/:id/reminder-rules',
  summary: 'On which days before or after the deadline whoever has something open is reminded.',
  body: schema.reminderRules,
  errors: ['reminder.no_deadline'],
});

/** What the API promises to those who assign reviewers. */
export const assignmentRoutes = [
  listReviewCalls,
  readReviewProgress,
  listJudgedApplications,
  exportReviewProgress,
  listReviewerCandidates,
  saveReviewer,
  removeReviewer,
  replaceReviewer,
  previewAssigning,
  assignReviewersRoute,
  unassignRoute,
  replaceAssignment,
  listConflicts,
  keepConflictRoute,
  dismissConflictRoute,
  sendRemindersRoute,
  setReminderRules,
] as const;
