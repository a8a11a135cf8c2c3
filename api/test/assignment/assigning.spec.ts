import type { AssignWanted } from '@placet/contract/assignment/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { publishedRubric } from '../review/reviewed.ts';
import { brings, eventsOf, reviewing } from './assigning.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('lets reviewers and coordinators review in a call, and nobody else', async () => {
  const { assign } = await reviewing(test, 1);
  const reviewer = await test.person({ name: 'Rita', roles: [{ role: 'reviewer' }] });
  const ofOther = await test.person({ roles: [{ role: 'reviewer', callId: (await seedCall(test)).id }] });
  const applicant = await test.person();
  const candidates = (await assign.send('GET', '/candidates')).json<{ candidates: { id: string; role: string }[] }>();
  const roleOf = (id: string) => candidates.candidates.find((one) => one.id === id)?.role;
  expect([reviewer, assign.person, ofOther, applicant].map(({ accountId }) => roleOf(accountId))).toEqual([
    ...['reviewer', 'coordinator', undefined, undefined],
  ]);
  expect((await assign.add(applicant.accountId)).json()).toMatchObject({ code: 'assignment.not_a_reviewer' });
  expect((await assign.add(ofOther.accountId)).json()).toMatchObject({ code: 'assignment.not_a_reviewer' });
  expect((await assign.add(reviewer.accountId, { ...brings, minLoad: 3, capacity: 2 })).statusCode).toBe(422);

  const settings = {
    ...{ minLoad: 1, capacity: 6, expertise: ['team:legal'], preferences: { 'team:legal': 2 }, active: true },
    languages: [{ language: 'fr', level: 'C1' }],
  };
  expect((await assign.add(reviewer.accountId, settings)).statusCode).toBe(204);
  expect((await assign.add(reviewer.accountId, { ...settings, capacity: 7 })).statusCode).toBe(204);
  expect((await assign.add(assign.person.accountId)).statusCode).toBe(204);
  expect((await assign.progress()).reviewers).toMatchObject([
    { name: 'Chloé Berger', member: true },
    { name: 'Rita', member: true, ...settings, capacity: 7, assigned: 0 },
  ]);
  expect(
    await test.sql('SELECT role, call_id AS call FROM account_role WHERE account_id = $1 ORDER BY role', [
      assign.person.accountId,
    ]),
  ).toEqual(['coordinator', 'reviewer'].map((role) => ({ role, call: assign.call.id })));
  expect(await eventsOf(test, assign.call.id)).toEqual(['reviewer_added', 'reviewer_changed', 'reviewer_added']);
});

it('assigns by hand what can be, says why not what cannot, and takes back what was not begun', async () => {
  const { assign, sent } = await reviewing(test, 3);
  const [one, two, own] = sent;
  if (!one || !two || !own) throw new Error('three were sent');
  const rita = await assign.reviewer('Rita');
  const stranger = await test.person({ roles: [{ role: 'reviewer' }] });
  await test.sql(`UPDATE application SET state = 'submitted' WHERE id = $1`, [two.id]);
  await test.sql(`INSERT INTO account_role (account_id, role) VALUES ($1, 'reviewer')`, [own.person.accountId]);
  await assign.add(own.person.accountId);
  const foreign = await reviewing(test, 1);

  const preview = await assign.hand([one, two], [rita, stranger], true);
  expect(preview.added).toBe(1);
  expect(preview.pairs.map(({ refused }) => refused)).toEqual([null, 'not_reviewer', 'not_in_review', 'not_in_review']);
  expect(preview.pairs[0]).toMatchObject({ reviewer: 'Rita', number: one.number });
  expect((await assign.progress()).totals).toMatchObject({ applications: 2, short: 2, notBegun: 0 });

  expect(await assign.hand([one, two], [rita, stranger])).toMatchObject({ added: 1 });
  const again = await assign.hand([one, own], [rita, own.person]);
  expect(again.pairs.map(({ refused }) => refused)).toEqual(['assigned_already', null, null, 'own_application']);
  expect((await assign.hand(foreign.sent, [rita])).pairs).toMatchObject([{ refused: 'not_found', number: null }]);
  expect((await assign.progress()).totals).toMatchObject({ applications: 2, short: 1, notBegun: 3 });
  const queue = await ask(test, rita, 'GET', '/reviews');
  expect(queue.json<{ calls: { total: number }[] }>().calls).toMatchObject([{ total: 2 }]);

  const id = await assign.assignmentOf(one, rita);
  const undo = (which: string, who = assign.person) => ask(test, who, 'DELETE', `/review-assignments/${which}`);
  expect((await undo(id, foreign.assign.person)).statusCode).toBe(404);
  expect((await undo(id)).statusCode).toBe(204);
  expect((await undo(id)).statusCode).toBe(404);
  const begun = await assign.assignmentOf(own, rita);
  await test.sql(`UPDATE review_assignment SET state = 'in_progress', begun_at = now() WHERE id = $1`, [begun]);
  expect((await undo(begun)).json()).toMatchObject({ code: 'assignment.begun' });
  expect(await eventsOf(test, one.id)).toEqual(['review_assigned', 'review_assigned', 'review_unassigned']);
});

it('assigns by rule what has a tag in common, and knows the tags of the call', async () => {
  const { assign, sent } = await reviewing(test, 2);
  const [one] = sent;
  const rita = await assign.reviewer('Rita');
  const { tags } = await assign.progress();
  expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['team:legal', 'first:legal', 'locale:fr']));
  const none = await assign.assign({ kind: 'rule', tag: 'team:nothing', reviewers: [rita.accountId] });
  expect(none).toEqual({ added: 0, pairs: [], more: false });
  const wanted = { kind: 'rule', tag: 'locale:en', reviewers: [rita.accountId] } satisfies AssignWanted;
  expect(await assign.assign(wanted, true)).toMatchObject({ added: 2 });
  expect(await assign.assign(wanted)).toMatchObject({ added: 2, more: false });
  expect(await assign.assign(wanted)).toMatchObject({ added: 0 });
  expect((await assign.judged()).rows.find(({ id }) => id === one?.id)?.assignments).toMatchObject([
    { reviewer: 'Rita', origin: 'rule', state: 'assigned' },
  ]);
});

it('replaces a silent reviewer: what was written is kept, what nobody can take is open', async () => {
  const { assign, sent } = await reviewing(test, 3);
  const [one, two, three] = sent;
  if (!one || !two || !three) throw new Error('three were sent');
  await publishedRubric(test, assign.call.id);
  const silent = await assign.reviewer('Silent');
  const rita = await assign.reviewer('Rita');
  await assign.hand(sent, [silent]);
  const begun = await assign.assignmentOf(one, silent);
  expect((await ask(test, silent, 'POST', `/reviews/${begun}/clearance`, {})).statusCode).toBe(200);
  const written = { scores: { motivation: 4 }, comment: 'So far.', recommendation: null, confidence: null };
  expect((await ask(test, silent, 'PUT', `/reviews/${begun}/draft`, { revision: 0, ...written })).statusCode).toBe(200);
  await assign.send('POST', '/conflicts', {
    ...{ applicationId: two.id, reviewerId: rita.accountId, kind: 'family', note: '' },
  });

  expect((await assign.send('DELETE', `/reviewers/${silent.accountId}`)).json()).toMatchObject({
    code: 'assignment.reviewer_busy',
  });
  expect((await assign.replace(silent, silent)).json()).toMatchObject({ code: 'assignment.not_possible' });
  expect((await assign.replace(silent, one.person)).json()).toMatchObject({ code: 'assignment.not_possible' });
  expect((await assign.replace(silent, rita, ' ')).statusCode).toBe(422);
  const replaced = await assign.replaced(silent, rita);
  expect(replaced).toMatchObject({ moved: 2, opened: [{ number: two.number, refused: 'conflict' }] });
  expect((await ask(test, silent, 'GET', `/reviews/${begun}`)).statusCode).toBe(404);
  expect(await eventsOf(test, three.id)).toEqual(['review_assigned', 'review_assigned', 'review_replaced']);

  // What was written is there again when it is reopened.
  expect((await ask(test, assign.person, 'POST', `/reviews/${begun}/reopening`, { reason: 'Back.' })).statusCode).toBe(
    204,
  );
  expect((await ask(test, silent, 'GET', `/reviews/${begun}`)).json()).toMatchObject({
    state: 'in_progress',
    review: { scores: { motivation: 4 }, comment: 'So far.' },
  });

  const single = (id: string, to: string | null) =>
    ask(test, assign.person, 'POST', `/review-assignments/${id}/replacement`, { reason: 'Ill.', to });
  const mine = await assign.assignmentOf(three, rita);
  expect((await single(mine, null)).json()).toMatchObject({
    moved: 0,
    opened: [{ number: three.number, refused: null }],
  });
  expect((await single(mine, null)).json()).toMatchObject({ code: 'assignment.not_open' });
  const { rows } = await assign.judged('?show=short');
  expect(rows.map(({ id }) => id)).toContain(three.id);
  expect((await single(begun, null)).statusCode).toBe(200);
  expect((await assign.send('DELETE', `/reviewers/${silent.accountId}`)).statusCode).toBe(204);
  expect((await assign.progress()).reviewers.find(({ id }) => id === silent.accountId)).toMatchObject({
    ...{ member: false, recused: 3, assigned: 0 },
  });
});

it('takes the progress out as a file, of which is kept that it left', async () => {
  const { assign, sent } = await reviewing(test, 1);
  const rita = await assign.reviewer('=Rita');
  await assign.hand(sent, [rita]);
  const answer = await assign.send('GET', '/progress.csv?locale=en');
  expect(answer.headers['content-type']).toContain('text/csv');
  expect(answer.body).toContain(`"${sent[0]?.number ?? ''}"`);
  expect(answer.body).toContain(`"'=Rita","not begun"`);
  expect(answer.body).toContain('"to be assigned"');
  expect(await eventsOf(test, assign.call.id)).toEqual(['reviewer_added', 'review_progress_exported']);
});
