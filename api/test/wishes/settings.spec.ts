import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { applicant, arrange, readSettings, saveSettings, someNeed } from './wishing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('has the usual answers before anybody said anything, and keeps what was said with its revision', async () => {
  const scene = await arrange(test);
  const usual = await readSettings(test, scene);
  expect(usual).toMatchObject({ revision: 0, placed: 'after_acceptance', mostWishes: 5, candidatesShown: 'none' });
  const { need } = scene.teams[0];
  const said = {
    ...{ placed: 'before_offer', wishesUntil: '2026-12-01T18:00', permissionQuestion: 'work.permit' },
    ...{ groupQuestion: 'work.track', bounds: [{ needId: need.id, value: 'law', floor: 1, ceiling: null }] },
    supervisors: [{ id: scene.teams[0].supervisor.accountId, most: 2 }],
  };
  expect((await saveSettings(test, scene, said)).json()).toMatchObject({ revision: 1, ...said });
  expect((await saveSettings(test, scene, { mostWishes: 3 })).json()).toMatchObject({
    revision: 2,
    ...said,
    mostWishes: 3,
  });
  const stale = await saveSettings(test, scene, { revision: 1 });
  expect(stale.json()).toMatchObject({
    code: 'placement_settings.changed_meanwhile',
    context: { stored: { revision: 2, mostWishes: 3 } },
  });
  expect(
    await test.sql(
      `SELECT data FROM audit_event WHERE type = 'call.placement_settings_changed' AND subject_id = $1 ORDER BY seq`,
      [scene.call.id],
    ),
  ).toMatchObject([
    { data: { fields: expect.arrayContaining(['placed', 'bounds']) as string[] } },
    { data: { fields: ['mostWishes'] } },
  ]);
});

it('offers no question that is sensitive or for monitoring, and takes none', async () => {
  const scene = await arrange(test);
  const { choices } = await readSettings(test, scene);
  expect(choices.permissionQuestions.map(({ value }) => value)).toEqual(['work.permit']);
  expect(choices.groupQuestions.map(({ value }) => value)).toEqual(['work.track']);
  for (const [field, value] of [
    ['permissionQuestion', 'work.secret'],
    ['permissionQuestion', 'work.track'],
    ['groupQuestion', 'work.origin'],
    ['supervisors', [{ id: scene.coordinator.accountId, most: 1 }]],
    ['bounds', [{ needId: scene.teams[0].need.id, value: 'law', floor: 1, ceiling: 1 }]],
  ] as const)
    expect((await saveSettings(test, scene, { [field]: value })).json()).toMatchObject({
      code: 'request.invalid',
      issues: [{ path: ['body', field] }],
    });
  expect((await saveSettings(test, scene, { wishesUntil: '2027-03-28T02:30' })).json()).toMatchObject({
    issues: [{ path: ['body', 'wishesUntil'], code: 'no_such_time' }],
  });
});

it('is for coordinators of the call', async () => {
  const [scene, other] = [await arrange(test), await arrange(test)];
  for (const [who, status] of [
    [other.coordinator, 404],
    [scene.teams[0].supervisor, 403],
    [await test.person({ roles: [{ role: 'reviewer' }] }), 403],
    [await test.person(), 403],
  ] as const)
    for (const path of ['settings', 'wishes'])
      expect((await ask(test, who, 'GET', `/placement-calls/${scene.call.id}/${path}`)).statusCode).toBe(status);
});

it('keeps a need with the people who are placed there', async () => {
  const scene = await arrange(test);
  const [team] = scene.teams;
  const need = team.need;
  const path = `/needs/${need.id}`;
  for (let n = 0; n < 2; n++) {
    const { id, person } = await applicant(test, scene, {}, 'accepted');
    await test.sql(
      `INSERT INTO placement (call_id, need_id, team_id, application_id, account_id, starts_on, ends_on, state, made_by_name, made_at)
       VALUES ($1, $2, $3, $4, $5, '2027-03-01', '2027-08-31', 'confirmed', 'Cora', now())`,
      [scene.call.id, need.id, team.id, id, person.accountId],
    );
  }
  const changed = { revision: 1, ...someNeed, needsPermission: true, supervisorId: team.supervisor.accountId };
  expect((await ask(test, scene.coordinator, 'PUT', path, { ...changed, positions: 1 })).json()).toMatchObject({
    code: 'need.seats_taken',
  });
  expect((await ask(test, scene.coordinator, 'DELETE', path)).json()).toMatchObject({ code: 'need.seats_taken' });
  const { revision: _revision, ...facts } = changed;
  expect((await ask(test, team.supervisor, 'PUT', path, changed)).json()).toMatchObject({ revision: 2, ...facts });
  const stranger = { ...changed, revision: 2, supervisorId: scene.coordinator.accountId };
  expect((await ask(test, scene.coordinator, 'PUT', path, stranger)).json()).toMatchObject({
    issues: [{ path: ['body', 'supervisorId'] }],
  });
});
