import { fillIn, receivedApplication, startApplication, type Received, type Started } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { WorkOut } from '../../src/screening/use-cases/work-out.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { change, shortText, withQuestions, withSection } from '../form-design/designing.ts';
import { browser } from '../accounts/support.ts';
import { decided } from '../decisions/decided.ts';
import { answeredTask } from '../recruitment-task/tasked.ts';
import { reviewed } from '../review/reviewed.ts';
import { placed } from '../placement/placed.ts';
import { wished } from '../wishes/wished.ts';
import { complete, refereeWith } from '../references/arrange.ts';

export interface Asked {
  readonly id: string;
  readonly headers: { readonly authorization: string };
}

/** People and records of every kind, made by the product's own requests. */
export interface Scene {
  readonly call: SeededCall;
  readonly applicant: Person;
  readonly sent: Received;
  /** Of the same applicant, to another call. */
  readonly draft: Started;
  /** Opened, with a draft; and one given. */
  readonly references: readonly [Asked, Asked];
  readonly coordinator: Person;
  /** Coordinates every call. */
  readonly head: Person;
  readonly administrator: Person;
  /** Takes part in the call, and needs somebody. */
  readonly teamId: string;
  readonly supervisor: Person;
  readonly needId: string;
  /** The coordinator’s own. */
  readonly noteId: string;
  readonly viewId: string;
  readonly content: Content;
  /** Has begun to judge what was sent, and submitted it once. */
  readonly reviewer: Person;
  readonly assignmentId: string;
  /** What the reviewer said about it, read by the coordinator. */
  readonly postId: string;
  /** Of two others of the call: one holds an offer, one was rejected and asks why. */
  readonly releaseId: string;
  readonly offeredId: string;
  readonly planId: string;
  readonly placementId: string;
  /** Somebody in the plan. */
  readonly candidateId: string;
}

/** One of each kind of what the organisation writes. */
export interface Content {
  readonly category: string;
  readonly library: string;
  readonly question: string;
  readonly page: string;
  readonly resource: string;
}

export const someNeed = {
  ...{ positions: 1, startsOn: null, endsOn: null, languages: [], skills: [] },
  ...{ presence: 'on_site', place: {}, work: {} },
};

export async function arrangeScene(test: TestApp): Promise<Scene> {
  const call = await seedCall(test);
  const { id: accountId, email, headers } = await browser(test).register();
  const applicant: Person = { accountId, email, headers: headers as Person['headers'] };
  const sent = await receivedApplication(test, call, applicant);
  const draft = await startApplication(test, applicant, await seedCall(test));
  await fillIn(test, draft, { 'about-you': sampleAnswers(draft.documents)['about-you'] ?? {} });
  await leaveOver(test, draft);
  const [opened, given] = await askedReferees(test, sent.id);
  if (!opened || !given) throw new Error('two referees were not asked');
  for (const { headers } of [opened, given]) {
    const referee = refereeWith(test, headers.authorization.slice('Reference '.length));
    await referee.open();
    await referee.save(0, complete, false);
    if (headers === given.headers) await referee.submit(1);
  }
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  await screened(test, sent.id, coordinator, await receivedApplication(test, call));
  const team = await teamThatNeeds(test, call.id, coordinator);
  const judged = await reviewed(test, call.id, sent.id);
  const scene: Omit<Scene, 'planId' | 'placementId' | 'candidateId'> = {
    call,
    applicant,
    sent,
    draft,
    references: [opened, given],
    coordinator,
    head: await test.person({ roles: [{ role: 'coordinator' }] }),
    administrator: await test.person({ roles: [{ role: 'administrator' }] }),
    supervisor: await test.person({ roles: [{ role: 'supervisor', teamId: team.teamId }] }),
    ...team,
    ...(await workplace(test, coordinator, call.id, sent.id)),
    content: await writtenContent(test),
    ...judged,
    ...(await discussed(test, judged, coordinator, sent.id)),
    ...(await decided(test, call, coordinator)),
  };
  await answeredTask(test, scene);
  await wished(test, scene);
  return { ...scene, ...(await placed(test, scene)) };
}

/** What a coordinator keeps for their work: a note, a view their list opens with, what they have put off and read. */
async function workplace(
  test: TestApp,
  { headers }: Person,
  callId: string,
  applicationId: string,
): Promise<Pick<Scene, 'noteId' | 'viewId'>> {
  const send = async (method: 'POST' | 'PUT' | 'PATCH', path: string, payload: object): Promise<string> => {
    const url = `/api/v1${path}`;
    const answer = await test.inject({ method, url, headers: { ...headers, 'idempotency-key': 'workplace' }, payload });
    return answer.statusCode === 204 ? '' : answer.json<{ id: string }>().id;
  };
  const path = `/received-applications/${applicationId}/notes`;
  const noteId = await send('POST', path, { audience: 'coordinators', text: 'A note' });
  const viewId = await send('POST', '/saved-views', { list: 'received', name: 'All', query: '' });
  await send('PATCH', `/saved-views/${viewId}`, { opensWith: true });
  await send('PUT', `/coordination/home/put-off/to_screen:${callId}`, { until: '2026-11-30' });
  await send('PUT', '/coordination/activity/seen', { at: '2026-11-23T12:00:00Z' });
  return { noteId, viewId };
}

/** Said, with a mention of the coordinator, who has read it and agrees. */
async function discussed(
  test: TestApp,
  { reviewer, assignmentId }: { readonly reviewer: Person; readonly assignmentId: string },
  coordinator: Person,
  applicationId: string,
): Promise<{ postId: string }> {
  const mentions = [coordinator.accountId];
  const said = await test.inject({
    ...{ method: 'POST', url: `/api/v1/discussions/${assignmentId}/posts` },
    headers: { ...reviewer.headers, 'idempotency-key': 'discussed' },
    payload: { text: 'Words', mentions },
  });
  const { id: postId } = said.json<{ id: string }>();
  const url = `/api/v1/discussions/${applicationId}`;
  const { headers } = coordinator;
  await test.inject({ method: 'PUT', url: `${url}/posts/${postId}/mark`, headers, payload: { mark: 'agree' } });
  await test.inject({ method: 'PUT', url: `${url}/seen`, headers, payload: { post: postId } });
  return { postId };
}

/** Worked out, decided on and reopened, and said not to be a duplicate of another that shares its address. */
async function screened(test: TestApp, id: string, { headers }: Person, other: Received): Promise<void> {
  await test.app.get(WorkOut).run();
  const url = `/api/v1/screening/${id}`;
  const decide = (payload: object) => test.inject({ method: 'POST', url: `${url}/decisions`, headers, payload });
  await decide({ action: 'find_ineligible', reason: 'incomplete' });
  await decide({ action: 'reopen' });
  await test.inject({ method: 'PUT', url: `${url}/dismissed-duplicates/${other.id}`, headers });
}

async function teamThatNeeds(
  test: TestApp,
  callId: string,
  coordinator: Person,
): Promise<Pick<Scene, 'teamId' | 'needId'>> {
  const [team] = await test.sql<{ id: string }>(
    `INSERT INTO team (slug, name, summary, description, place) VALUES ('team-' || uuidv7(), '{"en":"Legal"}', '{}', '{}', '{}') RETURNING id`,
  );
  const teamId = team?.id ?? '';
  await test.sql('INSERT INTO call_team (call_id, team_id) VALUES ($1, $2)', [callId, teamId]);
  const { headers } = coordinator;
  const payload = { teamId, callId, ...someNeed };
  const added = await test.inject({ method: 'POST', url: '/api/v1/needs', headers, payload });
  return { teamId, needId: added.json<{ id: string }>().id };
}

async function writtenContent(test: TestApp): Promise<Content> {
  const [content] = await test.sql<{
    category: string;
    library: string;
    question: string;
    page: string;
    resource: string;
  }>(
    `WITH category AS (INSERT INTO content_category (kind, name, position) VALUES ('question', '{"en":"Visas"}', 1) RETURNING id),
       library AS (INSERT INTO content_category (kind, name, position) VALUES ('resource', '{"en":"Courses"}', 1) RETURNING id),
       question AS (INSERT INTO faq (category_id, question, answer, position, published)
         SELECT id, '{"en":"Who?"}', '{"en":"All."}', 1, true FROM category RETURNING id),
       page AS (INSERT INTO page (slug, title, body) VALUES ('page-' || uuidv7(), '{"en":"Page"}', '{}') RETURNING id),
       resource AS (INSERT INTO resource (slug, category_id, title, summary, body, audience, position, published)
         SELECT 'resource-' || uuidv7(), id, '{"en":"Course"}', '{}', '{"en":"Text"}', 'public', 1, true FROM library RETURNING id)
     SELECT category.id AS category, library.id AS library, question.id AS question, page.id AS page, resource.id AS resource
     FROM category, library, question, page, resource`,
  );
  if (!content) throw new Error('nothing was written');
  return content;
}

async function askedReferees(test: TestApp, applicationId: string): Promise<Asked[]> {
  const mails = await test.sql<{ reference_id: string; body_text: string }>(
    `SELECT reference_id, body_text FROM message WHERE application_id = $1 AND template = 'reference_request' ORDER BY id`,
    [applicationId],
  );
  return mails.map(({ reference_id: id, body_text: text }) => ({
    id,
    headers: { authorization: `Reference ${/#([\w-]{43})/.exec(text)?.[1] ?? ''}` },
  }));
}

/** The call of a draft asks for something else than was answered. */
async function leaveOver(test: TestApp, { call }: Started): Promise<void> {
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  const otherwise = withSection('about-you', (section) =>
    withQuestions(section, (questions) =>
      questions.map((question) => (question.key === 'city' ? shortText('town') : question)),
    ),
  );
  await change(test, { call, coordinator, path: `/set-up/calls/${call.id}` }, otherwise);
}
