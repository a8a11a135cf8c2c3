import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { DataSourceOptions } from 'typeorm';
import { ownerDataSource } from './data-sources.ts';
import { ensureLoginRoles, urlFor } from './login-roles.ts';

/** Any number, the same in every replica: whoever holds the lock migrates, the others wait and find nothing to do. */
const migrationLock = 4_702_118;

/**
 * Brings a database to the present: login roles, migrations in order, the job queue's tables. Safe to run in several replicas at once.
 * @returns the names of the migrations that were applied.
 */
export async function migrate(
  ownerUrl: string,
  masterKey: Buffer,
  migrations: DataSourceOptions['migrations'],
): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'placet migrations' });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await ensureLoginRoles(owner, masterKey);
    const source = await ownerDataSource(ownerUrl, [], migrations).initialize();
    let applied: string[];
    try {
      applied = (await source.runMigrations()).map(({ name }) => name);
    } finally {
      await source.destroy();
    }
    await prepareJobs(urlFor(ownerUrl, masterKey, 'worker'));
    return applied;
  } finally {
    await owner.end();
  }
}

/** The queue's own tables, made or brought up to date by pg-boss as the role that works with them. */
async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}
