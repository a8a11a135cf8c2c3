import { route } from '../route.ts';
import {
  callDetail,
  callFilter,
  callList,
  eligibilityAnswers,
  eligibilityQuestions,
  eligibilityResult,
  faqList,
  publicPage,
  slugParams,
  team,
  teamList,
} from './schemas.ts';

const read = { method: 'GET', permission: 'call.read', errors: [] } as const;

export const listCalls = route({
  ...read,
  id: 'listCalls',
  path: '/calls',
  tag: 'calls',
  summary: 'Every published call: open, opening later, and closed.',
  query: callFilter,
  response: callList,
});

export const readCall = route({
  ...read,
  id: 'readCall',
  path: '/calls/:slug',
  tag: 'calls',
  summary: 'One call: what, where, when, who can, what it takes, what happens to the data.',
  params: slugParams,
  response: callDetail,
});

export const readEligibility = route({
  ...read,
  id: 'readEligibility',
  path: '/calls/:slug/eligibility',
  tag: 'calls',
  summary: "The questions of a call's eligibility check.",
  params: slugParams,
  response: eligibilityQuestions,
});

export const checkEligibility = route({
  ...read,
  id: 'checkEligibility',
  method: 'POST',
  path: '/calls/:slug/eligibility',
  tag: 'calls',
  summary: 'May somebody with these answers apply? Says so with every reason; stores nothing.',
  params: slugParams,
  body: eligibilityAnswers,
  status: 200,
  response: eligibilityResult,
});

export const listTeams = route({
  ...read,
  id: 'listTeams',
  path: '/teams',
  tag: 'calls',
  summary: 'The teams interns work in.',
  response: teamList,
});

export const readTeam = route({
  ...read,
  id: 'readTeam',
  path: '/teams/:slug',
  tag: 'calls',
  summary: 'One team, with the calls that lead to it.',
  params: slugParams,
  response: team,
});

export const listFaq = route({
  ...read,
  id: 'listFaq',
  path: '/faq',
  tag: 'calls',
  summary: 'Questions and answers, by category.',
  response: faqList,
});

export const readPage = route({
  ...read,
  id: 'readPage',
  path: '/pages/:slug',
  tag: 'calls',
  summary: 'A page the organisation wrote, such as `privacy`.',
  params: slugParams,
  response: publicPage,
});

/** What the API promises about calls. */
export const callRoutes = [
  listCalls,
  readCall,
  readEligibility,
  checkEligibility,
  listTeams,
  readTeam,
  listFaq,
  readPage,
] as const;
