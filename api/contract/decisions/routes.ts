import * as z from 'zod';
import { route } from '../route.ts';
import { acceptOffer, answerAppeal, appealView, declineOffer, newAppeal, ownOutcome, revokeOffer } from './own.ts';
import {
  decisionHistory,
  decisionPage,
  listDecisions,
  newRelease,
  releasePreview,
  releaseView,
  stagePreview,
  stagePreviewWanted,
  stageResult,
  stageWanted,
  waitlistOrder,
} from './schemas.ts';

const tag = 'decisions';
const ofCall = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/) });
const params = z.object({ id: z.uuid() });

export const listDecisionsRoute = route({
  id: 'listDecisions',
  method: 'GET',
  path: '/decision-calls/:slug',
  tag,
  summary: 'What is to be decided, staged and released in a call, with conflicts; a page at a time.',
  permission: 'decision.stage',
  params: ofCall,
  query: listDecisions,
  response: decisionPage,
  errors: [],
});

export const previewStagingRoute = route({
  id: 'previewStaging',
  method: 'POST',
  path: '/decision-calls/:slug/previews',
  tag,
  summary: 'Which applications a batch would change and which not, and why. Changes nothing.',
  permission: 'decision.stage',
  params: ofCall,
  body: stagePreviewWanted,
  status: 200,
  response: stagePreview,
  errors: [],
  limit: 'write',
});

export const stageDecisionsRoute = route({
  id: 'stageDecisions',
  method: 'POST',
  path: '/decision-calls/:slug/stagings',
  tag,
  summary:
    'Shortlist applications, stage what is meant to be decided, or take that back. Applicants see no difference.',
  permission: 'decision.stage',
  params: ofCall,
  body: stageWanted,
  status: 200,
  response: stageResult,
  errors: ['decision.releasing', 'decision.line_not_allowed', 'decision.line_for_several', 'decision.answer_by_past'],
  limit: 'write',
});

export const readDecisionsRoute = route({
  id: 'readDecisions',
  method: 'GET',
  path: '/decisions/:id',
  tag,
  summary: 'Everything that was staged for one application: what, by whom, when, and how it ended.',
  permission: 'decision.stage',
  params,
  response: decisionHistory,
  errors: [],
});

export const orderWaitlistRoute = route({
  id: 'orderWaitlist',
  method: 'PUT',
  path: '/decision-calls/:slug/waitlist',
  tag,
  summary: 'Put the waiting list into another order. `before` is the order that was seen.',
  permission: 'decision.stage',
  params: ofCall,
  body: waitlistOrder,
  errors: ['decision.waitlist_changed'],
  limit: 'write',
});

export const previewReleaseRoute = route({
  id: 'previewRelease',
  method: 'GET',
  path: '/decision-calls/:slug/release-preview',
  tag,
  summary: 'Every mail that a release would send, with its recipient, word for word.',
  permission: 'decision.release',
  params: ofCall,
  response: releasePreview,
  errors: [],
});

export const releaseDecisionsRoute = route({
  id: 'releaseDecisions',
  method: 'POST',
  path: '/decision-calls/:slug/releases',
  tag,
  summary:
    'Release what was previewed, once. Mails leave a minute later; where the call asks for it, when somebody else has confirmed.',
  permission: 'decision.release',
  params: ofCall,
  body: newRelease,
  status: 201,
  response: releaseView,
  errors: ['decision.releasing', 'release.nothing_to_release', 'release.changed_meanwhile'],
  idempotent: true,
  limit: 'write',
});

export const readReleaseRoute = route({
  id: 'readRelease',
  method: 'GET',
  path: '/releases/:id',
  tag,
  summary: 'How far a release is.',
  permission: 'decision.release',
  params,
  response: releaseView,
  errors: [],
});

export const confirmReleaseRoute = route({
  id: 'confirmRelease',
  method: 'POST',
  path: '/releases/:id/confirmation',
  tag,
  summary: 'Confirm, as the second person, what another has prepared.',
  permission: 'decision.release',
  params,
  status: 200,
  response: releaseView,
  errors: ['release.second_person', 'release.not_waiting'],
  limit: 'write',
});

export const undoReleaseRoute = route({
  id: 'undoRelease',
  method: 'DELETE',
  path: '/releases/:id',
  tag,
  summary: 'Take a release back before its first mail leaves. Everything is staged as before.',
  permission: 'decision.release',
  params,
  status: 200,
  response: releaseView,
  errors: ['release.begun'],
  limit: 'write',
});

export const readOutcomeRoute = route({
  id: 'readOutcome',
  method: 'GET',
  path: '/offers/:id',
  tag,
  summary: 'What was decided on my application: the offer, or what may be said of a rejection.',
  permission: 'application.read',
  params,
  response: ownOutcome,
  errors: [],
});

export const acceptOfferRoute = route({
  id: 'acceptOffer',
  method: 'POST',
  path: '/offers/:id/acceptance',
  tag,
  summary: 'Accept the offer.',
  permission: 'offer.answer',
  params,
  body: acceptOffer,
  errors: ['offer.not_open', 'offer.overlaps'],
  limit: 'write',
});

export const declineOfferRoute = route({
  id: 'declineOffer',
  method: 'POST',
  path: '/offers/:id/declination',
  tag,
  summary: 'Decline the offer.',
  permission: 'offer.answer',
  params,
  body: declineOffer,
  errors: ['offer.not_open'],
  limit: 'write',
});

export const revokeOfferRoute = route({
  id: 'revokeOffer',
  method: 'POST',
  path: '/offers/:id/revocation',
  tag,
  summary: 'Take an offer back that waits for an answer, with a reason that the applicant is told.',
  permission: 'decision.release',
  params,
  body: revokeOffer,
  errors: ['offer.not_revocable'],
  limit: 'write',
});

export const appealRoute = route({
  id: 'appeal',
  method: 'POST',
  path: '/appeals/:id',
  tag,
  summary: 'Ask, once, to have the rejection of my application looked at again.',
  permission: 'offer.answer',
  params,
  body: newAppeal,
  errors: ['appeal.not_possible', 'appeal.asked_already'],
  limit: 'write',
});

export const listAppealsRoute = route({
  id: 'listAppeals',
  method: 'GET',
  path: '/decision-calls/:slug/appeals',
  tag,
  summary: 'What rejected applicants asked, those without an answer first.',
  permission: 'decision.stage',
  params: ofCall,
  response: z.object({ appeals: z.array(appealView) }),
  errors: [],
});

export const answerAppealRoute = route({
  id: 'answerAppeal',
  method: 'PUT',
  path: '/appeals/:id/answer',
  tag,
  summary: 'Answer an appeal. The applicant gets it by mail.',
  permission: 'decision.release',
  params,
  body: answerAppeal,
  errors: ['appeal.answered_already'],
  limit: 'write',
});

/** What the API promises about decisions, offers and appeals. */
export const decisionRoutes = [
  listDecisionsRoute,
  previewStagingRoute,
  stageDecisionsRoute,
  readDecisionsRoute,
  orderWaitlistRoute,
  previewReleaseRoute,
  releaseDecisionsRoute,
  readReleaseRoute,
  confirmReleaseRoute,
  undoReleaseRoute,
  readOutcomeRoute,
  acceptOfferRoute,
  declineOfferRoute,
  revokeOfferRoute,
  appealRoute,
  listAppealsRoute,
  answerAppealRoute,
] as const;
