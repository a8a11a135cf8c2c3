import { expect, it } from 'vitest';
import { AddDecisions1764000032000 } from '../../migrations/1764000032000-add-decisions.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('adds decisions to a database with applications and takes them away again', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  const own = Number(AddDecisions1764000032000.name.slice(-13));
  const later = migrations.filter(({ name }) => Number(name.slice(-13)) >= own);
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [50] : []);
  await source.runMigrations();
  await source.query(
    `INSERT INTO decision (application_id, call_id, outcome, reason, staged_by_name, staged_at)
     SELECT id, call_id, 'reject', 'places', '', now() FROM application WHERE submitted_at IS NOT NULL`,
  );
  await source.query(
    `INSERT INTO waitlist_place (application_id, call_id, position)
     SELECT id, call_id, row_number() OVER (PARTITION BY call_id) FROM application WHERE submitted_at IS NOT NULL`,
  );
  await source.query(`UPDATE application SET state = 'withdrawn' WHERE state = 'submitted'`);
  expect(
    await source.query(
      `SELECT FROM decision d JOIN application a ON a.id = d.application_id WHERE (a.state = 'withdrawn') <> (d.ended = 'void')`,
    ),
  ).toEqual([]);
  await back();
  expect(await source.query(`SELECT FROM pg_type WHERE typname = 'uuidrange'`)).toEqual([]);
  await source.runMigrations();
  await source.destroy();
});
