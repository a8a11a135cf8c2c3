import { expect, it } from 'vitest';
import { AddDiscussion1764000033000 } from '../../migrations/1764000033000-add-discussion.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('keeps reviews as they are, follows the call’s rule for others’ reviews, and goes back', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const later = migrations.filter(
    ({ name }) => Number(name.slice(-13)) >= Number(AddDiscussion1764000033000.name.slice(-13)),
  );
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  const all = (sql: string): Promise<Record<string, unknown>[]> => source.query(sql);
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [100] : []);
  await all(`INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by, cleared_at)
    SELECT a.call_id, a.id, r.id, 1, 'hand', now(), '{}', now() FROM (SELECT * FROM application WHERE state = 'in_review' ORDER BY id LIMIT 1) a,
      account r WHERE r.id <> a.account_id AND r.id IN (SELECT id FROM account ORDER BY id DESC LIMIT 2)`);
  await all(`INSERT INTO account_role (account_id, role) SELECT reviewer_id, 'reviewer' FROM review_assignment`);
  await all(`INSERT INTO review (assignment_id, scores, saved_at) SELECT id, '{"a":1}', now() FROM review_assignment`);
  const peers = () =>
    all(`SELECT set_config('placet.account_id', reviewer_id::text, false), p.scores FROM review_assignment r
    LEFT JOIN LATERAL peer_reviews(r.id) p ON true ORDER BY reviewer_id`);
  const before = await peers();
  await source.runMigrations();
  expect(await peers()).toEqual(before);
  expect(await all('SELECT DISTINCT active_seconds, scores FROM review')).toEqual([
    { active_seconds: 0, scores: { a: 1 } },
  ]);
  expect(await all('SELECT DISTINCT review_references FROM call')).toEqual([{ review_references: false }]);

  const readers = () =>
    all(`SELECT count(*)::int AS n FROM review_assignment r CROSS JOIN LATERAL discussion_readers(r.application_id, NULL) d
      WHERE d.account_id = r.reviewer_id`);
  expect(await readers()).toEqual([{ n: 0 }]);
  await all(`UPDATE call SET others_reviews = 'always'`);
  expect(await readers()).toEqual([{ n: 2 }]);
  await all(
    'UPDATE review_assignment SET cleared_at = NULL WHERE reviewer_id = (SELECT id FROM account ORDER BY id DESC LIMIT 1)',
  );
  expect(await readers()).toEqual([{ n: 1 }]);
  await all(`INSERT INTO discussion_post (application_id, author_id, created_at)
    SELECT application_id, reviewer_id, now() FROM review_assignment LIMIT 1`);
  await back();
  await source.runMigrations();
  expect(await all('SELECT count(*)::int AS n FROM discussion_post')).toEqual([{ n: 0 }]);
  expect(await all('SELECT count(*)::int AS n FROM review')).toEqual([{ n: 2 }]);
  await source.destroy();
});
