import { wishOverview } from '@placet/contract/wishes/wishes.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wishesOf } from '../../src/wishes/collected-wishes.ts';
import { RemindOfWishes } from '../../src/wishes/use-cases/remind.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  applicant,
  arrange,
  askThem,
  local,
  noWish,
  open,
  own,
  previewAsking,
  saveSettings,
  wish,
  type Scene,
} from './wishing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const overview = async (scene: Scene) =>
  wishOverview
    .strict()
    .parse((await ask(test, scene.coordinator, 'GET', `/placement-calls/${scene.call.id}/wishes`)).json());
const mailsOf = (template: string, id: string) =>
  test.sql<{ subject: string; body_text: string; mailed_text: string | null }>(
    'SELECT subject, body_text, mailed_text FROM message WHERE template = $1 AND application_id = $2',
    [template, id],
  );
const collected = (scene: Scene) =>
  test.app
    .get(UnitOfWork)
    .read({ kind: 'system', job: 'test' }, (tx) => wishesOf(tx, scene.call.id, ['shortlisted', 'accepted']));

it('asks exactly those of the preview, once; before, there is nothing to see', async () => {
  const scene = await arrange(test);
  const [one, two] = [await applicant(test, scene), await applicant(test, scene)];
  const rejected = await applicant(test, scene, {}, 'rejected');
  expect((await previewAsking(test, scene, [one.id])).json()).toMatchObject({ code: 'wishes.no_deadline' });
  await open(test, scene);
  const preview = (await previewAsking(test, scene, [one.id, rejected.id])).json<{ mails: object[] }>();
  expect(preview).toMatchObject({ left: 1, mails: [{ id: one.id, number: one.number }] });
  expect(await own(test, one)).toBeNull();
  expect((await wish(test, one)).statusCode).toBe(404);

  expect((await askThem(test, scene, [one.id])).json()).toEqual({ sent: 1 });
  expect(await own(test, one)).toMatchObject({ phase: 'open', revision: 0, answeredAt: null, most: 5 });
  expect(await own(test, two)).toBeNull();
  expect(await mailsOf('wishes_asked', one.id)).toHaveLength(1);
  const again = await askThem(test, scene, [one.id]);
  expect(again.json()).toMatchObject({ code: 'wishes.nobody_to_ask' });
  const path = `/placement-calls/${scene.call.id}/wish-requests`;
  const other = { applications: [two.id], fingerprint: '0'.repeat(64) };
  expect(
    (await ask(test, scene.coordinator, 'POST', path, other, { 'idempotency-key': 'other-key' })).json(),
  ).toMatchObject({
    code: 'wishes.send_changed',
  });
  const { people, needs } = await overview(scene);
  expect(people.find(({ id }) => id === one.id)).toMatchObject({ askedBy: 'Cora', answeredAt: null, from: null });
  expect(people.find(({ id }) => id === two.id)).toMatchObject({ askedAt: null });
  expect(people).toHaveLength(2);
  expect(needs).toMatchObject([{ judged: 0, finishedAt: null }, { judged: 0 }]);
});

it('says nothing in a mail to somebody whom it could put at risk', async () => {
  const scene = await arrange(test);
  const [careful, other] = [await applicant(test, scene), await applicant(test, scene)];
  await open(test, scene);
  await test.sql('UPDATE application SET discreet = (id = $1) WHERE id = ANY ($2)', [
    careful.id,
    [careful.id, other.id],
  ]);
  expect((await previewAsking(test, scene, [careful.id, other.id])).json<{ mails: object[] }>().mails).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: careful.id, discreet: true }),
      expect.objectContaining({ id: other.id, discreet: false }),
    ]),
  );
  await askThem(test, scene, [careful.id, other.id]);
  const [hidden] = await mailsOf('wishes_asked', careful.id);
  expect(hidden?.mailed_text).not.toMatch(/wish|team/);
  expect(await mailsOf('wishes_asked', other.id)).toMatchObject([{ mailed_text: null }]);
});

it('takes wishes until the deadline, each change on what was seen, and reads them before those of the form', async () => {
  const scene = await arrange(test);
  const [legal, press] = scene.teams;
  const form = {
    ...{
      teams: [press.slug, 'gone'],
      dates: { from: '2027-03-01', to: '2027-09-30' },
      permit: true,
      track: 'law',
      secret: true,
    },
    ...{ languages: [{ language: 'fr', level: 'C1' }, { language: 'en' }], origin: 'a' },
  };
  const one = await applicant(test, scene, form);
  await open(test, scene, {
    permissionQuestion: 'work.permit',
    groupQuestion: 'work.track',
    mostWishes: 2,
    unranked: 'never',
  });
  expect(await collected(scene)).toMatchObject([
    {
      ...{ applicationId: one.id, teams: [press.id], unranked: 'never', languages: [{ language: 'fr', level: 'C1' }] },
      ...{
        available: [{ from: '2027-03-01', to: '2027-09-30' }],
        skills: null,
        presence: [],
        workPermission: true,
        group: 'law',
      },
    },
  ]);
  await askThem(test, scene, [one.id]);
  const seen = await own(test, one);
  expect(seen).toMatchObject({
    ...{ skills: ['Archives'], asksPermission: false },
    answer: { teams: [press.id], availableFrom: '2027-03-01', workPermission: true },
  });
  expect(seen?.teams.find(({ id }) => id === legal.id)?.needs).toMatchObject([
    { positions: 2, work: [{ type: 'paragraph' }] },
  ]);
  const first = await wish(test, one, { teams: [legal.id, press.id], skills: ['Archives'], presence: ['remote'] });
  expect(first.json()).toMatchObject({ wishes: { revision: 1, answer: { teams: [legal.id, press.id] } } });
  expect((await wish(test, one, { teams: [] })).json()).toMatchObject({
    code: 'wishes.changed_meanwhile',
    context: { stored: { wishes: { revision: 1 } } },
  });
  expect(await collected(scene)).toMatchObject([
    {
      teams: [legal.id, press.id],
      skills: ['Archives'],
      presence: ['remote'],
      available: [{ from: '2027-03-01' }],
      workPermission: true,
    },
  ]);
  const foreign = await arrange(test);
  for (const [changes, code] of [
    [{ teams: [foreign.teams[0].id] }, 'request.invalid'],
    [{ skills: ['Juggling'] }, 'request.invalid'],
    [{ teams: [legal.id, legal.id] }, 'request.invalid'],
    [{ availableFrom: '2027-03-01' }, 'request.invalid'],
    [{ availableFrom: '2027-03-02', availableTo: '2027-03-01' }, 'request.invalid'],
  ] as const)
    expect((await wish(test, one, { revision: 1, ...changes })).json()).toMatchObject({ code });
  await saveSettings(test, scene, { mostWishes: 1 });
  expect((await wish(test, one, { revision: 1, teams: [legal.id, press.id] })).json()).toMatchObject({
    code: 'wishes.too_many_teams',
  });
  const somebody = await applicant(test, scene);
  expect((await ask(test, somebody.person, 'GET', `/my-wishes/${one.id}`)).statusCode).toBe(404);
  expect((await ask(test, somebody.person, 'PUT', `/my-wishes/${one.id}`, noWish)).statusCode).toBe(404);

  // What the committee does meanwhile shows nowhere; a released rejection ends it.
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [one.id]);
  expect((await wish(test, one, { revision: 1, teams: [legal.id] })).statusCode).toBe(200);
  await test.sql(`UPDATE application SET state = 'rejected' WHERE id = $1`, [one.id]);
  expect((await wish(test, one, { revision: 2 })).json()).toMatchObject({ code: 'wishes.over' });
  await test.sql(`UPDATE application SET state = 'shortlisted' WHERE id = $1`, [one.id]);
  await saveSettings(test, scene, { wishesUntil: local(test.clock.now()) });
  expect(await own(test, one)).toMatchObject({ phase: 'over' });
  expect((await wish(test, one, { revision: 2 })).json()).toMatchObject({ code: 'wishes.over' });
});

it('follows the setting for those who name no team', async () => {
  const scene = await arrange(test);
  await applicant(test, scene);
  await open(test, scene, { unranked: 'never' });
  expect(await collected(scene)).toMatchObject([{ teams: [], unranked: 'after' }]);
  await saveSettings(test, scene, { withoutWishes: 'nowhere' });
  expect(await collected(scene)).toMatchObject([{ teams: [], unranked: 'never' }]);
});

it('reminds both sides two days before the deadline, once, and by hand not within twelve hours', async () => {
  const scene = await arrange(test);
  const [silent, quick] = [await applicant(test, scene), await applicant(test, scene)];
  await open(test, scene);
  await askThem(test, scene, [silent.id, quick.id]);
  await wish(test, quick);
  const job = test.app.get(RemindOfWishes);
  const counts = async (): Promise<unknown[]> => [
    (await mailsOf('wishes_reminder', silent.id)).length,
    (await mailsOf('wishes_reminder', quick.id)).length,
    ...(
      await test.sql<{ count: number }>(
        `SELECT count(*)::integer AS count FROM message WHERE template = 'candidates_reminder' AND account_id = $1`,
        [scene.teams[0].supervisor.accountId],
      )
    ).map(({ count }) => count),
  ];
  await job.run();
  expect(await counts()).toEqual([0, 0, 0]);
  const path = `/placement-calls/${scene.call.id}`;
  const remind = () =>
    ask(test, scene.coordinator, 'POST', `${path}/wish-reminders`, { applications: [silent.id, quick.id] });
  expect((await remind()).json()).toEqual({ sent: 1, skipped: 1 });
  expect((await remind()).json()).toEqual({ sent: 0, skipped: 2 });
  const supervisors = () => ask(test, scene.coordinator, 'POST', `${path}/ranking-reminders`, {});
  expect((await supervisors()).json()).toEqual({ sent: 2, skipped: 0 });
  expect((await supervisors()).json()).toEqual({ sent: 0, skipped: 2 });
  test.clock.advance({ hours: 240 - 47 });
  await job.run();
  await job.run();
  expect(await counts()).toEqual([2, 0, 2]);
  test.clock.advance({ hours: 48 });
  await job.run();
  expect(await counts()).toEqual([2, 0, 2]);
  expect((await remind()).json()).toMatchObject({ code: 'wishes.deadline_past' });
  expect((await supervisors()).json()).toMatchObject({ code: 'candidates.over' });
});
