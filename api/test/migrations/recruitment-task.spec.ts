import { expect, it } from 'vitest';
import { AddRecruitmentTask1764000034000 } from '../../migrations/1764000034000-add-recruitment-task.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('adds tasks to a database with applications and rubrics and takes them away again', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const own = Number(AddRecruitmentTask1764000034000.name.slice(-13));
  const later = migrations.filter(({ name }) => Number(name.slice(-13)) >= own);
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [50] : []);
  const rubric = (columns: string, values: string) =>
    source.query(`INSERT INTO rubric_version (call_id, number, definition, saved_at, saved_by, published_at, published_by${columns})
      SELECT id, 1, '{"criteria":[]}', now(), '{}', now(), '{}'${values} FROM call`);
  await rubric('', '');
  await source.runMigrations();
  expect(await source.query('SELECT DISTINCT purpose FROM rubric_version')).toEqual([{ purpose: 'application' }]);
  await rubric(', purpose', `, 'task'`);
  await source.query('INSERT INTO recruitment_task (call_id) SELECT id FROM call');
  await source.query(
    `INSERT INTO task_send (application_id, call_id, account_id, sent_at, sent_by_name, started_at)
     SELECT id, call_id, account_id, now(), '', now() FROM application WHERE submitted_at IS NOT NULL`,
  );
  await source.query(
    `INSERT INTO task_answer (application_id, call_id, account_id, saved_at, handed_in_at) SELECT application_id, call_id, account_id, now(), now() FROM task_send`,
  );
  const before: unknown = await source.query('SELECT count(*) AS n FROM call');
  await back();
  expect(await source.query('SELECT count(*) AS n FROM rubric_version')).toEqual(before);
  await source.runMigrations();
  await source.destroy();
});
