import * as z from 'zod';
import { route } from '../route.ts';
import {
  board,
  movesSince,
  moveResult,
  newMove,
  newPin,
  options,
  pinView,
  planList,
  planSummary,
  planWanted,
} from './plans.ts';
import { comparison, planChange, whatIfResult } from './what-if.ts';

const params = z.object({ id: z.uuid() });
const common = { tag: 'placement', permission: 'placement.prepare', params } as const;

export const listPlacementPlans = route({
  ...common,
  id: 'listPlacementPlans',
  method: 'GET',
  path: '/placement-calls/:id/plans',
  summary: 'The plans of a call, how far each is, and what is pinned.',
  response: planList,
  errors: [],
});

export const proposePlacement = route({
  ...common,
  id: 'proposePlacement',
  method: 'POST',
  path: '/placement-calls/:id/plans',
  summary: 'Let a plan be computed, in the background. One at a time in a call; earlier ones stay.',
  body: planWanted,
  status: 201,
  response: planSummary,
  errors: ['placement_plan.running', 'placement_plan.nobody_to_place', 'placement_plan.no_needs'],
  limit: 'write',
});

export const endPlacementPlan = route({
  ...common,
  id: 'endPlacementPlan',
  method: 'DELETE',
  path: '/placement-plans/:id',
  summary: 'Stop a plan that is being computed, or throw one away.',
  errors: ['placement_plan.ended'],
  limit: 'write',
});

export const readPlacementBoard = route({
  ...common,
  id: 'readPlacementBoard',
  method: 'GET',
  path: '/placement-plans/:id/board',
  summary: 'A plan as it stands now: needs with their seats, people with their places, what was moved by hand.',
  response: board,
  errors: ['placement_plan.not_proposed'],
});

export const movePlacement = route({
  ...common,
  id: 'movePlacement',
  method: 'POST',
  path: '/placement-plans/:id/moves',
  summary: 'Move one person in a plan, by hand. Never over the seats; what is required and not met is a warning.',
  body: newMove,
  status: 201,
  response: moveResult,
  errors: [
    'placement_plan.not_proposed',
    'placement_plan.moved_meanwhile',
    'placement_plan.no_seat',
    'placement_plan.not_possible',
  ],
});

export const undoPlacementMove = route({
  ...common,
  id: 'undoPlacementMove',
  method: 'POST',
  path: '/placement-plans/:id/undo',
  summary: 'Take a move back, whoever made it; it stays in the list. Refused once the person was moved again.',
  body: z.strictObject({ sequence: z.int().min(1) }),
  status: 201,
  response: moveResult,
  errors: [
    'placement_plan.not_proposed',
    'placement_plan.moved_meanwhile',
    'placement_plan.no_seat',
    'placement_plan.not_possible',
  ],
});

export const listPlacementMoves = route({
  ...common,
  id: 'listPlacementMoves',
  method: 'GET',
  path: '/placement-plans/:id/moves',
  summary: 'What was moved by hand after this revision of the board.',
  query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  response: movesSince,
  errors: ['placement_plan.not_proposed'],
});

export const readPlacementOptions = route({
  ...common,
  id: 'readPlacementOptions',
  method: 'GET',
  path: '/placement-plans/:id/people/:application',
  params: z.object({ id: z.uuid(), application: z.uuid() }),
  summary: 'Every need for one person: why they are there or not, and whether they may be moved there.',
  response: options,
  errors: ['placement_plan.not_proposed'],
});

export const tryPlacementChange = route({
  ...common,
  id: 'tryPlacementChange',
  method: 'POST',
  path: '/placement-plans/:id/what-if',
  summary: 'Who would be elsewhere if this were otherwise. Changes nothing.',
  body: planChange,
  status: 200,
  response: whatIfResult,
  errors: ['placement_plan.not_proposed'],
});

export const comparePlacementPlans = route({
  ...common,
  id: 'comparePlacementPlans',
  method: 'GET',
  path: '/placement-plans/:id/comparison/:with',
  params: z.object({ id: z.uuid(), with: z.uuid() }),
  summary: 'Two plans of a call side by side.',
  response: comparison,
  errors: ['placement_plan.not_proposed'],
});

export const pinPlacement = route({
  ...common,
  id: 'pinPlacement',
  method: 'POST',
  path: '/placement-calls/:id/pins',
  summary:
    'Decide one pair before a plan is computed: this person in this need, or never. In place of what was said of the pair.',
  body: newPin,
  status: 201,
  response: pinView,
  errors: ['placement_pin.pinned_elsewhere', 'placement_pin.not_possible'],
  limit: 'write',
});

export const unpinPlacement = route({
  ...common,
  id: 'unpinPlacement',
  method: 'DELETE',
  path: '/placement-calls/:id/pins/:application/:need',
  params: z.object({ id: z.uuid(), application: z.uuid(), need: z.uuid() }),
  summary: 'Leave a pair to the next plan again.',
  errors: [],
  limit: 'write',
});

/** What the API promises about plans. */
export const placementPlanRoutes = [
  listPlacementPlans,
  proposePlacement,
  endPlacementPlan,
  readPlacementBoard,
  movePlacement,
  undoPlacementMove,
  listPlacementMoves,
  readPlacementOptions,
  tryPlacementChange,
  comparePlacementPlans,
  pinPlacement,
  unpinPlacement,
] as const;
