import pg from 'pg';
import { rightsAdvice } from '../boot/explain.ts';
import { StartFailure } from '../boot/start-failure.ts';

interface Examined {
  version: number;
  version_text: string;
  user: string;
  database: string;
  encoding: string;
  in_recovery: boolean;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  may_create: boolean;
  may_make_roles: boolean;
}

const question = `
  SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_version') AS version_text,
         current_user AS user,
         current_database() AS database,
         current_setting('server_encoding') AS encoding,
         pg_is_in_recovery() AS in_recovery,
         current_setting('fsync') AS fsync,
         current_setting('full_page_writes') AS full_page_writes,
         current_setting('synchronous_commit') AS synchronous_commit,
         has_database_privilege(current_database(), 'CREATE')
           AND has_schema_privilege('public', 'CREATE') AS may_create,
         (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
           OR (SELECT count(*) = cardinality($1::text[]) FROM pg_roles WHERE rolname = ANY ($1)) AS may_make_roles`;

/**
 * Refuses a server the product cannot rely on: too old, read-only, not durable, without the rights for migrations.
 * @param url the owner's address
 * @param options `roles`: the login roles Placet makes; `durable: false` only for throwaway databases of tests
 * @throws StartFailure naming what is missing and how to give it; driver errors when there is no connection.
 */
export async function examineServer(
  url: string,
  options: { roles: readonly string[]; durable: boolean },
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  let found: Examined | undefined;
  try {
    // The version first and alone: an old server may not understand the rest.
    const { rows } = await client.query<Pick<Examined, 'version' | 'version_text'>>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS version_text",
    );
    if ((rows[0]?.version ?? 0) < 180_000) {
      throw new StartFailure(
        'database-version',
        `the database server is PostgreSQL ${rows[0]?.version_text ?? '(unknown)'}; Placet needs 18 or newer.`,
        ['Upgrade the server, or unset DATABASE_URL to use the built-in one.'],
      );
    }
    found = (await client.query<Examined>(question, [options.roles])).rows[0];
  } finally {
    await client.end();
  }
  if (!found) return;
  judge(found, options.durable);
}

function judge(found: Examined, durable: boolean): void {
  if (found.in_recovery) {
    throw new StartFailure('database-settings', 'the database server is a read-only replica.', [
      'Let DATABASE_URL name the primary server.',
    ]);
  }
  if (found.encoding !== 'UTF8') {
    throw new StartFailure(
      'database-settings',
      `the database "${found.database}" stores text as ${found.encoding}; names and answers need UTF8.`,
      [`Create it anew: createdb --template=template0 --encoding=UTF8 --owner=${found.user} ${found.database}`],
    );
  }
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => found[name] === 'off');
  if (durable && off.length > 0) {
    throw new StartFailure(
      'database-settings',
      `the database server runs with ${off.join(' and ')} off: a power cut could lose an application we said we had.`,
      [
        `As an administrator of the server: ${off.map((name) => `ALTER SYSTEM SET ${name} = on;`).join(' ')} SELECT pg_reload_conf();`,
      ],
    );
  }
  if (!found.may_create || !found.may_make_roles) {
    const missing = [!found.may_create && 'create tables', !found.may_make_roles && 'create its login roles'];
    throw new StartFailure(
      'database-rights',
      `the database user "${found.user}" may not ${missing.filter(Boolean).join(' or ')}.`,
      rightsAdvice(found.user, found.database),
    );
  }
}
