import type { Audience, Category, KeptResource, ResourceList } from '@placet/contract/content/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realmFor, visitor, type Actor, type Role } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { receivedApplication } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let head: Person;
let applicant: Person;
let applicationId: string;
let categoryId: string;

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
  test.inject({ method, url: `/api/v1/content${path}`, headers: head.headers, ...(payload && { payload }) });
const facts = (audience: Audience, title: string = audience, more: object = {}) => ({
  ...{ categoryId, title: { en: title }, summary: { en: `About ${title}` }, body: { en: 'Text' } },
  ...{ link: null, languages: [], audience, published: true, ...more },
});
const list = async (who?: Person, query = ''): Promise<ResourceList> =>
  (await test.inject({ url: `/api/v1/resources${query}`, ...(who && { headers: who.headers }) })).json();
const slugs = async (who?: Person, query = ''): Promise<string[]> =>
  (await list(who, query)).groups.flatMap(({ resources }) => resources.map(({ slug }) => slug));

beforeAll(async () => {
  test = await startTestApp();
  head = await test.person({ roles: [{ role: 'coordinator' }] });
  applicant = await test.person();
  applicationId = (await receivedApplication(test, await seedCall(test), applicant)).id;
  const added = await ask('POST', '/categories', { kind: 'resource', name: { en: 'Library', fr: 'Bibliothèque' } });
  categoryId = added.json<Category>().id;
  for (const audience of ['public', 'applicants', 'successful_applicants'] as const)
    await ask('POST', '/resources', facts(audience));
  await ask('POST', '/resources', facts('public', 'Waiting', { published: false }));
});
afterAll(() => test.close());

const stands = (state: string) => test.sql('UPDATE application SET state = $2 WHERE id = $1', [applicationId, state]);
const all = ['public', 'applicants', 'successful-applicants'];

/** Everything the database lets them read, without any condition of ours. */
const inDatabase = async (actor: Actor): Promise<string[]> => {
  const rows = await test.app
    .get(UnitOfWork)
    .read(actor, (tx) => tx.query<{ slug: string }>('SELECT slug FROM resource ORDER BY position'));
  return rows.map(({ slug }) => slug);
};
const as = ({ accountId }: Person, ...roles: Role[]): Actor => {
  const grants = roles.map((role) => ({ role, callId: role === 'coordinator' ? accountId : null, teamId: null }));
  return { kind: 'account', accountId, sessionId: accountId, realm: realmFor(grants), name: '', locale: 'en', grants };
};

describe('who an audience is', () => {
  it.each([
    ['submitted', 2],
    ['in_review', 2],
    ['shortlisted', 2],
    ['waitlisted', 2],
    ['rejected', 2],
    ['ineligible', 2],
    ['inactive', 2],
    ['offered', 3],
    ['accepted', 3],
    ['declined', 2],
    ['lapsed', 2],
    ['revoked', 2],
    ['withdrawn', 1],
  ])('somebody whose application is %s sees the first %i', async (state, count) => {
    await stands(state);
    const seen = all.slice(0, count);
    expect(await slugs(applicant)).toEqual(seen);
    for (const role of [[], ['reviewer'], ['intern'], ['supervisor'], ['coordinator'], ['dpo']] as Role[][])
      expect(await inDatabase(as(applicant, ...role))).toEqual(seen);
    for (const slug of all) {
      const { statusCode } = await test.inject({ url: `/api/v1/resources/${slug}`, headers: applicant.headers });
      expect([slug, statusCode]).toEqual([slug, seen.includes(slug) ? 200 : 404]);
    }
    expect(await slugs(applicant, '?q=about')).toEqual(seen);
  });

  it('is everybody, or somebody who has sent something: not a visitor, a referee or an account with a draft', async () => {
    await stands('accepted');
    const other = await test.person();
    expect(await slugs()).toEqual(['public']);
    expect(await slugs(other)).toEqual(['public']);
    for (const actor of [visitor, as(other), { kind: 'referee', referenceId: applicationId } as const])
      expect(await inDatabase(actor)).toEqual(['public']);
    for (const slug of ['applicants', 'successful-applicants', 'waiting'])
      expect((await test.inject(`/api/v1/resources/${slug}`)).statusCode).toBe(404);
    expect(await list(undefined, '?q=successful')).toMatchObject({ groups: [] });
  });

  it('does not grow for those who keep resources, where readers read', async () => {
    expect(await slugs(head)).toEqual(['public']);
    expect((await test.inject({ url: '/api/v1/resources/waiting', headers: head.headers })).statusCode).toBe(404);
    expect((await ask('GET', '/resources')).json()).toMatchObject({
      categories: [{ entries: [{}, {}, {}, { slug: 'waiting', published: false }] }],
    });
  });
});

it('finds by category, language and words, and lists what can be asked for', async () => {
  const course = facts('public', 'Évening French', { languages: ['fr'], link: 'https://courses.example/fr', body: {} });
  const added = (await ask('POST', '/resources', course)).json<KeptResource>();
  expect(added).toMatchObject({ slug: 'evening-french', revision: 1, missing: ['fr'] });
  expect(await slugs(undefined, '?language=fr')).toEqual(['public', 'evening-french']);
  expect(await slugs(undefined, '?language=es')).toEqual(['public']);
  expect(await slugs(undefined, '?q=EVENING%20french')).toEqual(['evening-french']);
  expect(await slugs(undefined, `?category=${added.id}`)).toEqual([]);
  expect(await list()).toMatchObject({ categories: [{ id: categoryId, name: 'Library' }], languages: ['fr'] });
  await ask('DELETE', `/resources/${added.id}`);
  expect(await slugs()).toEqual(['public']);
});

it.each([
  [{ link: 'http://courses.example' }, ['body', 'link'], 'not_https'],
  [{ link: 'javascript:alert(1)' }, ['body', 'link'], 'not_https'],
  [{ body: {} }, ['body', 'body'], 'content_empty'],
  [{ audience: 'interns' }, ['body', 'audience'], 'invalid_value'],
  [{ languages: ['fr', 'fr'] }, ['body', 'languages'], 'language_repeated'],
])('refuses %j', async (more, path, code) => {
  const refused = await ask('POST', '/resources', facts('public', 'Wrong', more));
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ issues: [{ path, code }] });
});
