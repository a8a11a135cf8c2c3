import * as z from 'zod';
import { route } from '../route.ts';
import { coordinatedCall, exportReceived, listReceived, receivedCount, receivedFilters, receivedPage } from './list.ts';
import { messageSent, receivedApplication, returnSections, returnState, timelineEvent } from './page.ts';

const tag = 'received applications';

export const listReceivedRoute = route({
  id: 'listReceivedApplications',
  method: 'GET',
  path: '/received-applications',
  tag,
  summary: 'The received applications of the calls I coordinate: searched, filtered, sorted, a page at a time.',
  permission: 'received_application.list',
  query: listReceived,
  response: receivedPage,
  errors: [],
});

export const countReceivedRoute = route({
  id: 'countReceivedApplications',
  method: 'GET',
  path: '/received-applications/count',
  tag,
  summary: 'How many received applications the filters find; counting stops at ten thousand.',
  permission: 'received_application.list',
  query: receivedFilters,
  response: receivedCount,
  errors: [],
});

export const listCoordinatedCallsRoute = route({
  id: 'listCoordinatedCalls',
  method: 'GET',
  path: '/coordinated-calls',
  tag,
  summary: 'The calls I coordinate, the newest first.',
  permission: 'received_application.list',
  response: z.object({ calls: z.array(coordinatedCall) }),
  errors: [],
});

export const exportReceivedRoute = route({
  id: 'exportReceivedApplications',
  method: 'GET',
  path: '/received-applications.csv',
  tag,
  summary:
    'Everything the filters find, as CSV in the reader’s language: UTF-8 with a byte order mark. `Placet-Row-Count` says how many rows follow the head; an answer that ends before is broken off, never complete.',
  permission: 'received_application.export',
  query: exportReceived,
  produces: 'text/csv',
  limit: 'export',
  errors: ['export.busy'],
});

const params = z.object({ id: z.uuid() });

export const readReceivedRoute = route({
  id: 'readReceivedApplication',
  method: 'GET',
  path: '/received-applications/:id',
  tag,
  summary:
    'One received application: answers with the questions as asked, and what changed. The applicant sees that it was opened.',
  permission: 'received_application.read',
  params,
  response: receivedApplication,
  errors: [],
});

export const readTimelineRoute = route({
  id: 'readApplicationTimeline',
  method: 'GET',
  path: '/received-applications/:id/timeline',
  tag,
  summary: 'What happened to the application since it was sent, when and by whom; the oldest first.',
  permission: 'received_application.read',
  params,
  response: z.object({ events: z.array(timelineEvent) }),
  errors: [],
});

export const listMessagesSentRoute = route({
  id: 'listMessagesSent',
  method: 'GET',
  path: '/received-applications/:id/messages',
  tag,
  summary: 'Mails sent about the application, the newest first.',
  permission: 'received_application.read',
  params,
  response: z.object({ messages: z.array(messageSent) }),
  errors: [],
});

export const returnSectionsRoute = route({
  id: 'returnSections',
  method: 'POST',
  path: '/received-applications/:id/return',
  tag,
  summary: 'Send named sections back to the applicant, to be repaired by a day. They are told by mail.',
  permission: 'received_application.return',
  params,
  body: returnSections,
  status: 200,
  response: returnState,
  errors: [
    'received_application.not_returnable',
    'return.unknown_section',
    'return.deadline_too_soon',
    'return.deadline_too_far',
  ],
  limit: 'write',
});

export const undoReturnRoute = route({
  id: 'undoReturn',
  method: 'DELETE',
  path: '/received-applications/:id/return',
  tag,
  summary: 'Take a return back before it was repaired: what was sent stands. The applicant is told by mail.',
  permission: 'received_application.return',
  params,
  status: 200,
  response: returnState,
  errors: ['received_application.not_returned'],
  limit: 'write',
});

/** What the API promises about received applications, to those who coordinate their calls. */
export const coordinationRoutes = [
  listReceivedRoute,
  countReceivedRoute,
  exportReceivedRoute,
  listCoordinatedCallsRoute,
  readReceivedRoute,
  readTimelineRoute,
  listMessagesSentRoute,
  returnSectionsRoute,
  undoReturnRoute,
] as const;
