import { needCandidates, type NeedCandidates } from '@placet/contract/wishes/candidates.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  applicant,
  arrange,
  askThem,
  candidates,
  idsOf,
  local,
  open,
  own,
  rank,
  saveSettings,
  wish,
} from './wishing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('shows supervisors who could fill their need, as far as the call lets them, and why others could not', async () => {
  const scene = await arrange(test, { languages: [{ language: 'fr', level: 'B2', required: true }] });
  const [legal, press] = scene.teams;
  const speaks = (level: string) => ({ languages: [{ language: 'fr', level }], secret: true, origin: 'a' });
  const able = await applicant(test, scene, { ...speaks('C1'), teams: [legal.slug] });
  const accepted = await applicant(test, scene, speaks('B2'), 'accepted');
  await applicant(test, scene, { ...speaks('A2'), dates: { from: '2026-01-01', to: '2026-02-01' } });
  await applicant(test, scene, speaks('C2'), 'in_review');
  const need = legal.need.id;
  expect((await candidates(test, legal.supervisor, need)).json()).toMatchObject({ code: 'candidates.not_shown' });
  expect((await rank(test, legal.supervisor, need, {})).json()).toMatchObject({ code: 'candidates.not_shown' });
  await open(test, scene);
  const answer = await candidates(test, legal.supervisor, need);
  const shown = needCandidates.strict().parse(answer.json());
  expect(shown).toMatchObject({ revision: 0, open: true, otherPeople: 1, others: { languages: 1, period: 1 } });
  expect(new Set(idsOf(answer))).toEqual(new Set([able.id, accepted.id]));
  expect(shown.candidates.find(({ id }) => id === able.id)).toMatchObject({ named: true, skills: null });
  expect(answer.body).not.toContain('secret');
  await saveSettings(test, scene, { candidatesShown: 'accepted' });
  expect(idsOf(await candidates(test, scene.coordinator, need))).toEqual([accepted.id]);
  expect((await candidates(test, press.supervisor, need)).statusCode).toBe(404);
  for (const who of [able.person, await test.person({ roles: [{ role: 'reviewer' }] })])
    expect((await candidates(test, who, need)).statusCode).toBe(403);
});

it('names nobody to a supervisor who still reviews the call blind', async () => {
  const scene = await arrange(test);
  const [legal] = scene.teams;
  const one = await applicant(test, scene);
  await open(test, scene);
  await test.sql('UPDATE call SET review_blind = true WHERE id = $1', [scene.call.id]);
  expect(idsOf(await candidates(test, legal.supervisor, legal.need.id))).toEqual([one.id]);
  await test.sql(
    `INSERT INTO review_assignment (application_id, call_id, reviewer_id, submission_sequence, assigned_at, assigned_by, origin) SELECT id, call_id, $2, 1, now(), '{}', 'hand'
     FROM application WHERE id = $1`,
    [one.id, legal.supervisor.accountId],
  );
  const refused = await candidates(test, legal.supervisor, legal.need.id);
  expect(refused.json()).toMatchObject({ code: 'candidates.blind_review' });
  expect((await rank(test, legal.supervisor, legal.need.id, {})).json()).toMatchObject({
    code: 'candidates.blind_review',
  });
  expect(idsOf(await candidates(test, scene.coordinator, legal.need.id))).toEqual([one.id]);
  await test.sql(`UPDATE application SET state = 'accepted' WHERE id = $1`, [one.id]);
  expect(idsOf(await candidates(test, legal.supervisor, legal.need.id))).toEqual([one.id]);
});

it('holds nobody to have no skill whom nobody asked, and whoever was asked to what they said', async () => {
  const scene = await arrange(test);
  const [unasked, has, lacks] = [
    await applicant(test, scene),
    await applicant(test, scene),
    await applicant(test, scene),
  ];
  await open(test, scene);
  await askThem(test, scene, [has.id, lacks.id]);
  await wish(test, has, { skills: ['Archives'] });
  await wish(test, lacks);
  const answer = await candidates(test, scene.coordinator, scene.teams[0].need.id);
  expect(new Set(idsOf(answer))).toEqual(new Set([unasked.id, has.id]));
  expect(answer.json()).toMatchObject({ others: { skills: 1 } });
});

it('keeps an order, groups and exclusions with a reason, on what was seen, until the deadline', async () => {
  const scene = await arrange(test);
  const [legal] = scene.teams;
  const people = [await applicant(test, scene), await applicant(test, scene), await applicant(test, scene)];
  const [a, b, c] = people.map(({ id }) => id) as [string, string, string];
  await open(test, scene);
  const need = legal.need.id;
  const said = { tiers: [[b], [a]], excluded: [{ id: c, reason: 'Worked with us against the rules.' }] };
  const first = await rank(test, legal.supervisor, need, said);
  expect(first.json()).toMatchObject({ revision: 1, ...said, finishedAt: null, changedBy: 'Lead Legal' });
  expect((await rank(test, scene.coordinator, need, { tiers: [[a, b]] })).json()).toMatchObject({
    code: 'candidates.changed_meanwhile',
    context: { stored: { revision: 1, ...said } },
  });
  const grouped = await rank(test, scene.coordinator, need, { revision: 1, tiers: [[a, b, c]], finished: true });
  expect(grouped.json<NeedCandidates>()).toMatchObject({ revision: 2, excluded: [], changedBy: 'Cora' });
  expect(new Set(grouped.json<NeedCandidates>().tiers[0])).toEqual(new Set([a, b, c]));
  expect(grouped.json<NeedCandidates>().finishedAt).not.toBeNull();
  for (const body of [
    { tiers: [[a], [a]] },
    { tiers: [[a]], excluded: [{ id: a, reason: 'No.' }] },
    { excluded: [{ id: a, reason: ' ' }] },
  ])
    expect((await rank(test, legal.supervisor, need, { revision: 2, ...body })).json()).toMatchObject({
      code: 'request.invalid',
    });
  await test.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [c]);
  expect((await rank(test, legal.supervisor, need, { revision: 2, tiers: [[c]] })).json()).toMatchObject({
    code: 'candidates.not_eligible',
    context: { applications: [c] },
  });
  expect(new Set((await candidates(test, legal.supervisor, need)).json<NeedCandidates>().tiers[0])).toEqual(
    new Set([a, b]),
  );
  await saveSettings(test, scene, { candidatesUntil: local(test.clock.now()) });
  expect((await rank(test, legal.supervisor, need, { revision: 2, tiers: [] })).json()).toMatchObject({
    code: 'candidates.over',
  });
  expect((await candidates(test, legal.supervisor, need)).json()).toMatchObject({ open: false });
  const audit = await test.sql(
    `SELECT data FROM audit_event WHERE type = 'team.candidates_ranked' AND subject_id = $1 ORDER BY seq`,
    [legal.id],
  );
  expect(audit).toMatchObject([
    { data: { ranked: 2, excluded: 1, finished: false } },
    { data: { ranked: 3, finished: true } },
  ]);
  expect(JSON.stringify(audit)).not.toContain('against the rules');
});

it('lets nobody judge themselves, or somebody they have a conflict with', async () => {
  const scene = await arrange(test);
  const [legal] = scene.teams;
  const [mine, friend, other] = [
    await applicant(test, scene),
    await applicant(test, scene),
    await applicant(test, scene),
  ];
  await open(test, scene);
  await test.sql('UPDATE application SET account_id = $2 WHERE id = $1', [mine.id, legal.supervisor.accountId]);
  await test.sql(
    `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, declared_by, declared_at)
     VALUES ($1, $2, $3, 'friend', 'reviewer', 'standing', '{"kind": "system", "job": "test"}', now())`,
    [scene.call.id, friend.id, legal.supervisor.accountId],
  );
  expect(idsOf(await candidates(test, legal.supervisor, legal.need.id))).toEqual([other.id]);
  expect((await rank(test, legal.supervisor, legal.need.id, { tiers: [[mine.id]] })).json()).toMatchObject({
    code: 'candidates.not_eligible',
  });
  expect(idsOf(await candidates(test, scene.coordinator, legal.need.id))).toHaveLength(3);
});

it('tells applicants nothing of what supervisors think', async () => {
  const scene = await arrange(test);
  const [legal] = scene.teams;
  const one = await applicant(test, scene);
  await open(test, scene);
  await askThem(test, scene, [one.id]);
  const before = await own(test, one);
  await rank(test, legal.supervisor, legal.need.id, {
    excluded: [{ id: one.id, reason: 'Too loud.' }],
    finished: true,
  });
  expect(await own(test, one)).toEqual(before);
  for (const path of [`/my-wishes/${one.id}`, `/applications/${one.id}`, '/applications']) {
    const answer = await ask(test, one.person, 'GET', path);
    expect(answer.body).not.toMatch(/Too loud|excluded|tier/);
  }
});
