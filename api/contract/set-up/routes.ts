import * as z from 'zod';
import { callDetail } from '../calls/schemas.ts';
import { block } from '../markdown.ts';
import { route } from '../route.ts';
import * as schema from './schemas.ts';

const tag = 'set-up';
const params = z.object({ id: z.uuid() });
const setUp = { tag, permission: 'call.set_up', errors: [] } as const;

export const listCallsToSetUp = route({
  ...setUp,
  id: 'listCallsToSetUp',
  method: 'GET',
  path: '/set-up/calls',
  summary: 'The calls one coordinates, in the making, open and closed.',
  response: schema.callRows,
});

export const createCall = route({
  id: 'createCall',
  method: 'POST',
  path: '/set-up/calls',
  tag,
  summary: 'Begins a call in the making.',
  permission: 'call.create',
  body: schema.createCall,
  status: 201,
  response: schema.callCreated,
  errors: [],
});

export const copyCall = route({
  id: 'copyCall',
  method: 'POST',
  path: '/set-up/calls/:id/copies',
  tag,
  summary: 'Begins a call with everything of another but its dates and applications.',
  permission: 'call.create',
  params,
  body: schema.copyCall,
  status: 201,
  response: schema.callCreated,
  errors: [],
});

export const readCallSetUp = route({
  ...setUp,
  id: 'readCallSetUp',
  method: 'GET',
  path: '/set-up/calls/:id',
  summary: 'A call with every setting, what is missing for opening, and what can be done now.',
  params,
  response: schema.callSetUp,
});

export const previewCall = route({
  ...setUp,
  id: 'previewCall',
  method: 'GET',
  path: '/set-up/calls/:id/preview',
  summary: 'The public page of a call, also of one in the making.',
  params,
  response: callDetail,
});

export const readCallHistory = route({
  ...setUp,
  id: 'readCallHistory',
  method: 'GET',
  path: '/set-up/calls/:id/history',
  summary: 'Who changed, opened, closed and extended a call, when and why; the latest first.',
  params,
  response: schema.callHistory,
});

export const removeCall = route({
  ...setUp,
  id: 'removeCall',
  method: 'DELETE',
  path: '/set-up/calls/:id',
  summary: 'Deletes a call in the making.',
  params,
  errors: ['call.not_possible_now'],
});

const save = {
  ...setUp,
  method: 'PUT',
  params,
  response: schema.callSetUp,
  errors: ['call.changed_meanwhile', 'call.incomplete'],
} as const;

export const saveCallBasics = route({
  ...save,
  id: 'saveCallBasics',
  path: '/set-up/calls/:id/basics',
  summary: 'Saves programme, address, languages of work and languages to apply in.',
  body: schema.saveBasics,
  errors: [...save.errors, 'call.slug_taken', 'call.not_possible_now'],
});
export const saveCallTexts = route({
  ...save,
  id: 'saveCallTexts',
  path: '/set-up/calls/:id/texts',
  summary: 'Saves what the call says, in each language.',
  body: schema.saveTexts,
});
export const saveCallDates = route({
  ...save,
  id: 'saveCallDates',
  path: '/set-up/calls/:id/dates',
  summary: 'Saves dates, period and places.',
  body: schema.saveDates,
  errors: [...save.errors, 'call.dates_announced'],
});
export const saveCallReferences = route({
  ...save,
  id: 'saveCallReferences',
  path: '/set-up/calls/:id/references',
  summary: 'Saves how many references are asked, when, and in how many days.',
  body: schema.saveReferences,
});

export const saveCallReview = route({
  ...save,
  id: 'saveCallReview',
  path: '/set-up/calls/:id/review',
  summary:
    'Saves how applications are judged: blind or not, how many reviews, who sees others’, until when, and how decisions are released.',
  body: schema.saveReviewRules,
  errors: [...save.errors, 'task.sent_already'],
});
export const saveCallEligibility = route({
  ...save,
  id: 'saveCallEligibility',
  path: '/set-up/calls/:id/eligibility',
  summary: 'Saves questions and rules of the eligibility check.',
  body: schema.saveEligibility,
});
export const saveCallTeams = route({
  ...save,
  id: 'saveCallTeams',
  path: '/set-up/calls/:id/teams',
  summary: 'Saves which teams take part.',
  body: schema.saveTeams,
  errors: [...save.errors, 'call.team_has_needs'],
});

const lifecycle = {
  tag,
  method: 'POST',
  permission: 'call.open',
  params,
  status: 200,
  response: schema.callSetUp,
} as const;

export const openCall = route({
  ...lifecycle,
  id: 'openCall',
  path: '/set-up/calls/:id/opening',
  summary: 'Publishes the call and its form; from its opening time people can apply.',
  errors: ['call.not_possible_now', 'call.incomplete'],
});
export const closeCall = route({
  ...lifecycle,
  id: 'closeCall',
  path: '/set-up/calls/:id/closing',
  summary: 'Closes the call at once.',
  body: schema.closeCall,
  errors: ['call.not_possible_now'],
});
export const reopenCall = route({
  ...lifecycle,
  id: 'reopenCall',
  path: '/set-up/calls/:id/reopening',
  summary: 'Opens a closed call again.',
  body: schema.reopenCall,
  errors: ['call.not_possible_now', 'call.new_closing_too_early'],
});
export const extendCall = route({
  ...lifecycle,
  id: 'extendCall',
  path: '/set-up/calls/:id/extension',
  summary: 'Moves the closing time for everybody; whoever has a draft is told by mail.',
  body: schema.extendCall,
  errors: ['call.not_possible_now', 'call.new_closing_too_early'],
});
export const extendForOne = route({
  ...lifecycle,
  id: 'extendForOne',
  path: '/set-up/calls/:id/extensions',
  summary: 'Gives one person, by the number of their draft, a later deadline; they are told by mail.',
  body: schema.extendOne,
  errors: ['call.not_possible_now', 'extension.no_draft', 'extension.too_early'],
});

export const previewMarkdown = route({
  ...setUp,
  id: 'previewMarkdown',
  method: 'POST',
  path: '/set-up/markdown',
  summary: 'Text as pages will show it. Stores nothing.',
  status: 200,
  body: z.strictObject({ text: z.string().max(20_000) }),
  response: z.object({ blocks: z.array(block) }),
});

export const listProgrammes = route({
  ...setUp,
  id: 'listProgrammes',
  method: 'GET',
  path: '/set-up/programmes',
  summary: 'The programmes that calls belong to.',
  response: schema.programmes,
});
export const createProgramme = route({
  id: 'createProgramme',
  method: 'POST',
  path: '/set-up/programmes',
  tag,
  summary: 'Adds a programme.',
  permission: 'programme.change',
  body: schema.createProgramme,
  status: 201,
  response: schema.programme,
  errors: [],
});
export const renameProgramme = route({
  id: 'renameProgramme',
  method: 'PUT',
  path: '/set-up/programmes/:id',
  tag,
  summary: 'Renames a programme.',
  permission: 'programme.change',
  params,
  body: schema.renameProgramme,
  response: schema.programme,
  errors: ['programme.changed_meanwhile'],
});

/** What the API promises to those who set up calls. */
export const setUpRoutes = [
  listCallsToSetUp,
  createCall,
  copyCall,
  readCallSetUp,
  previewCall,
  readCallHistory,
  removeCall,
  saveCallBasics,
  saveCallTexts,
  saveCallDates,
  saveCallReferences,
  saveCallReview,
  saveCallEligibility,
  saveCallTeams,
  openCall,
  closeCall,
  reopenCall,
  extendCall,
  extendForOne,
  previewMarkdown,
  listProgrammes,
  createProgramme,
  renameProgramme,
] as const;
