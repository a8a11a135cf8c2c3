import type { KeptTeam, SupervisedTeam, TeamNeed, WeighedNeed } from '@placet/contract/teams/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCall, seedReceived, type SeededCall } from '../coordination/seed-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let coordinator: Person;
beforeAll(async () => {
  test = await startTestApp();
  coordinator = await test.person({ roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, who: Person, payload?: object) =>
  test.inject({ method, url: `/api/v1${url}`, headers: who.headers, ...(payload && { payload }) });

interface Scene {
  readonly call: SeededCall;
  readonly team: KeptTeam;
  readonly supervisor: Person;
}

async function arrange(slug: string): Promise<Scene> {
  const call = await seedCall(test, slug);
  const team = (await ask('POST', '/set-up/teams', coordinator, { name: { en: `Team ${slug}` } })).json<KeptTeam>();
  await test.sql('INSERT INTO call_team (call_id, team_id) VALUES ($1, $2)', [call.id, team.id]);
  return {
    call,
    team,
    supervisor: await test.person({ name: 'Rosa Lead', roles: [{ role: 'supervisor', teamId: team.id }] }),
  };
}

const facts = {
  positions: 2,
  startsOn: null,
  endsOn: null,
  languages: [],
  skills: [{ name: 'Archival research', required: true }],
  presence: 'hybrid',
  place: {},
  work: { en: 'Reads **case files**.' },
};
const need = ({ call, team }: Scene, changes: object = {}) => ({
  teamId: team.id,
  callId: call.id,
  ...facts,
  ...changes,
});
const state = async (scene: Scene, changes: object = {}): Promise<TeamNeed> =>
  (await ask('POST', '/needs', scene.supervisor, need(scene, changes))).json();

it('lets a supervisor state, change and take back what their team needs, also before the call opens', async () => {
  const scene = await arrange('stated');
  await test.sql(`UPDATE call SET state = 'draft' WHERE id = $1`, [scene.call.id]);
  const stated = await state(scene);
  expect(stated).toMatchObject({ revision: 1, ...facts, changedBy: 'Rosa Lead', call: { id: scene.call.id } });

  const changed = await ask('PUT', `/needs/${stated.id}`, scene.supervisor, { revision: 1, ...facts, positions: 3 });
  expect(changed.json()).toMatchObject({ revision: 2, positions: 3 });
  const stale = await ask('PUT', `/needs/${stated.id}`, coordinator, { revision: 1, ...facts, positions: 9 });
  expect(stale.json()).toMatchObject({ code: 'need.changed_meanwhile', context: { need: { positions: 3 } } });

  const mine = (await ask('GET', '/supervised-teams', scene.supervisor)).json<{ teams: SupervisedTeam[] }>();
  expect(mine.teams).toMatchObject([{ id: scene.team.id, calls: [{ state: 'draft', needs: [{ positions: 3 }] }] }]);
  expect((await ask('DELETE', `/needs/${stated.id}`, scene.supervisor)).statusCode).toBe(204);
  expect((await ask('GET', `/needs/${stated.id}`, scene.supervisor)).statusCode).toBe(404);

  const audit = await test.sql<{ type: string; data: object }>(
    `SELECT type, data FROM audit_event WHERE subject_id = $1 AND type LIKE 'team.need%' ORDER BY seq`,
    [scene.team.id],
  );
  expect(audit).toEqual([
    { type: 'team.need_added', data: { needId: stated.id, callId: scene.call.id, positions: 2 } },
    { type: 'team.need_changed', data: { needId: stated.id, fields: ['positions'] } },
    { type: 'team.need_removed', data: { needId: stated.id, callId: scene.call.id } },
  ]);
});

it('keeps supervisors of other teams, coordinators of other calls and everybody else out', async () => {
  const [ours, theirs] = [await arrange('ours'), await arrange('theirs')];
  const stated = await state(theirs);
  const other = await test.person({ roles: [{ role: 'coordinator', callId: ours.call.id }] });
  const reviewer = await test.person({ roles: [{ role: 'reviewer' }] });
  for (const [who, status] of [
    [ours.supervisor, 404],
    [other, 404],
    [reviewer, 403],
    [await test.person(), 403],
  ] as const) {
    expect((await ask('GET', `/needs/${stated.id}`, who)).statusCode).toBe(status);
    expect((await ask('PUT', `/needs/${stated.id}`, who, { revision: 1, ...facts })).statusCode).toBe(status);
    expect((await ask('DELETE', `/needs/${stated.id}`, who)).statusCode).toBe(status);
    expect((await ask('POST', '/needs', who, need(theirs))).statusCode).toBe(status);
  }
  expect((await ask('GET', `/set-up/calls/${theirs.call.id}/needs`, other)).statusCode).toBe(404);
  expect((await ask('GET', `/set-up/calls/${theirs.call.id}/needs`, theirs.supervisor)).statusCode).toBe(403);
  const mine = (await ask('GET', '/supervised-teams', ours.supervisor)).json<{ teams: SupervisedTeam[] }>();
  expect(mine.teams.map(({ id }) => id)).toEqual([ours.team.id]);
});

it('asks for a team of the call and for days in order', async () => {
  const [ours, theirs] = [await arrange('in-call'), await arrange('not-in-call')];
  const foreign = await ask('POST', '/needs', ours.supervisor, need(ours, { callId: theirs.call.id }));
  expect(foreign.json()).toMatchObject({ code: 'need.team_not_in_call' });
  const reversed = await ask(
    'POST',
    '/needs',
    ours.supervisor,
    need(ours, { startsOn: '2027-05-01', endsOn: '2027-04-30' }),
  );
  expect(reversed.json()).toMatchObject({ issues: [{ path: ['body', 'endsOn'], code: 'period_reversed' }] });
});

const question = (type: string, key: string, flags: object = {}) => ({
  key,
  type,
  required: true,
  label: {},
  ...flags,
});

/** A sent application with these answers, in a form that asks for languages and teams. */
const sent = (scene: Scene, skills: object, applicationState: 'submitted' | 'withdrawn' = 'submitted') =>
  seedReceived(test, { call: scene.call, state: applicationState, answers: { skills } });

/** Gives the call's form this one section. */
async function askFor(scene: Scene, questions: object[]): Promise<void> {
  await test.sql('ALTER TABLE form_version DISABLE TRIGGER frozen');
  await test.sql('UPDATE form_version SET definition = $2 WHERE id = $1', [
    scene.call.formVersionId,
    { sections: [{ key: 'skills', title: {}, questions }] },
  ]);
  await test.sql('ALTER TABLE form_version ENABLE TRIGGER frozen');
}

const weighed = async (scene: Scene): Promise<WeighedNeed[]> =>
  (await ask('GET', `/set-up/calls/${scene.call.id}/needs`, coordinator)).json<{ needs: WeighedNeed[] }>().needs;

it('counts who could fill a need: every required language at its level, in applications that have not ended', async () => {
  const scene = await arrange('weighed');
  await askFor(scene, [question('languages', 'languages'), question('team_preferences', 'teams')]);
  const french = { language: 'fr', level: 'B2', required: true };
  const wished = { language: 'ar', level: 'C2', required: false };
  const both = await state(scene, { languages: [french, { language: 'en', level: 'C1', required: true }, wished] });
  const none = await state(scene);
  const speaks = (...skills: [language: string, level: string][]) =>
    skills.map(([language, level]) => ({ language, level }));
  await sent(scene, { languages: speaks(['fr', 'native'], ['en', 'C1']), teams: ['elsewhere', scene.team.slug] });
  await sent(scene, { languages: speaks(['fr', 'B2'], ['en', 'C2']), teams: ['elsewhere'] });
  await sent(scene, { languages: speaks(['fr', 'B1'], ['en', 'native']), teams: [scene.team.slug] });
  await sent(scene, { languages: speaks(['en', 'C1']) });
  await sent(scene, { languages: speaks(['fr', 'C2'], ['en', 'C2']), teams: [scene.team.slug] }, 'withdrawn');
  const counts = (await weighed(scene)).map(({ id, able, willing }) => ({ id, able, willing }));
  expect(counts).toEqual([
    { id: both.id, able: 2, willing: 1 },
    { id: none.id, able: 4, willing: 2 },
  ]);
});

it('does not look into sensitive answers, and says that it cannot know', async () => {
  const scene = await arrange('sealed');
  await askFor(scene, [question('languages', 'languages', { sensitive: true })]);
  await state(scene);
  expect(await weighed(scene)).toMatchObject([{ able: null, willing: null }]);
});
