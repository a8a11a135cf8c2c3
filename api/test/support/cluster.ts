import type { TestProject } from 'vitest/node';
import { migrations } from '../../migrations/index.ts';
import { ensureDatabase, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { testMasterKey } from './test-key.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the cluster all integration specs share; each makes its own databases from `placet_template`. */
    adminUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbeddedPostgres({ ephemeral: true });
  await ensureDatabase(server.url('postgres'), 'placet_template');
  await migrate(server.url('placet_template'), testMasterKey, migrations);
  project.provide('adminUrl', server.url('postgres'));
  return () => server.stop();
}
