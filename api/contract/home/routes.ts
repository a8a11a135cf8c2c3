import * as z from 'zod';
import { route } from '../route.ts';
import { activityPage, readActivity, seenActivity } from './activity.ts';
import { home, homeKey, putOff } from './home.ts';
import { changedView, newView, savedView, savedViewList } from './saved-views.ts';

const tag = 'home';
const params = z.object({ id: z.uuid() });
const item = z.object({ item: homeKey });

export const readHome = route({
  id: 'readHome',
  method: 'GET',
  path: '/coordination/home',
  tag,
  summary: 'What needs doing in the calls I coordinate, the most urgent first.',
  permission: 'home.read',
  response: home,
  errors: [],
});

export const putOffItem = route({
  id: 'putOffHomeItem',
  method: 'PUT',
  path: '/coordination/home/put-off/:item',
  tag,
  summary: 'Puts an item off: it is not shown to me before that day.',
  permission: 'home.read',
  params: item,
  body: putOff,
  errors: ['home.day_past'],
  limit: 'write',
});

export const takeUpItem = route({
  id: 'takeUpHomeItem',
  method: 'DELETE',
  path: '/coordination/home/put-off/:item',
  tag,
  summary: 'Shows an item again that I had put off.',
  permission: 'home.read',
  params: item,
  errors: [],
  limit: 'write',
});

export const readActivityRoute = route({
  id: 'readActivity',
  method: 'GET',
  path: '/coordination/activity',
  tag,
  summary: 'What happened in the calls I coordinate, the newest first, a page at a time.',
  permission: 'home.read',
  query: readActivity,
  response: activityPage,
  errors: [],
});

export const markActivitySeen = route({
  id: 'markActivitySeen',
  method: 'PUT',
  path: '/coordination/activity/seen',
  tag,
  summary: 'I have read the feed until this instant; an earlier one changes nothing.',
  permission: 'home.read',
  body: seenActivity,
  errors: [],
  limit: 'write',
});

export const listSavedViews = route({
  id: 'listSavedViews',
  method: 'GET',
  path: '/saved-views',
  tag,
  summary: 'My views of a list and those shared with me, with how many each finds.',
  permission: 'saved_view.use',
  query: z.object({ list: savedViewList }),
  response: z.object({ views: z.array(savedView), canShare: z.boolean() }),
  errors: [],
});

export const addSavedView = route({
  id: 'addSavedView',
  method: 'POST',
  path: '/saved-views',
  tag,
  summary: 'Saves what a list is narrowed by, under a name.',
  permission: 'saved_view.use',
  body: newView,
  status: 201,
  response: z.object({ id: z.uuid() }),
  errors: ['saved_view.too_many', 'saved_view.query_unknown'],
  limit: 'write',
});

export const changeSavedView = route({
  id: 'changeSavedView',
  method: 'PATCH',
  path: '/saved-views/:id',
  tag,
  summary: 'Renames, replaces or shares my view; opens my list with a view, mine or shared.',
  permission: 'saved_view.use',
  params,
  body: changedView,
  errors: ['saved_view.query_unknown'],
  limit: 'write',
});

export const removeSavedView = route({
  id: 'removeSavedView',
  method: 'DELETE',
  path: '/saved-views/:id',
  tag,
  summary: 'Removes a view of mine.',
  permission: 'saved_view.use',
  params,
  errors: [],
  limit: 'write',
});

export const homeRoutes = [
  readHome,
  putOffItem,
  takeUpItem,
  readActivityRoute,
  markActivitySeen,
  listSavedViews,
  addSavedView,
  changeSavedView,
  removeSavedView,
] as const;
