import { expect, it } from 'vitest';
import { AddAssignment1764000031000 } from '../../migrations/1764000031000-add-assignment.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('keeps reviewers of a call, one open proposal, a reminder of a rule once; going back leaves assignments as they are', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const own = Number(AddAssignment1764000031000.name.slice(-13));
  const later = migrations.filter(({ name }) => Number(name.slice(-13)) >= own);
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [50] : []);
  await source.runMigrations();

  const reviewer = (load: string) =>
    source.query(`INSERT INTO call_reviewer (call_id, account_id, min_load, capacity, added_at, added_by)
      SELECT c.id, a.id, ${load}, now(), '{}' FROM (SELECT id FROM call ORDER BY id LIMIT 1) c, (SELECT id FROM account ORDER BY id LIMIT 1) a`);
  await expect(reviewer('3, 2')).rejects.toThrow('ck_call_reviewer_load');
  await reviewer('1, 2');
  const run = () =>
    source.query(`INSERT INTO assignment_run (call_id, seed, settings, state, asked_by, asked_at)
      SELECT call_id, 1, '{}', 'queued', '{}', now() FROM call_reviewer`);
  await run();
  await expect(run()).rejects.toThrow('uq_assignment_run_open');
  const remind = (days: string) =>
    source.query(`INSERT INTO review_reminder (call_id, account_id, days, due_at, sent_at, sent_by)
      SELECT call_id, account_id, ${days}, '2027-01-01', now(), '{}' FROM call_reviewer`);
  await remind('-2');
  await remind('1');
  await remind('NULL');
  await remind('NULL');
  await expect(remind('-2')).rejects.toThrow('uq_review_reminder_rule');
  await source.query(`INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, run_id, assigned_at, assigned_by)
    SELECT n.call_id, a.id, r.id, 1, 'automatic', n.id, now(), '{}' FROM assignment_run n, (SELECT * FROM application WHERE state = 'in_review' ORDER BY id LIMIT 1) a,
      LATERAL (SELECT id FROM account WHERE id <> a.account_id ORDER BY id LIMIT 1) r`);

  await back();
  expect(await source.query(`SELECT FROM pg_class WHERE relname = 'call_reviewer'`)).toEqual([]);
  await source.runMigrations();
  await source.destroy();
});
