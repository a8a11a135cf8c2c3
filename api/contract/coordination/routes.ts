import * as z from 'zod';
import { route } from '../route.ts';
import { coordinatedCall, exportReceived, listReceived, receivedCount, receivedFilters, receivedPage } from './list.ts';

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

/** What the API promises about received applications, to those who coordinate their calls. */
export const coordinationRoutes = [
  listReceivedRoute,
  countReceivedRoute,
  listCoordinatedCallsRoute,
  exportReceivedRoute,
] as const;
