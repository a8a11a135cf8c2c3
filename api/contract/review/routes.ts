import * as z from 'zod';
import { key } from '../forms/limits.ts';
import { route } from '../route.ts';
import * as schema from './schemas.ts';

const tag = 'review';
const params = z.object({ id: z.uuid() });
const own = { tag, permission: 'review.do', params } as const;
const change = { ...own, limit: 'write' } as const;

export const readReviewQueue = route({
  id: 'readReviewQueue',
  method: 'GET',
  path: '/reviews',
  tag,
  summary: 'What I am to judge, by call: not submitted first, of those the ones with the fewest reviews.',
  permission: 'review.do',
  response: schema.reviewQueue,
  errors: [],
});

export const readDesk = route({
  ...own,
  id: 'readReviewDesk',
  method: 'GET',
  path: '/reviews/:id',
  summary:
    'One application to judge: what of it I may see, the rubric, my review. Before I said whether there is a conflict of interest, a summary to tell by.',
  response: schema.desk,
  errors: [],
});

export const readReviewDocument = route({
  ...own,
  id: 'readReviewDocument',
  method: 'GET',
  path: '/reviews/:id/documents/:question/content',
  summary:
    'A document I may see, under no name of the applicant’s; in blind review without what the file says of its author.',
  params: z.object({ id: z.uuid(), question: z.string().max(100) }),
  produces: 'application/octet-stream',
  errors: ['document.not_ready', 'review.declare_first', 'review.document_withheld'],
});

export const clearConflict = route({
  ...change,
  id: 'clearConflict',
  method: 'POST',
  path: '/reviews/:id/clearance',
  summary: 'Say that there is no conflict of interest.',
  permission: 'conflict.declare',
  status: 200,
  response: schema.desk,
  errors: [],
});

export const declareConflictRoute = route({
  ...change,
  id: 'declareConflict',
  method: 'POST',
  path: '/reviews/:id/conflict',
  summary: 'Declare a conflict of interest: the application is gone from my desk at once.',
  permission: 'conflict.declare',
  body: schema.declareConflict,
  status: 204,
  errors: [],
});

export const stepAsideRoute = route({
  ...change,
  id: 'stepAside',
  method: 'POST',
  path: '/reviews/:id/stepping-aside',
  summary: 'Leave this application to others, with a reason or without.',
  body: schema.stepAside,
  status: 204,
  errors: [],
});

export const saveReviewRoute = route({
  ...change,
  id: 'saveReview',
  method: 'PUT',
  path: '/reviews/:id/draft',
  summary: 'Keep what I have written so far, complete or not.',
  body: schema.saveReview,
  status: 200,
  response: schema.savedReview,
  errors: ['review.declare_first', 'review.closed', 'review.changed_meanwhile', 'review.no_rubric'],
});

export const submitReviewRoute = route({
  ...change,
  id: 'submitReview',
  method: 'POST',
  path: '/reviews/:id/submission',
  summary: 'Submit the review as it was saved. Each time makes a version; the newest counts.',
  body: schema.submitReview,
  status: 200,
  response: schema.desk,
  errors: [
    'review.declare_first',
    'review.closed',
    'review.changed_meanwhile',
    'review.incomplete',
    'review.no_rubric',
  ],
});

export const readPeerReviews = route({
  ...own,
  id: 'readPeerReviews',
  method: 'GET',
  path: '/reviews/:id/others',
  summary: 'What others submitted about the same application, as the call allows; never who they are.',
  response: schema.peerReviews,
  errors: ['review.declare_first'],
});

export const readJudgedLetters = route({
  ...own,
  id: 'readJudgedLetters',
  method: 'GET',
  path: '/reviews/:id/letters',
  summary: 'What referees wrote, where the call lets reviewers read it; never in blind review.',
  response: schema.judgedLetters,
  errors: ['review.declare_first', 'review.letters_withheld'],
});

export const readJudgedLetterFile = route({
  ...own,
  id: 'readJudgedLetterFile',
  method: 'GET',
  path: '/reviews/:id/letters/:letter/documents/:question/content',
  summary: 'A file that a referee gave with what they wrote, where the call lets reviewers read that.',
  params: z.object({ id: z.uuid(), letter: z.uuid(), question: key }),
  produces: 'application/octet-stream',
  errors: ['review.declare_first', 'review.letters_withheld', 'document.not_ready'],
});

export const readFirstPass = route({
  id: 'readFirstPass',
  method: 'GET',
  path: '/review-first-pass/:call',
  tag,
  summary:
    'What I have not yet said of whether there is a conflict of interest: names, or in blind review what tells no name.',
  permission: 'conflict.declare',
  params: z.object({ call: z.uuid() }),
  response: schema.firstPass,
  errors: [],
});

export const takeFirstPass = route({
  id: 'takeFirstPass',
  method: 'POST',
  path: '/review-first-pass',
  tag,
  summary: 'Say of several applications at once whether there is a conflict of interest; each for itself.',
  permission: 'conflict.declare',
  body: schema.firstPassAnswers,
  status: 200,
  response: schema.firstPassTaken,
  errors: [],
  limit: 'write',
});

export const reopenReviewRoute = route({
  ...change,
  id: 'reopenReview',
  method: 'POST',
  path: '/reviews/:id/reopening',
  summary: 'Let a reviewer write again, with a reason: what they submitted, or what they stepped aside from.',
  permission: 'review.reopen',
  body: schema.reopenReview,
  status: 204,
  errors: ['review.not_reopenable'],
});

/** What the API promises to those who judge. */
export const reviewRoutes = [
  readReviewQueue,
  readDesk,
  readReviewDocument,
  clearConflict,
  declareConflictRoute,
  stepAsideRoute,
  saveReviewRoute,
  submitReviewRoute,
  readPeerReviews,
  readJudgedLetters,
  readJudgedLetterFile,
  readFirstPass,
  takeFirstPass,
  reopenReviewRoute,
] as const;
