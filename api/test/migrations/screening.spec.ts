import { expect, it } from 'vitest';
import { AddScreening1764000022000 } from '../../migrations/1764000022000-add-screening.ts';
import { migrations } from '../../migrations/index.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';
import { seedMany } from '../coordination/seed-many.ts';

it('leaves whatever was received before to be worked out, and keeps to what is received and changes afterwards', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  // The order in which they ran is that of their times, not that of the list.
  const later = migrations.filter(
    ({ name }) => Number(name.slice(-13)) >= Number(AddScreening1764000022000.name.slice(-13)),
  );
  const back = async () => {
    for (const _each of later) await source.undoLastMigration();
  };
  const count = async (where: string): Promise<number> =>
    Number((await source.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${where}`))[0]?.n);
  await back();
  for (const statement of seedMany) await source.query(statement, statement.includes('$1') ? [300] : []);
  await source.runMigrations();
  const received = await count('application WHERE submitted_at IS NOT NULL');
  expect(received).toBe(297);
  expect(await count('application_screening WHERE due AND outcome IS NULL')).toBe(received);
  const asKept =
    'application_screening s JOIN application a ON a.id = s.application_id AND a.stage = s.stage AND a.submitted_at = s.submitted_at AND a.call_id = s.call_id';
  expect(await count(asKept)).toBe(received);

  await source.query(`UPDATE application SET state = 'withdrawn' WHERE state = 'submitted'`);
  await source.query(`UPDATE application SET state = 'submitted', submitted_at = now() WHERE state = 'draft'`);
  expect(await count(asKept)).toBe(300);
  await source.query(`UPDATE application_screening SET due = false, outcome = 'eligible'`);
  await source.query(`UPDATE call SET name = '{}'`);
  expect(await count('application_screening WHERE due')).toBe(0);
  await source.query(`UPDATE call SET eligibility = '{"questions":[]}' WHERE slug = 'bench-2'`);
  expect(await count('application_screening WHERE due')).toBe(90);

  await back();
  expect(await count('application')).toBe(300);
  await source.runMigrations();
  expect(await count('application_screening WHERE due')).toBe(300);
  await source.destroy();
});
