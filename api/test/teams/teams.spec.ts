import type { KeptTeam } from '@placet/contract/teams/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCall } from '../coordination/seed-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let coordinator: Person;
beforeAll(async () => {
  test = await startTestApp();
  coordinator = await test.person({ roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

const base = '/api/v1/set-up/teams';
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, who = coordinator) =>
  test.inject({ method, url, headers: who.headers, ...(payload && { payload }) });
const add = async (name: Record<string, string>): Promise<KeptTeam> => (await ask('POST', base, { name })).json();
const texts = ({ revision, name, summary, description, place, languages }: KeptTeam) => ({
  ...{ revision, name, summary, description, place, languages },
});

it('adds teams under an address of their own, and says which texts are missing', async () => {
  const first = await add({ en: 'Field Research', fr: 'Recherche de terrain' });
  expect(first).toMatchObject({ slug: 'field-research', revision: 1, missing: [], supervisors: [], calls: [] });
  expect(await add({ en: 'Field research' })).toMatchObject({ slug: 'field-research-2', missing: ['fr'] });
  expect((await ask('POST', base, { name: { en: ' ' } })).json()).toMatchObject({
    code: 'request.invalid',
    issues: [{ path: ['body', 'name'], code: 'required' }],
  });
});

it('gives two teams of the same name, added at once, two addresses', async () => {
  const added = await Promise.all([1, 2, 3].map(() => add({ en: 'At once' })));
  expect(added.map(({ slug }) => slug).sort()).toEqual(['at-once', 'at-once-2', 'at-once-3']);
});

it('changes what the public reads, and names the fields in the audit', async () => {
  const team = await add({ en: 'Legal' });
  const languages = [{ language: 'fr', level: 'C1', required: true }];
  const wanted = { ...texts(team), summary: { en: 'Strategic cases', fr: 'Contentieux' }, languages };
  const changed = await ask('PUT', `${base}/${team.id}`, wanted);
  expect(changed.json()).toMatchObject({ revision: 2, summary: wanted.summary, languages, missing: ['fr'] });
  const read = await test.inject({ url: `/api/v1/teams/${team.slug}`, headers: { 'accept-language': 'fr' } });
  expect(read.json()).toMatchObject({ summary: 'Contentieux', languages });
  const audit = await test.sql<{ type: string; data: object }>(
    'SELECT type, data FROM audit_event WHERE subject_id = $1 ORDER BY seq',
    [team.id],
  );
  expect(audit).toEqual([
    { type: 'team.added', data: {} },
    { type: 'team.changed', data: { fields: ['summary', 'languages'] } },
  ]);
});

it('refuses to overwrite what somebody else wrote meanwhile, and shows it', async () => {
  const team = await add({ en: 'Archive' });
  await ask('PUT', `${base}/${team.id}`, { ...texts(team), place: { en: 'Geneva' } });
  const refused = await ask('PUT', `${base}/${team.id}`, { ...texts(team), place: { en: 'Lyon' } });
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({
    code: 'team.changed_meanwhile',
    context: { team: { revision: 2, place: { en: 'Geneva' } } },
  });
});

it('refuses a language twice', async () => {
  const team = await add({ en: 'Press' });
  const language = { language: 'en', level: 'C1', required: true };
  const refused = await ask('PUT', `${base}/${team.id}`, { ...texts(team), languages: [language, language] });
  expect(refused.json()).toMatchObject({ issues: [{ path: ['body', 'languages'], code: 'language_repeated' }] });
});

it('puts teams into an order, and leaves those not named behind', async () => {
  const [a, b, c] = [await add({ en: 'A' }), await add({ en: 'B' }), await add({ en: 'C' })];
  const before = (await ask('GET', base)).json<{ teams: KeptTeam[] }>().teams.map(({ id }) => id);
  expect((await ask('PUT', '/api/v1/set-up/team-order', { teams: [c.id, a.id] })).statusCode).toBe(204);
  const after = (await ask('GET', base)).json<{ teams: KeptTeam[] }>().teams.map(({ id }) => id);
  expect(after).toEqual([c.id, a.id, ...before.filter((id) => id !== c.id && id !== a.id)]);
  expect(after.at(-1)).toBe(b.id);
});

it('keeps a team that takes part in a call or that somebody leads, and removes another', async () => {
  const [part, led, free] = [await add({ en: 'Part' }), await add({ en: 'Led' }), await add({ en: 'Free' })];
  const call = await seedCall(test, 'with-team');
  await test.sql('INSERT INTO call_team (call_id, team_id) VALUES ($1, $2)', [call.id, part.id]);
  await test.person({ name: 'Sami Lead', roles: [{ role: 'supervisor', teamId: led.id }] });
  expect((await ask('GET', `${base}/${part.id}`)).json()).toMatchObject({ calls: [{ id: call.id }] });
  expect((await ask('GET', `${base}/${led.id}`)).json()).toMatchObject({ supervisors: [{ name: 'Sami Lead' }] });
  for (const { id } of [part, led])
    expect((await ask('DELETE', `${base}/${id}`)).json()).toMatchObject({ code: 'team.in_use' });
  expect((await ask('DELETE', `${base}/${free.id}`)).statusCode).toBe(204);
  expect((await ask('GET', `${base}/${free.id}`)).statusCode).toBe(404);
});

it('lets a coordinator of one call read teams, but not change what all calls share', async () => {
  const team = await add({ en: 'Shared' });
  const call = await seedCall(test, 'limited');
  const limited = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  expect((await ask('GET', `${base}/${team.id}`, undefined, limited)).statusCode).toBe(200);
  expect((await ask('PUT', `${base}/${team.id}`, texts(team), limited)).statusCode).toBe(403);
  expect((await ask('POST', base, { name: { en: 'No' } }, limited)).statusCode).toBe(403);
  expect((await ask('DELETE', `${base}/${team.id}`, undefined, limited)).statusCode).toBe(403);
});
