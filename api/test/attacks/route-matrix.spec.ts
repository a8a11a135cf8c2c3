import { permissions, routes, type Route } from '@placet/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type PersonOptions, type TestApp } from '../support/test-app.ts';
import { bodies } from './bodies.ts';
import { permissionTable } from './permission-table.ts';
import { arrangeScene, type Scene } from './scene.ts';

/* Every route, asked by everybody for a record of somebody else, against a table that a person wrote and can read. */

let test: TestApp;
let ours: Scene;
let theirs: Scene;
beforeAll(async () => {
  test = await startTestApp();
  [ours, theirs] = [await arrangeScene(test), await arrangeScene(test)];
});
afterAll(() => test.close());

type Headers = Readonly<Record<string, string>>;
const [columns = [], ...rows] = permissionTable
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(/ +/));
const cellOf = (permission: string, column: string): string | undefined =>
  rows.find(([name]) => name === permission)?.[columns.indexOf(column)];

/** A new person each time: some routes end their session. */
const person = (roles: () => PersonOptions['roles']) => async (): Promise<Headers> =>
  (await test.person({ roles: roles() ?? [] })).headers;
const role = (name: 'reviewer' | 'supervisor' | 'intern' | 'countersigner' | 'dpo' | 'administrator') =>
  person(() => [{ role: name }]);

const actors: readonly (readonly [who: string, column: string, headers: () => Promise<Headers>])[] = [
  ['a visitor', 'visitor', () => Promise.resolve({})],
  ['an applicant', 'account', person(() => [])],
  ['a reviewer', 'reviewer', role('reviewer')],
  ['a supervisor', 'supervisor', role('supervisor')],
  ['an intern', 'account', role('intern')],
  ['a countersigner', 'account', role('countersigner')],
  ['a data protection officer', 'account', role('dpo')],
  ['the coordinator of another call', 'coordinator', person(() => [{ role: 'coordinator', callId: ours.call.id }])],
  ['an administrator', 'administrator', role('administrator')],
  ['a referee', 'referee', () => Promise.resolve(ours.references[0].headers)],
];

async function urlOf(
  { path }: Route,
  { sent, references, applicant, call, content, ...scene }: Scene,
): Promise<string> {
  const [session] = await test.sql<{ id: string }>('SELECT id FROM session WHERE account_id = $1', [
    applicant.accountId,
  ]);
  const [message] = await test.sql<{ id: string }>('SELECT id FROM message WHERE application_id = $1 LIMIT 1', [
    sent.id,
  ]);
  const [material] = await test.sql<{ id: string }>('SELECT id FROM task_material WHERE call_id = $1', [call.id]);
  const ids: Readonly<Record<string, string | undefined>> = {
    messages: message?.id,
    'mail-templates': 'reference_thanks',
    documents: sent.documents.cv,
    uploads: sent.documents.cv,
    sessions: session?.id,
    accounts: applicant.accountId,
    references: references[1].id,
    'decision-calls': call.slug,
    'review-calls': call.id,
    rankings: call.id,
    'review-assignments': scene.assignmentId,
    reviewers: scene.reviewer.accountId,
    releases: scene.releaseId,
    calls: path.includes('/:slug') ? call.slug : call.id,
    teams: path.includes('/:slug') ? 'legal' : scene.teamId,
    needs: scene.needId,
    reviews: scene.assignmentId,
    'task-reviews': scene.assignmentId,
    'task-calls': call.slug,
    materials: material?.id,
    'placement-calls': call.id,
    'placement-plans': scene.planId,
    comparison: scene.planId,
    people: scene.candidateId,
    placements: scene.placementId,
    notes: scene.noteId,
    'review-first-pass': call.id,
    discussions: sent.id,
    posts: scene.postId,
    'saved-views': scene.viewId,
    'put-off': `to_screen:${call.id}`,
    categories: content.category,
    questions: content.question,
    resources: path.includes('/:slug') ? 'nothing' : content.resource,
    pages: path.includes('/:slug') ? 'privacy' : content.page,
    sections: 'about-you',
    'form-versions': call.formVersionId,
  };
  const asked = [
    [/\/(form|rubric)$/, '?revision=0'],
    [/\/saved-views$/, '?list=received'],
    [/\/materials$/, '?name=a.pdf'],
  ] as const;
  const query = asked.find(([ending]) => ending.test(path))?.[1] ?? '';
  return `/api/v1${path.replace('/:locale', '/en').replaceAll(/([\w-]+)\/:\w+/g, (_all, collection: string) => `${collection}/${ids[collection] ?? sent.id}`)}${query}`;
}

async function answerTo(route: Route, scene: Scene, headers: Headers): Promise<number> {
  const bytes = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const body = bodies[route.id];
  const { statusCode } = await test.inject({
    method: route.method as 'GET',
    url: await urlOf(route, scene),
    headers: { 'idempotency-key': 'a-key-of-one', ...(route.path.startsWith('/uploads') && bytes), ...headers },
    ...(body && { payload: body }),
  });
  return statusCode;
}

/** Gone without anybody's doing: there is no such page, nothing that can be revoked, or nothing an administrator reads, in this scene. */
const absent = [
  'readPage',
  'readOrganisationMark',
  'readResource',
  'readMailPreviewValues',
  'revokeRole',
  'revokeInvitation',
  'removeFromQuestionLibrary',
];

it('has a row for every permission', () => {
  expect(rows.map(([name]) => name).sort()).toEqual([...permissions].sort());
});

describe.each(actors)('%s', (_who, column, headersOf) => {
  it.each(routes.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const cell = cellOf(route.permission, column);
    const status = await answerTo(route, theirs, await headersOf());
    const isRecord = route.params !== undefined;
    if (cell === 'sign-in') expect(status).toBe(401);
    else if (cell === 'no') expect(status).toBe(403);
    else if ((cell === 'own' && isRecord) || absent.includes(route.id)) expect(status).toBe(404);
    else {
      expect(['all', 'own']).toContain(cell);
      expect([401, 403, 404]).not.toContain(status);
    }
  });
});

describe('of their own records', () => {
  const reads = routes.filter(({ method, params }) => method === 'GET' && params !== undefined);
  /** The referee of this scene did not let the applicant read it. */
  const readable = (route: Route): boolean => ![...absent, 'readReferenceStatement'].includes(route.id);

  /** In blind review: the document that is asked for, and letters, say who it is of. */
  const hidden = ['readTaskFile', 'readReviewDocument', 'readJudgedLetters', 'readJudgedLetterFile'];

  it.each([
    ['an applicant', 'account', (scene: Scene) => scene.applicant],
    ['a coordinator', 'coordinator', (scene: Scene) => scene.coordinator],
    ['a reviewer', 'reviewer', (scene: Scene) => scene.reviewer],
  ] as const)('%s may read what the table says', async (_who, column, asker) => {
    for (const route of reads.filter(readable)) {
      // A coordinator has no application of their own here.
      const ofApplicants = ['application.read', 'task.do', 'wish.answer'].includes(route.permission);
      const applicants = column === 'coordinator' && ofApplicants;
      const others =
        column === 'reviewer' && (!/^(review|conflict)\./.test(route.permission) || hidden.includes(route.id));
      if (cellOf(route.permission, column) !== 'own' || applicants || others) continue;
      expect([route.id, await answerTo(route, ours, asker(ours).headers)]).toEqual([route.id, 200]);
    }
  });
});
