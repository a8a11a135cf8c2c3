import type { MovesSince, Options } from '@placet/contract/placement/plans.ts';
import type { Comparison, WhatIfResult } from '@placet/contract/placement/what-if.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { accepted, placesOn, placing, three, two } from './placing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('proposes by wishes, says why, and changes nothing that anybody holds', async () => {
  const place = await placing(test);
  expect(await place.plans()).toMatchObject({ candidates: 0, seats: 0, plans: [] });
  const asked = await place.send('POST', `/placement-calls/${place.call.id}/plans`, {});
  expect(asked.json()).toMatchObject({ code: 'placement_plan.no_needs' });
  const legal = await place.need('legal');
  const nobody = await place.send('POST', `/placement-calls/${place.call.id}/plans`, {});
  expect(nobody.json()).toMatchObject({ code: 'placement_plan.nobody_to_place' });

  const monitoring = await place.need('un-monitoring', { positions: 2 });
  const [first, second, third] = three(await accepted(place, 3));
  for (const one of [first, second]) await place.wish(one, 'legal', 'un-monitoring');
  await place.wish(third, 'legal');
  // The supervisor prefers the third.
  await test.sql(
    `WITH said AS (INSERT INTO need_ranking (need_id, call_id, team_id, changed_by_name, changed_at)
       SELECT id, call_id, team_id, '', now() FROM team_need WHERE id = $1 RETURNING *)
     INSERT INTO candidate_judgement (need_id, application_id, call_id, team_id, tier) SELECT need_id, $2, call_id, team_id, 1 FROM said`,
    [legal, third.id],
  );
  const plan = await place.propose();
  const now = await place.board(plan);
  expect(now).toMatchObject({
    revision: 0,
    moves: [],
    blocking: [],
    plan: { number: 1, stability: 'guaranteed', outOfDate: false },
  });
  expect(placesOn(now)).toEqual({ [first.id]: monitoring, [second.id]: monitoring, [third.id]: legal });
  expect(now.plan.inputHash).toMatch(/^[0-9a-f]{64}$/);
  expect(now.plan.statistics).toMatchObject({ placed: 3, unplaced: 0, wishes: [1, 2] });
  expect(await test.sql('SELECT FROM placement WHERE call_id = $1', [place.call.id])).toEqual([]);

  const why = (await place.send('GET', `/placement-plans/${plan}/people/${first.id}`)).json<Options>();
  const full = why.needs.find(({ needId }) => needId === legal);
  expect(full).toMatchObject({
    why: { code: 'need_full', wish: 1, cutOff: 1, seats: 1 },
    room: false,
    possible: true,
    warnings: [],
  });
  expect(why.needs.find(({ needId }) => needId === monitoring)?.why).toMatchObject({ code: 'placed', wish: 2 });

  // A seat more at Legal: one of the two goes there.
  const tried = await place.send('POST', `/placement-plans/${plan}/what-if`, {
    kind: 'positions',
    needId: legal,
    by: 1,
  });
  expect(tried.json<WhatIfResult>().moved).toMatchObject([{ before: monitoring, after: legal, effect: 'better' }]);

  // The same input gives the same plan, another seed perhaps another lottery; what changes the input is noticed.
  const again = await place.propose();
  expect(placesOn(await place.board(again))).toEqual(placesOn(now));
  await test.sql('UPDATE team_need SET positions = 2 WHERE id = $1', [legal]);
  expect((await place.board(plan)).plan.outOfDate).toBe(true);
  const third2 = await place.propose({ objective: 'best_ranks', seed: 3 });
  const compared = (await place.send('GET', `/placement-plans/${plan}/comparison/${third2}`)).json<Comparison>();
  expect(compared.right.statistics).toMatchObject({ placed: 3, wishes: [2, 1] });
  expect(compared.differing).toMatchObject([{ left: monitoring, leftWish: 2, right: legal, rightWish: 1 }]);

  expect((await place.send('DELETE', `/placement-plans/${again}`)).statusCode).toBe(204);
  expect((await place.send('DELETE', `/placement-plans/${again}`)).json()).toMatchObject({
    code: 'placement_plan.ended',
  });
  expect((await place.plans()).plans.map(({ number }) => number)).toEqual([3, 1]);
});

it('moves by hand, never over the seats, and loses nobody’s move', async () => {
  const place = await placing(test);
  const legal = await place.need('legal', { languages: [{ language: 'ru', level: 'B2', required: true }] });
  const monitoring = await place.need('un-monitoring');
  const late = await place.need('documentation', { from: '2027-09-01', to: '2027-12-31' });
  const [first, second] = two(await accepted(place, 2));
  for (const one of [first, second]) await place.wish(one, 'un-monitoring', 'legal');
  const plan = await place.propose();
  const before = await place.board(plan);
  const [placed] = before.people.filter((one) => one.place !== null);
  const [waiting] = before.people.filter((one) => one.place === null);
  if (!placed || !waiting) throw new Error('both or neither has a place');
  expect(before.needs.find(({ id }) => id === legal)?.unfilled).toMatchObject({
    eligible: 0,
    reasons: { languages: 2 },
  });

  expect((await place.moveRequest(plan, waiting, null, monitoring)).json()).toMatchObject({
    code: 'placement_plan.no_seat',
  });
  expect((await place.moveRequest(plan, waiting, null, late)).json()).toMatchObject({
    code: 'placement_plan.not_possible',
    context: { reasons: ['period', 'not_wished'].slice(0, 1) },
  });
  // Required and not met: people may waive it, and are told.
  const waived = await place.move(plan, waiting, null, legal);
  expect(waived).toMatchObject({
    warnings: ['languages'],
    person: { place: { needId: legal, how: 'by_hand', wish: 2 } },
  });

  // Somebody else acts on what they saw before.
  const other = await test.person({ name: 'Omar Said', roles: [{ role: 'coordinator', callId: place.call.id }] });
  const stale = await test.inject({
    method: 'POST',
    url: `/api/v1/placement-plans/${plan}/moves`,
    headers: other.headers,
    payload: { applicationId: waiting.id, from: null, to: monitoring },
  });
  expect(stale.json()).toMatchObject({
    code: 'placement_plan.moved_meanwhile',
    context: { at: legal, movedBy: 'Chloé Berger' },
  });
  const seen = await test.inject({ url: `/api/v1/placement-plans/${plan}/moves?after=0`, headers: other.headers });
  expect(seen.json<MovesSince>()).toMatchObject({
    revision: 1,
    moves: [{ applicationId: waiting.id, to: legal, byMe: false }],
    people: [{ id: waiting.id, place: { needId: legal } }],
  });

  // Away from where they are: the seat is free, and who would take it is passed over.
  const away = await place.move(plan, placed, monitoring, null);
  expect(away.blocking).toEqual([{ applicationId: placed.id, needId: monitoring }]);
  const undone = await place.send('POST', `/placement-plans/${plan}/undo`, { sequence: 2 });
  expect(undone.json()).toMatchObject({ move: { undoes: 2, to: monitoring }, person: { place: { how: 'computed' } } });
  expect((await place.send('POST', `/placement-plans/${plan}/undo`, { sequence: 2 })).json()).toMatchObject({
    code: 'placement_plan.moved_meanwhile',
  });
  expect((await place.board(plan)).moves).toHaveLength(3);
});

it('takes the last seat once, however many move at the same time', async () => {
  const place = await placing(test);
  const legal = await place.need('legal', { languages: [{ language: 'ru', level: 'B2', required: true }] });
  const people = await accepted(place, 8);
  const plan = await place.propose();
  const answers = await Promise.all(people.map((one) => place.moveRequest(plan, one, null, legal)));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, ...people.slice(1).map(() => 409)]);
});

it('keeps to pins and exclusions, and says what they cost', async () => {
  const place = await placing(test);
  const legal = await place.need('legal');
  const [first, second] = two(await accepted(place, 2));
  for (const one of [first, second]) await place.wish(one, 'legal');
  const free = placesOn(await place.board(await place.propose()));
  const [winner, loser] = free[first.id] === legal ? [first, second] : [second, first];
  const pin = { applicationId: loser.id, needId: legal, kind: 'pin', reason: 'Knows the archive.' };
  expect((await place.send('POST', `/placement-calls/${place.call.id}/pins`, pin)).statusCode).toBe(201);
  const pinned = await place.board(await place.propose());
  expect(placesOn(pinned)).toEqual({ [loser.id]: legal, [winner.id]: null });
  expect(pinned.pins).toMatchObject([
    {
      applicationId: loser.id,
      refused: null,
      price: { better: [{ applicationId: winner.id, before: null, after: legal }] },
    },
  ]);
  const other = await place.need('un-monitoring');
  const second2 = await place.send('POST', `/placement-calls/${place.call.id}/pins`, { ...pin, needId: other });
  expect(second2.json()).toMatchObject({ code: 'placement_pin.pinned_elsewhere' });
  expect((await place.send('DELETE', `/placement-calls/${place.call.id}/pins/${loser.id}/${legal}`)).statusCode).toBe(
    204,
  );
  await place.send('POST', `/placement-calls/${place.call.id}/pins`, { ...pin, kind: 'exclude' });
  const excluded = await place.board(await place.propose());
  expect(placesOn(excluded)).toMatchObject({ [winner.id]: legal });
  const stranger = { ...pin, applicationId: place.call.id };
  expect((await place.send('POST', `/placement-calls/${place.call.id}/pins`, stranger)).statusCode).toBe(404);
});

it('tells a coordinator who applied themselves nothing of their own application', async () => {
  const place = await placing(test);
  await place.need('legal', { positions: 3 });
  const [own, other] = two(await accepted(place, 2));
  const plan = await place.propose();
  // As if they had applied before they coordinated.
  const theirs = [own.id, place.person.accountId];
  await test.sql('UPDATE application SET account_id = $2 WHERE id = $1', theirs);
  const seen = await place.send('GET', `/placement-plans/${plan}/board`);
  expect(seen.body).not.toContain(own.id);
  expect(seen.body).toContain(other.id);
  expect((await place.send('GET', `/placement-plans/${plan}/people/${own.id}`)).statusCode).toBe(404);
  expect((await place.moveRequest(plan, own, null, null)).statusCode).toBe(422);
  expect((await place.moveRequest(plan, own, place.call.id, null)).statusCode).toBe(404);
});
