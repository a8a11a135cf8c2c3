import * as z from 'zod';
import { route } from '../route.ts';
import {
  newPlacement,
  ownPlacements,
  placementEnded,
  placementMoved,
  placementReport,
  placements,
  placementView,
  publication,
  publicationPreview,
  published,
  supervisedInterns,
} from './publication.ts';

const params = z.object({ id: z.uuid() });
const tag = 'placement';

export const previewPlacementPublication = route({
  id: 'previewPlacementPublication',
  method: 'GET',
  path: '/placement-plans/:id/publication',
  tag,
  summary: 'What publishing would do: every place, every mail word for word, and what stands against it.',
  permission: 'placement.publish',
  params,
  response: publicationPreview,
  errors: ['placement_plan.not_proposed'],
});

export const publishPlacement = route({
  id: 'publishPlacement',
  method: 'POST',
  path: '/placement-plans/:id/publication',
  tag,
  summary: 'Publish a plan as previewed, once. What has a conflict is left out.',
  permission: 'placement.publish',
  params,
  body: publication,
  status: 200,
  response: published,
  errors: [
    'placement_plan.not_proposed',
    'placement_plan.changed_meanwhile',
    'placement_plan.nothing_to_publish',
    'placement_plan.answer_by_past',
    'decision.releasing',
  ],
  limit: 'write',
});

export const listPlacements = route({
  id: 'listPlacements',
  method: 'GET',
  path: '/placement-calls/:id/placements',
  tag,
  summary: 'Who holds which seat from when to when, and how it came to be; who accepted and has none.',
  permission: 'placement.prepare',
  params,
  response: placements,
  errors: [],
});

const seatErrors = ['placement.no_seat', 'placement.overlaps', 'placement.outside_need'] as const;

export const addPlacement = route({
  id: 'addPlacement',
  method: 'POST',
  path: '/placement-calls/:id/placements',
  tag,
  summary:
    'Give somebody who accepted a place by hand, also in place of somebody who left. They and the team are told.',
  permission: 'placement.publish',
  params,
  body: newPlacement,
  status: 201,
  response: placementView,
  errors: [...seatErrors, 'placement.not_accepted'],
  limit: 'write',
});

export const moveToAnotherTeam = route({
  id: 'moveToAnotherTeam',
  method: 'POST',
  path: '/placements/:id/move',
  tag,
  summary: 'Move somebody to another need from a day on. They and both teams are told.',
  permission: 'placement.publish',
  params,
  body: placementMoved,
  status: 200,
  response: placementView,
  errors: [...seatErrors, 'placement.ended', 'placement.not_changed'],
  limit: 'write',
});

export const endPlacement = route({
  id: 'endPlacement',
  method: 'POST',
  path: '/placements/:id/end',
  tag,
  summary: 'End a place early, or call it off. They and the team are told.',
  permission: 'placement.publish',
  params,
  body: placementEnded,
  status: 200,
  response: placementView,
  errors: ['placement.ended', 'placement.not_changed', 'placement.outside_need'],
  limit: 'write',
});

export const readOwnPlacements = route({
  id: 'readOwnPlacements',
  method: 'GET',
  path: '/applications/:id/placements',
  tag,
  summary: 'Where I am placed; nothing before it is mine.',
  permission: 'application.read',
  params,
  response: ownPlacements,
  errors: [],
});

export const listSupervisedInterns = route({
  id: 'listSupervisedInterns',
  method: 'GET',
  path: '/supervised-interns',
  tag,
  summary: 'The interns of my teams over time: expected, present, leaving.',
  permission: 'need.list',
  response: supervisedInterns,
  errors: [],
});

export const readPlacementReport = route({
  id: 'readPlacementReport',
  method: 'GET',
  path: '/placement-report',
  tag,
  summary: 'Seats filled over a year, languages covered, wishes fulfilled; groups only from five people on.',
  permission: 'placement.report',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  response: placementReport,
  errors: [],
});

/** What the API promises about seats that are held. */
export const placementRoutes = [
  previewPlacementPublication,
  publishPlacement,
  listPlacements,
  addPlacement,
  moveToAnotherTeam,
  endPlacement,
  readOwnPlacements,
  listSupervisedInterns,
  readPlacementReport,
] as const;
