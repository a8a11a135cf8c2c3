import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { route } from '../route.ts';
import {
  batchDecision,
  batchPreview,
  batchPreviewWanted,
  batchResult,
  listScreening,
  screeningCounts,
  screeningDecision,
  screeningFilters,
  screeningNeighbours,
  screeningPage,
  screeningView,
} from './schemas.ts';

const tag = 'screening';
const params = z.object({ id: z.uuid() });

export const listScreeningRoute = route({
  id: 'listScreening',
  method: 'GET',
  path: '/screening',
  tag,
  summary: 'What waits to be screened in the calls I coordinate, with what is known of each; a page at a time.',
  permission: 'screening.read',
  query: listScreening,
  response: screeningPage,
  errors: [],
});

export const countScreeningRoute = route({
  id: 'countScreening',
  method: 'GET',
  path: '/screening/counts',
  tag,
  summary: 'How many stand in each part of the queue; counting stops at ten thousand.',
  permission: 'screening.read',
  query: screeningFilters.pick({ call: true, eligibility: true }),
  response: screeningCounts,
  errors: [],
});

export const readScreeningRoute = route({
  id: 'readScreening',
  method: 'GET',
  path: '/screening/:id',
  tag,
  summary:
    'What screening one application goes by: the call’s rules on what was sent, completeness, likely duplicates, earlier applications. The applicant sees that it was opened.',
  permission: 'screening.read',
  params,
  response: screeningView,
  errors: ['screening.own_application'],
});

export const screeningNeighboursRoute = route({
  id: 'readScreeningNeighbours',
  method: 'GET',
  path: '/screening/:id/neighbours',
  tag,
  summary: 'Who stands before and after this application in the queue, also once it has left it.',
  permission: 'screening.read',
  params,
  query: screeningFilters,
  response: screeningNeighbours,
  errors: [],
});

export const decideScreeningRoute = route({
  id: 'decideScreening',
  method: 'POST',
  path: '/screening/:id/decisions',
  tag,
  summary:
    'Find an application ineligible, accept it for review, or take one of these back. The applicant is not told.',
  permission: 'screening.decide',
  params,
  body: screeningDecision,
  status: 200,
  response: z.object({ state: receivedState }),
  errors: [
    'screening.not_possible',
    'screening.note_required',
    'screening.unknown_rule',
    'screening.no_rule_against',
    'screening.own_application',
  ],
  limit: 'write',
});

export const previewBatchRoute = route({
  id: 'previewScreeningBatch',
  method: 'POST',
  path: '/screening/previews',
  tag,
  summary: 'What a batch would change and what not, with reasons and warnings. Changes nothing.',
  permission: 'screening.decide',
  body: batchPreviewWanted,
  status: 200,
  response: batchPreview,
  errors: [],
  limit: 'write',
});

export const decideBatchRoute = route({
  id: 'decideScreeningBatch',
  method: 'POST',
  path: '/screening/batches',
  tag,
  summary: 'Find several applications ineligible, or accept them for review. Each changes wholly or not at all.',
  permission: 'screening.decide',
  body: batchDecision,
  status: 201,
  response: batchResult,
  errors: ['screening.note_required'],
  idempotent: true,
  limit: 'write',
});

export const undoBatchRoute = route({
  id: 'undoScreeningBatch',
  method: 'DELETE',
  path: '/screening/batches/:id',
  tag,
  summary: 'Take a batch back, as far as its applications still stand where it put them.',
  permission: 'screening.decide',
  params,
  status: 200,
  response: batchResult,
  errors: [],
  limit: 'write',
});

const pair = z.object({ id: z.uuid(), other: z.uuid() });

export const dismissDuplicateRoute = route({
  id: 'dismissDuplicate',
  method: 'PUT',
  path: '/screening/:id/dismissed-duplicates/:other',
  tag,
  summary: 'Say that two applications are not of the same person: neither is suggested for the other any more.',
  permission: 'screening.decide',
  params: pair,
  errors: [],
  limit: 'write',
});

export const restoreDuplicateRoute = route({
  id: 'restoreDuplicate',
  method: 'DELETE',
  path: '/screening/:id/dismissed-duplicates/:other',
  tag,
  summary: 'Take back that two applications are not of the same person.',
  permission: 'screening.decide',
  params: pair,
  errors: [],
  limit: 'write',
});

/** What the API promises to those who screen what was received. */
export const screeningRoutes = [
  listScreeningRoute,
  countScreeningRoute,
  previewBatchRoute,
  decideBatchRoute,
  undoBatchRoute,
  readScreeningRoute,
  screeningNeighboursRoute,
  decideScreeningRoute,
  dismissDuplicateRoute,
  restoreDuplicateRoute,
] as const;
