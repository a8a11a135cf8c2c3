import * as z from 'zod';
import { route } from '../route.ts';
import { needCandidates, saveCandidates } from './candidates.ts';
import { placementSetUp, savePlacementSettings } from './settings.ts';
import {
  askForWishes,
  chosenToAsk,
  ownWishes,
  saveWishes,
  wishesAsked,
  wishMails,
  wishOverview,
  wishReminders,
} from './wishes.ts';

const params = z.object({ id: z.uuid() });
const prepare = { tag: 'wishes', permission: 'placement.prepare', params } as const;
const own = { tag: 'wishes', permission: 'wish.answer', params } as const;
const ranking = { tag: 'wishes', permission: 'candidate.rank', params } as const;

export const readPlacementSettings = route({
  ...prepare,
  id: 'readPlacementSettings',
  method: 'GET',
  path: '/placement-calls/:id/settings',
  summary: 'How people of a call are placed, and what can be chosen from.',
  response: placementSetUp,
  errors: [],
});
export const savePlacementSettingsRoute = route({
  ...prepare,
  id: 'savePlacementSettings',
  method: 'PUT',
  path: '/placement-calls/:id/settings',
  summary: 'Says how people are placed; `context.stored` of a refused save is how they are now.',
  body: savePlacementSettings,
  response: placementSetUp,
  errors: ['placement_settings.changed_meanwhile'],
});
export const readWishOverview = route({
  ...prepare,
  id: 'readWishOverview',
  method: 'GET',
  path: '/placement-calls/:id/wishes',
  summary: 'Who was asked for wishes and who answered; which needs were ranked.',
  response: wishOverview,
  errors: [],
});
export const previewWishRequests = route({
  ...prepare,
  id: 'previewWishRequests',
  method: 'POST',
  path: '/placement-calls/:id/wish-request-previews',
  summary: 'Every mail that asking these people would send now, word for word.',
  body: chosenToAsk,
  status: 200,
  response: wishMails,
  errors: ['wishes.no_deadline', 'wishes.deadline_past'],
});
export const askForWishesRoute = route({
  ...prepare,
  id: 'askForWishes',
  method: 'POST',
  path: '/placement-calls/:id/wish-requests',
  summary: 'Asks those of the preview for their wishes, once.',
  body: askForWishes,
  status: 201,
  response: wishesAsked,
  errors: ['wishes.no_deadline', 'wishes.deadline_past', 'wishes.nobody_to_ask', 'wishes.send_changed'],
  idempotent: true,
  limit: 'write',
});
export const remindOfWishes = route({
  ...prepare,
  id: 'remindOfWishes',
  method: 'POST',
  path: '/placement-calls/:id/wish-reminders',
  summary: 'Reminds those of these people who have not answered, unless they were within twelve hours.',
  body: chosenToAsk,
  status: 200,
  response: wishReminders,
  errors: ['wishes.no_deadline', 'wishes.deadline_past'],
  limit: 'write',
});
export const remindOfRankings = route({
  ...prepare,
  id: 'remindOfRankings',
  method: 'POST',
  path: '/placement-calls/:id/ranking-reminders',
  summary: 'Reminds supervisors of needs whose ranking is not finished, unless they were within twelve hours.',
  body: z.strictObject({}),
  status: 200,
  response: wishReminders,
  errors: ['candidates.not_shown', 'candidates.blind_review', 'candidates.over'],
  limit: 'write',
});

export const readOwnWishes = route({
  ...own,
  id: 'readOwnWishes',
  method: 'GET',
  path: '/my-wishes/:id',
  summary: 'What I was asked to wish, by my application, and what I answered.',
  response: ownWishes,
  errors: [],
});
export const saveOwnWishes = route({
  ...own,
  id: 'saveOwnWishes',
  method: 'PUT',
  path: '/my-wishes/:id',
  summary:
    'Says what I wish; it can be changed until the deadline. `context.stored` of a refused save is what is kept.',
  body: saveWishes,
  response: ownWishes,
  errors: ['wishes.changed_meanwhile', 'wishes.over', 'wishes.too_many_teams'],
});

export const readNeedCandidates = route({
  ...ranking,
  id: 'readNeedCandidates',
  method: 'GET',
  path: '/needs/:id/candidates',
  summary: 'Who could fill a need, as far as the call lets its supervisors see, and what they think of them.',
  response: needCandidates,
  errors: ['candidates.not_shown', 'candidates.blind_review'],
});
export const saveNeedCandidates = route({
  ...ranking,
  id: 'saveNeedCandidates',
  method: 'PUT',
  path: '/needs/:id/candidates',
  summary: 'Ranks, groups and excludes candidates; `context.stored` of a refused save is how they stand now.',
  body: saveCandidates,
  response: needCandidates,
  errors: [
    ...(['candidates.not_shown', 'candidates.blind_review', 'candidates.over'] as const),
    ...(['candidates.changed_meanwhile', 'candidates.not_eligible'] as const),
  ],
});

/** What the API promises of what both sides say before anybody is placed. */
export const wishRoutes = [
  readPlacementSettings,
  savePlacementSettingsRoute,
  readWishOverview,
  previewWishRequests,
  askForWishesRoute,
  remindOfWishes,
  remindOfRankings,
  readOwnWishes,
  saveOwnWishes,
  readNeedCandidates,
  saveNeedCandidates,
] as const;
