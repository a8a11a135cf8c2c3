import * as z from 'zod';
import { key } from '../forms/limits.ts';
import { route } from '../route.ts';
import { leftover } from './schemas.ts';

const tag = 'applications';
const params = z.object({ id: z.uuid() });

export const listLeftoversRoute = route({
  id: 'listLeftovers',
  method: 'GET',
  path: '/applications/:id/leftovers',
  tag,
  summary: 'My answers that the form does not ask for any more. Only I see them; they go when the application is sent.',
  permission: 'application.read',
  params,
  response: z.object({ leftovers: z.array(leftover) }),
  errors: [],
});

export const putLeftoverAwayRoute = route({
  id: 'putLeftoverAway',
  method: 'DELETE',
  path: '/applications/:id/leftovers/:leftoverId',
  tag,
  summary: 'Put such an answer away, for good.',
  permission: 'application.edit',
  params: z.object({ id: z.uuid(), leftoverId: z.uuid() }),
  errors: [],
});

export const reviewSectionRoute = route({
  id: 'reviewSection',
  method: 'DELETE',
  path: '/applications/:id/changed-sections/:key',
  tag,
  summary: 'I have looked at a section that was changed since I began.',
  permission: 'application.edit',
  params: z.object({ id: z.uuid(), key }),
  errors: [],
});

/** What the API promises to whoever has a draft when its form changes. */
export const formChangeRoutes = [listLeftoversRoute, putLeftoverAwayRoute, reviewSectionRoute] as const;
