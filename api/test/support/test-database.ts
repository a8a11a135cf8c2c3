import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { ensureDatabase } from '../../src/platform/database/embedded-postgres.ts';

/** A new migrated, empty database in the shared cluster; gives its owner's address. */
export async function newDatabase(): Promise<string> {
  const admin = inject('adminUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await ensureDatabase(admin, name, 'placet_template');
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}
