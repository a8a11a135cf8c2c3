import * as z from 'zod';
import { route } from '../route.ts';
import {
  changedNeed,
  changedTeam,
  keptTeam,
  newNeed,
  needsOfCall,
  newTeam,
  supervisedTeam,
  teamNeed,
} from './schemas.ts';

const tag = 'teams';
const params = z.object({ id: z.uuid() });

export const listKeptTeams = route({
  id: 'listKeptTeams',
  method: 'GET',
  path: '/set-up/teams',
  tag,
  summary: 'Every team with all its texts, its supervisors and the calls it takes part in.',
  permission: 'team.read',
  response: z.object({ teams: z.array(keptTeam) }),
  errors: [],
});

export const addTeam = route({
  id: 'addTeam',
  method: 'POST',
  path: '/set-up/teams',
  tag,
  summary: 'Adds a team, last in their order.',
  permission: 'team.change',
  body: newTeam,
  status: 201,
  response: keptTeam,
  errors: [],
});

export const readKeptTeam = route({
  id: 'readKeptTeam',
  method: 'GET',
  path: '/set-up/teams/:id',
  tag,
  summary: 'One team with all its texts.',
  permission: 'team.read',
  params,
  response: keptTeam,
  errors: [],
});

export const changeTeam = route({
  id: 'changeTeam',
  method: 'PUT',
  path: '/set-up/teams/:id',
  tag,
  summary: 'Changes what a team says of itself; `context.team` of a refused change is the team as it is now.',
  permission: 'team.change',
  params,
  body: changedTeam,
  response: keptTeam,
  errors: ['team.changed_meanwhile'],
});

export const orderTeams = route({
  id: 'orderTeams',
  method: 'PUT',
  path: '/set-up/team-order',
  tag,
  summary: 'Puts the teams into an order; those not named come after, as they were.',
  permission: 'team.change',
  body: z.strictObject({ teams: z.array(z.uuid()).min(1).max(500) }),
  errors: [],
});

export const removeTeam = route({
  id: 'removeTeam',
  method: 'DELETE',
  path: '/set-up/teams/:id',
  tag,
  summary: 'Removes a team that takes part in no call and is nobody’s role.',
  permission: 'team.change',
  params,
  errors: ['team.in_use'],
});

export const listNeedsOfCall = route({
  id: 'listNeedsOfCall',
  method: 'GET',
  path: '/set-up/calls/:id/needs',
  tag,
  summary: 'What the teams of a call need, beside how many applications could fill it.',
  permission: 'need.weigh',
  params,
  response: needsOfCall,
  errors: [],
});

export const listSupervisedTeams = route({
  id: 'listSupervisedTeams',
  method: 'GET',
  path: '/supervised-teams',
  tag,
  summary: 'The teams I supervise, the calls they take part in, and what they asked of each.',
  permission: 'need.list',
  response: z.object({ teams: z.array(supervisedTeam) }),
  errors: [],
});

export const readNeed = route({
  id: 'readNeed',
  method: 'GET',
  path: '/needs/:id',
  tag,
  summary: 'One need of a team.',
  permission: 'need.change',
  params,
  response: teamNeed,
  errors: [],
});

export const addNeed = route({
  id: 'addNeed',
  method: 'POST',
  path: '/needs',
  tag,
  summary: 'States what a team needs of a call it takes part in.',
  permission: 'need.change',
  body: newNeed,
  status: 201,
  response: teamNeed,
  errors: ['need.team_not_in_call'],
});

export const changeNeed = route({
  id: 'changeNeed',
  method: 'PUT',
  path: '/needs/:id',
  tag,
  summary: 'Changes a need; `context.need` of a refused change is the need as it is now.',
  permission: 'need.change',
  params,
  body: changedNeed,
  response: teamNeed,
  errors: ['need.changed_meanwhile', 'need.seats_taken'],
});

export const removeNeed = route({
  id: 'removeNeed',
  method: 'DELETE',
  path: '/needs/:id',
  tag,
  summary: 'Takes a need back.',
  permission: 'need.change',
  params,
  errors: ['need.seats_taken'],
});

export const teamRoutes = [
  listKeptTeams,
  addTeam,
  readKeptTeam,
  changeTeam,
  orderTeams,
  removeTeam,
  listNeedsOfCall,
  listSupervisedTeams,
  readNeed,
  addNeed,
  changeNeed,
  removeNeed,
] as const;
