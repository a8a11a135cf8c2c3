import type { Person, TestApp } from '../support/test-app.ts';

const both = { en: 'Text', fr: 'Texte' };
const scale = (to: number) => Array.from({ length: to }, (_step, index) => ({ value: index + 1, anchor: both }));
const criterion = { description: both, counted: true, weight: 1, optional: false, scale: scale(5) };
export const rubric = {
  criteria: [
    { ...criterion, key: 'motivation', name: { en: 'Motivation', fr: 'Motivation' }, weight: 2 },
    { ...criterion, key: 'languages', name: { en: 'Languages', fr: 'Langues' } },
    { ...criterion, key: 'extra', name: { en: 'Extra', fr: 'Extra' }, optional: true },
  ],
};
const someone = { kind: 'system', job: 'test' };

/** By the database's owner: the rubric a call is judged by. */
export async function publishedRubric(test: TestApp, callId: string, definition: object = rubric): Promise<string> {
  const [row] = await test.sql<{ id: string }>(
    `INSERT INTO rubric_version (call_id, number, definition, saved_at, saved_by, published_at, published_by)
     SELECT $1, coalesce(max(number), 0) + 1, $2, now(), $3, now(), $3 FROM rubric_version WHERE call_id = $1 RETURNING id`,
    [callId, definition, someone],
  );
  return row?.id ?? '';
}

/** By the database's owner: who is to judge what. */
export async function assigned(test: TestApp, applicationId: string, reviewerId: string): Promise<string> {
  const [row] = await test.sql<{ id: string }>(
    `INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by)
     SELECT a.call_id, a.id, $2, (SELECT max(sequence) FROM submission s WHERE s.application_id = a.id), 'hand', now(), $3
     FROM application a WHERE a.id = $1 RETURNING id`,
    [applicationId, reviewerId, someone],
  );
  return row?.id ?? '';
}

/** A review, begun and submitted once, and somebody else who may not judge this one. */
export async function reviewed(
  test: TestApp,
  callId: string,
  applicationId: string,
): Promise<{ reviewer: Person; assignmentId: string }> {
  const rubricId = await publishedRubric(test, callId);
  const reviewer = await test.person({ name: 'Rita Reviewer', roles: [{ role: 'reviewer' }] });
  const assignmentId = await assigned(test, applicationId, reviewer.accountId);
  await test.sql(`INSERT INTO review (assignment_id, scores, saved_at) VALUES ($1, '{"motivation":4}', now())`, [
    assignmentId,
  ]);
  await test.sql(
    `INSERT INTO review_version (assignment_id, number, submission_sequence, rubric_version_id, scores, submitted_at)
     VALUES ($1, 1, 1, $2, '{"motivation":4,"languages":3}', now())`,
    [assignmentId, rubricId],
  );
  await test.sql(
    `UPDATE review_assignment SET state = 'submitted', cleared_at = now(), begun_at = now(), submitted_at = now() WHERE id = $1`,
    [assignmentId],
  );
  const conflicted = await test.person({ roles: [{ role: 'reviewer' }] });
  await test.sql(
    `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, declared_by, declared_at)
     VALUES ($1, $2, $3, 'family', 'coordinator', 'standing', $4, now())`,
    [callId, applicationId, conflicted.accountId, someone],
  );
  await asked(test, callId, reviewer.accountId);
  return { reviewer, assignmentId };
}

/** They are asked to review in the call, were reminded, and a proposal was made. */
async function asked(test: TestApp, callId: string, accountId: string): Promise<void> {
  await test.sql(`INSERT INTO call_reviewer (call_id, account_id, added_at, added_by) VALUES ($1, $2, now(), $3)`, [
    ...[callId, accountId, someone],
  ]);
  await test.sql(`INSERT INTO review_reminder_rule (call_id, days, set_at, set_by) VALUES ($1, -3, now(), $2)`, [
    ...[callId, someone],
  ]);
  await test.sql(`INSERT INTO review_reminder (call_id, account_id, sent_at, sent_by) VALUES ($1, $2, now(), $3)`, [
    ...[callId, accountId, someone],
  ]);
  await test.sql(
    `INSERT INTO assignment_run (call_id, seed, settings, state, asked_by, asked_at, finished_at) VALUES ($1, 1, '{"needed": 2, "more": 0, "applications": null, "connect": true, "seed": 1}', 'cancelled', $2, now(), now())`,
    [callId, someone],
  );
}
