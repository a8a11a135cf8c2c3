import { expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../src/entities.ts';
import { ownerDataSource } from '../../src/platform/database/data-sources.ts';
import { newDatabase } from '../support/test-database.ts';

it('match the entities', async () => {
  const source = await ownerDataSource(await newDatabase(), entities, migrations).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  // A role's call and team have no entity to point to, so TypeORM cannot know of these keys.
  const unknown = /DROP CONSTRAINT "fk_account_role_(call|team)"$/;
  expect(upQueries.map(({ query }) => query).filter((query) => !unknown.test(query))).toEqual([]);
});

it('run back to nothing and forward again', async () => {
  const source = await ownerDataSource(await newDatabase(), [], migrations).initialize();
  for (const _each of migrations) await source.undoLastMigration();
  const left = await source.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'
     UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
  );
  expect(left).toEqual([]);
  expect(await source.runMigrations()).toHaveLength(migrations.length);
  await source.destroy();
});
