import { afterAll, beforeAll, expect, it } from 'vitest';
import { RemindReviewers } from '../../src/assignment/use-cases/remind-reviewers.ts';
import { ask, receivedApplication } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { publishedRubric } from '../review/reviewed.ts';
import { Assign, eventsOf, reviewing } from './assigning.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('closes the desk of whoever has a conflict at once, also after their review was submitted, and takes it out of the ranking', async () => {
  const { assign, sent } = await reviewing(test, 2);
  const [one, two] = sent;
  if (!one || !two) throw new Error('two were sent');
  const rubricId = await publishedRubric(test, assign.call.id);
  const rita = await assign.reviewer('Rita');
  await assign.hand(sent, [rita]);
  const id = await assign.assignmentOf(one, rita);
  await test.sql(
    `INSERT INTO review_version (assignment_id, number, submission_sequence, rubric_version_id, scores, submitted_at) VALUES ($1, 1, 1, $2, '{"motivation":4,"languages":3}', now())`,
    [id, rubricId],
  );
  await test.sql(
    `UPDATE review_assignment SET state = 'submitted', begun_at = now(), submitted_at = now() WHERE id = $1`,
    [id],
  );
  const counted = async () =>
    (await ask(test, assign.person, 'GET', `/rankings/${assign.call.id}`))
      .json<{ applications: { id: string; reviews: unknown[] }[] }>()
      .applications.find((row) => row.id === one.id)?.reviews.length;
  expect(await counted()).toBe(1);
  expect((await ask(test, rita, 'GET', `/reviews/${id}`)).statusCode).toBe(200);
  const median = async () => (await assign.progress()).reviewers[0]?.medianMinutes;
  expect(await median()).toBeNull();
  await test.sql(`INSERT INTO review (assignment_id, saved_at, active_seconds) VALUES ($1, now(), 750)`, [id]);
  expect(await median()).toBe(12.5);

  const between = { applicationId: one.id, reviewerId: rita.accountId, kind: 'family' };
  const keep = (body: object) => assign.send('POST', '/conflicts', body);
  const foreign = await reviewing(test, 1);
  expect((await foreign.assign.send('POST', '/conflicts', { ...between, note: '' })).statusCode).toBe(404);
  expect((await keep({ ...between, applicationId: foreign.sent[0]?.id, note: '' })).statusCode).toBe(404);
  expect((await keep({ ...between, reviewerId: one.person.accountId, note: '' })).statusCode).toBe(404);
  expect((await keep({ ...between, note: 'Cousins.' })).statusCode).toBe(204);
  expect((await ask(test, rita, 'GET', `/reviews/${id}`)).statusCode).toBe(404);
  expect(await counted()).toBe(0);
  expect((await assign.hand([one], [rita])).pairs).toMatchObject([{ refused: 'conflict' }]);
  const reopen = () => ask(test, assign.person, 'POST', `/reviews/${id}/reopening`, { reason: 'A mistake.' });
  expect((await reopen()).json()).toMatchObject({ code: 'review.not_reopenable' });
  expect(await assign.conflicts()).toMatchObject([
    { ...between, reviewer: 'Rita', state: 'standing', source: 'coordinator', note: 'Cousins.', by: 'Chloé Berger' },
  ]);

  const dismiss = (body: object) => assign.send('POST', '/conflicts/dismissal', body);
  expect((await dismiss({ ...between, reason: '' })).statusCode).toBe(422);
  expect((await dismiss({ ...between, reason: 'Another person.' })).statusCode).toBe(204);
  expect((await dismiss({ ...between, reason: 'Again.' })).json()).toMatchObject({ code: 'conflict.not_possible' });
  expect((await reopen()).statusCode).toBe(204);
  expect(await counted()).toBe(1);
  expect(await assign.conflicts()).toMatchObject([
    { state: 'dismissed', dismissed: { by: 'Chloé Berger', reason: 'Another person.' } },
  ]);
  expect((await keep({ ...between, note: '' })).statusCode).toBe(204);
  expect(await eventsOf(test, one.id)).toEqual([
    ...['review_assigned', 'conflict_kept', 'conflict_dismissed', 'review_reopened', 'conflict_kept'],
  ]);
});

it('suggests what the data say, until somebody said what to make of it', async () => {
  const { assign, sent } = await reviewing(test, 1);
  const [one] = sent;
  if (!one) throw new Error('one was sent');
  const rita = await assign.reviewer('Rita');
  expect(await assign.conflicts()).toEqual([]);
  await test.sql(`UPDATE account SET email = id || '@harbour.example' WHERE id = ANY ($1)`, [
    [rita.accountId, one.person.accountId],
  ]);
  const suggested = await assign.conflicts();
  expect(suggested).toMatchObject([
    {
      ...{ applicationId: one.id, reviewerId: rita.accountId, reviewer: 'Rita', kind: 'colleague', state: 'suggested' },
      evidence: { why: 'mail_domain', detail: 'harbour.example' },
    },
  ]);
  // A suggestion keeps nobody from anything.
  expect((await assign.hand([one], [rita])).added).toBe(1);
  const between = { applicationId: one.id, reviewerId: rita.accountId };
  const dismiss = (kind: string) => assign.send('POST', '/conflicts/dismissal', { ...between, kind, reason: 'Large.' });
  expect((await dismiss('teacher')).json()).toMatchObject({ code: 'conflict.not_possible' });
  expect((await dismiss('colleague')).statusCode).toBe(204);
  expect(await assign.conflicts()).toMatchObject([
    { state: 'dismissed', source: 'suggested', note: 'harbour.example' },
  ]);

  // A reviewer who applied themselves, with the same people to speak for them.
  const former = await test.person({ roles: [] });

  await receivedApplication(test, await seedCall(test), former);
  await test.sql(`INSERT INTO account_role (account_id, role) VALUES ($1, 'reviewer')`, [former.accountId]);
  await assign.add(former.accountId);
  const found = (await assign.conflicts()).filter(({ reviewerId }) => reviewerId === former.accountId);
  expect(found.every(({ state }) => state === 'suggested')).toBe(true);
  expect(found.map(({ evidence }) => evidence?.why)).toContain('shared_referee');
});

const remindersTo = async (accountId: string): Promise<string[]> =>
  (
    await test.sql<{ body_text: string }>(
      `SELECT body_text FROM message WHERE account_id = $1 AND template = 'review_reminder' ORDER BY id`,
      [accountId],
    )
  ).map(({ body_text }) => body_text);

it('reminds those who have something open: by hand not twice in a row, by rule once for a deadline', async () => {
  const { assign, sent } = await reviewing(test, 2);
  const rita = await assign.reviewer('Rita');
  const idle = await assign.reviewer('Idle');
  await assign.hand(sent, [rita]);
  const rules = (days: number[]) => assign.send('PUT', '/reminder-rules', { days });
  expect((await rules([-2])).json()).toMatchObject({ code: 'reminder.no_deadline' });
  const due = test.clock.now().add({ hours: 72 });
  await test.sql('UPDATE call SET review_due_at = $2 WHERE id = $1', [assign.call.id, due.toString()]);
  expect((await rules([-2, 1, -2])).statusCode).toBe(204);
  expect((await assign.progress()).reminderDays).toEqual([-2, 1]);

  const byHand = () => assign.send('POST', '/reminders', { reviewers: [rita.accountId, idle.accountId] });
  expect((await byHand()).json()).toEqual({ sent: 1, skipped: 1 });
  expect((await byHand()).json()).toEqual({ sent: 0, skipped: 2 });
  const [first] = await remindersTo(rita.accountId);
  expect(first).toContain('wait for you: 2');
  for (const { number } of sent) expect(first).not.toContain(number);

  const run = () => test.app.get(RemindReviewers).run();
  await run();
  expect(await remindersTo(rita.accountId)).toHaveLength(1);
  test.clock.advance({ hours: 25 });
  await Promise.all([run(), run()]);
  await run();
  expect(await remindersTo(rita.accountId)).toHaveLength(2);
  test.clock.advance({ hours: 72 });
  await run();
  expect(await remindersTo(rita.accountId)).toHaveLength(3);
  expect(await remindersTo(idle.accountId)).toEqual([]);
  // The first session has ended meanwhile.
  const roles = [{ role: 'coordinator' as const, callId: assign.call.id }];
  const later = new Assign(test, await test.person({ roles }), assign.call);
  const progress = await later.progress();
  expect(progress).toMatchObject({ call: { daysLeft: -1 }, totals: { late: 2 } });
  expect(progress.reviewers.find(({ id }) => id === rita.accountId)).toMatchObject({ late: 2, assigned: 2 });
  expect((await later.judged('?show=late')).rows).toHaveLength(2);
  expect((await eventsOf(test, assign.call.id)).filter((type) => type === 'reviewers_reminded')).toHaveLength(3);
});
