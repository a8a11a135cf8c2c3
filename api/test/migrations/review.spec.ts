import { expect, it } from 'vitest';
import { AddReview1764000030000 } from '../../migrations/1764000030000-add-review.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('gives calls the usual rules of review, lets whoever has a conflict step aside, keeps what was submitted, and goes back', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const later = migrations.filter(
    ({ name }) => Number(name.slice(-13)) >= Number(AddReview1764000030000.name.slice(-13)),
  );
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  const one = async <Row>(sql: string): Promise<Row | undefined> => (await source.query<Row[]>(sql))[0];
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [100] : []);
  await source.runMigrations();
  expect(
    await one(
      'SELECT DISTINCT review_blind, reviews_per_application, others_reviews, review_due_at, two_person_release, rejection_feedback FROM call',
    ),
  ).toEqual({
    ...{ review_blind: true, reviews_per_application: 2, others_reviews: 'after_own', review_due_at: null },
    ...{ two_person_release: false, rejection_feedback: 'none' },
  });

  const assign = (where: string) =>
    source.query(`INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by)
      SELECT a.call_id, a.id, r.id, 1, 'hand', now(), '{}' FROM (SELECT * FROM application WHERE state = 'in_review' ORDER BY id LIMIT 1) a,
        account r WHERE ${where}`);
  await assign('r.id <> a.account_id AND r.id IN (SELECT id FROM account ORDER BY id DESC LIMIT 2)');
  await expect(assign('r.id = a.account_id')).rejects.toThrow('a conflict of interest stands in the way');
  await source.query(
    `INSERT INTO rubric_version (call_id, number, definition, saved_at, saved_by) SELECT DISTINCT call_id, 1, '{"criteria":[]}'::jsonb, now(), '{}'::jsonb FROM review_assignment`,
  );
  await source.query(`INSERT INTO review_version (assignment_id, number, submission_sequence, rubric_version_id, scores, submitted_at)
    SELECT r.id, 1, 1, v.id, '{}', now() FROM review_assignment r JOIN rubric_version v ON v.call_id = r.call_id`);
  await expect(source.query(`UPDATE review_version SET scores = '{"a":1}'`)).rejects.toThrow();
  await expect(source.query('DELETE FROM review_version')).rejects.toThrow();

  const declare = (state: string, kind: string) =>
    source.query(`INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, declared_by, declared_at)
      SELECT call_id, application_id, reviewer_id, '${kind}', 'coordinator', '${state}', '{}', now() FROM review_assignment ORDER BY reviewer_id LIMIT 1`);
  const states = () =>
    source.query(
      'SELECT state, may_review(application_id, reviewer_id) AS may FROM review_assignment ORDER BY reviewer_id',
    );
  await declare('suggested', 'friend');
  expect(await states()).toEqual([
    { state: 'assigned', may: true },
    { state: 'assigned', may: true },
  ]);
  await declare('standing', 'family');
  expect(await states()).toEqual([
    { state: 'recused', may: false },
    { state: 'assigned', may: true },
  ]);
  await expect(
    source.query(`UPDATE review_assignment SET state = 'assigned', recused_at = NULL WHERE state = 'recused'`),
  ).rejects.toThrow('a conflict of interest stands in the way');

  await back();
  expect(await one('SELECT count(*)::int AS n FROM application')).toEqual({ n: 100 });
  await source.runMigrations();
  expect(await one('SELECT count(*)::int AS n FROM review_assignment')).toEqual({ n: 0 });
  await source.destroy();
});
