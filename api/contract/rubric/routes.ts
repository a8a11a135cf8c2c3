import * as z from 'zod';
import { route } from '../route.ts';
import { copyRubric, designedRubric, publishRubric, rubricFor, rubricRevision, saveRubric } from './schemas.ts';

const common = {
  tag: 'rubric',
  permission: 'call.set_up',
  params: z.object({ id: z.uuid() }),
  query: rubricFor,
} as const;

export const readRubric = route({
  ...common,
  id: 'readRubric',
  method: 'GET',
  path: '/set-up/calls/:id/rubric',
  summary:
    'The rubric of a call as it is being written, else the version in force; what keeps it from being published, and what changed.',
  response: designedRubric,
  errors: [],
});

export const saveRubricRoute = route({
  ...common,
  id: 'saveRubric',
  method: 'PUT',
  path: '/set-up/calls/:id/rubric',
  summary: 'Saves the rubric, finished or not; `context.stored` of a refused save is the rubric as it is now.',
  body: saveRubric,
  response: designedRubric,
  errors: ['rubric.changed_meanwhile'],
});

export const discardRubric = route({
  ...common,
  id: 'discardRubric',
  method: 'DELETE',
  path: '/set-up/calls/:id/rubric',
  summary: 'Throws away what is being written; the version in force stays.',
  query: rubricRevision,
  errors: ['rubric.changed_meanwhile'],
});

export const publishRubricRoute = route({
  ...common,
  id: 'publishRubric',
  method: 'POST',
  path: '/set-up/calls/:id/rubric/publication',
  summary: 'Puts what was written in force, for good. `context.findings` of a refusal says what is missing.',
  body: publishRubric,
  status: 200,
  response: designedRubric,
  errors: ['rubric.changed_meanwhile', 'rubric.not_ready', 'rubric.nothing_to_publish'],
});

export const copyRubricRoute = route({
  ...common,
  id: 'copyRubric',
  method: 'POST',
  path: '/set-up/calls/:id/rubric/copy',
  summary: 'Takes over the rubric of another call that one coordinates, over what was being written.',
  body: copyRubric,
  status: 200,
  response: designedRubric,
  errors: ['rubric.changed_meanwhile'],
});

export const rubricRoutes = [readRubric, saveRubricRoute, discardRubric, publishRubricRoute, copyRubricRoute] as const;
