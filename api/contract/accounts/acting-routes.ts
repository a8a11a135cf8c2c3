import * as z from 'zod';
import { route } from '../route.ts';
import { accountReason, colleague, session } from './schemas.ts';

export const listColleagues = route({
  id: 'listColleagues',
  method: 'GET',
  path: '/acting/colleagues',
  tag: 'administration',
  summary: 'Whose roles one may see the service with: those who may see nothing that one may not see oneself.',
  permission: 'acting.begin',
  response: z.array(colleague),
  errors: [],
});

export const beginActing = route({
  id: 'beginActing',
  method: 'POST',
  path: '/acting',
  tag: 'administration',
  summary:
    'See the service with a colleague’s roles for half an hour, without changing anything. They are told by mail.',
  permission: 'acting.begin',
  body: z.strictObject({ accountId: z.uuid(), reason: accountReason }),
  status: 200,
  response: session,
  errors: ['acting.not_possible'],
  limit: 'write',
});

export const endActing = route({
  id: 'endActing',
  method: 'DELETE',
  path: '/acting',
  tag: 'administration',
  summary: 'Go on with one’s own roles. Fine when one has them.',
  permission: 'acting.end',
  status: 200,
  response: session,
  errors: [],
});

export const actingRoutes = [listColleagues, beginActing, endActing] as const;
