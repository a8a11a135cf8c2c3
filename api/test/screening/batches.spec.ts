import { randomUUID } from 'node:crypto';
import { batchPreview, batchResult, type BatchPreview } from '@placet/contract/screening/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { events, received, Screen, stateOf, workOut } from './screening.ts';

let test: TestApp;
let call: SeededCall;
let foreign: SeededCall;
let screen: Screen;

beforeAll(async () => {
  test = await startTestApp();
  [call, foreign] = [await seedCall(test), await seedCall(test)];
  screen = new Screen(
    test,
    await test.person({ name: 'Chloé Berger', roles: [{ role: 'coordinator', callId: call.id }] }),
  );
});
afterAll(() => test.close());

const preview = async (wanted: object): Promise<BatchPreview> =>
  batchPreview.strict().parse((await screen.preview(wanted)).json());
const nowhere = '01900000-0000-7000-8000-000000000009';

it('previews which change, which do not and why, and changes nothing; what is not theirs reads as not there', async () => {
  const [fit, unfit, back, done] = [
    await received(test, call),
    await received(test, call, { languages: { languages: [{ language: 'es', level: 'native' }] } }),
    await received(test, call),
    await received(test, call),
  ];
  const theirs = await received(test, foreign);
  await workOut(test);
  await screen.accept(done.id);
  await test.sql(
    `UPDATE application SET state = 'returned', returned_sections = '{motivation}', return_deadline = now() WHERE id = $1`,
    [back.id],
  );
  await test.sql(`UPDATE reference SET state = 'cancelled' WHERE application_id = $1`, [fit.id]);
  const applications = [fit.id, unfit.id, back.id, done.id, theirs.id, nowhere];

  const accepting = await preview({ action: 'accept', applications });
  expect(accepting.rows.map(({ id }) => id)).toEqual(applications);
  expect(accepting.rows).toMatchObject([
    { number: fit.number, refused: null, warnings: ['unknown'] },
    { number: unfit.number, refused: null, warnings: ['not_eligible', 'references_missing'] },
    { state: 'returned', refused: 'not_possible', warnings: [] },
    { state: 'in_review', refused: 'not_possible' },
    { number: null, name: null, state: null, refused: 'not_found' },
    { number: null, name: null, state: null, refused: 'not_found' },
  ]);
  const rejecting = await preview({ action: 'find_ineligible', reason: 'rules', applications: [fit.id, unfit.id] });
  expect(rejecting.rows.map(({ refused }) => refused)).toEqual(['no_rule_against', null]);
  expect(await stateOf(test, fit.id)).toBe('submitted');

  const found = await preview({ action: 'accept', filter: { call: call.slug, eligibility: 'not_eligible' } });
  expect(found).toMatchObject({ more: false, rows: [{ id: unfit.id }] });
  expect((await screen.preview({ action: 'accept' })).json()).toMatchObject({ code: 'request.invalid' });
  expect((await screen.preview({ action: 'accept', filter: {}, applications })).json()).toMatchObject({
    code: 'request.invalid',
  });
});

it('changes each wholly or not at all, says so of each, and is taken back as a whole', async () => {
  const [one, two, changed] = [await received(test, call), await received(test, call), await received(test, call)];
  const theirs = await received(test, foreign);
  await screen.accept(changed.id);
  const applications = [one.id, changed.id, theirs.id, nowhere, two.id];
  const key = randomUUID();
  const decision = { action: 'find_ineligible', reason: 'other', note: 'Spam', applications };
  const result = await screen.batch(decision, key);
  const of = (id: string) => result.rows.find((row) => row.id === id);
  expect(result.changed).toBe(2);
  expect(of(one.id)).toMatchObject({ number: one.number, name: 'Amina Diallo', state: 'ineligible', refused: null });
  expect(of(two.id)).toMatchObject({ state: 'ineligible', refused: null });
  expect(of(changed.id)).toMatchObject({ state: 'in_review', refused: 'not_possible' });
  expect(of(theirs.id)).toEqual({ id: theirs.id, number: null, name: null, state: null, refused: 'not_found' });
  expect(of(nowhere)).toEqual({ id: nowhere, number: null, name: null, state: null, refused: 'not_found' });
  expect(await stateOf(test, theirs.id)).toBe('submitted');
  expect(await events(test, one.id)).toEqual([
    { type: 'application.found_ineligible', data: { reasonCode: 'other', rules: [], batchId: result.batchId } },
  ]);

  expect(await screen.batch(decision, key)).toEqual(result);
  expect(await events(test, one.id)).toHaveLength(1);
  expect((await screen.batchRequest({ ...decision, note: 'Else' }, key)).json()).toMatchObject({
    code: 'idempotency.key_reused',
  });
  expect((await ask(test, screen.person, 'POST', '/screening/batches', decision)).json()).toMatchObject({
    code: 'idempotency.key_missing',
  });

  const elsewhere = new Screen(test, await test.person({ roles: [{ role: 'coordinator', callId: foreign.id }] }));
  expect((await elsewhere.undo(result.batchId)).json()).toMatchObject({ status: 404 });
  await screen.decide(two.id, { action: 'reopen' });
  const undone = batchResult.strict().parse((await screen.undo(result.batchId)).json());
  expect(undone.changed).toBe(1);
  expect(undone.rows.find(({ id }) => id === one.id)).toMatchObject({ state: 'submitted', refused: null });
  expect(undone.rows.find(({ id }) => id === two.id)).toMatchObject({ state: 'submitted', refused: 'not_possible' });
  expect(await stateOf(test, one.id)).toBe('submitted');
  expect((await events(test, one.id)).at(-1)).toEqual({
    type: 'application.reopened',
    data: { batchId: result.batchId },
  });
  expect((await screen.undo(nowhere)).statusCode).toBe(404);
});

it('refuses one without its reason, too many, and none', async () => {
  const { id } = await received(test, call);
  expect(
    (await screen.batchRequest({ action: 'find_ineligible', reason: 'other', applications: [id] })).json(),
  ).toMatchObject({
    code: 'screening.note_required',
    issues: [{ path: ['body', 'note'] }],
  });
  expect((await screen.batchRequest({ action: 'accept', applications: [] })).json()).toMatchObject({
    code: 'request.invalid',
  });
  const many = Array.from({ length: 501 }, () => randomUUID());
  expect((await screen.batchRequest({ action: 'accept', applications: many })).json()).toMatchObject({
    code: 'request.invalid',
  });
  expect(await stateOf(test, id)).toBe('submitted');
});

it('of two batches over the same applications at once, each application is decided on once', async () => {
  const sent: string[] = [];
  for (let n = 0; n < 6; n++) sent.push((await received(test, call)).id);
  const [accepted, refused] = await Promise.all([
    screen.batch({ action: 'accept', applications: sent }),
    screen.batch({ action: 'find_ineligible', reason: 'incomplete', applications: sent.toReversed() }),
  ]);
  expect(accepted.changed + refused.changed).toBe(6);
  for (const id of sent) expect(await events(test, id)).toHaveLength(1);
});
