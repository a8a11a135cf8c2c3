import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainStartFailure } from '../../src/platform/boot/explain.ts';
import type { StartFailure } from '../../src/platform/boot/start-failure.ts';
import { startEmbeddedPostgres, type EmbeddedDatabase } from '../../src/platform/database/embedded-postgres.ts';
import { examineServer } from '../../src/platform/database/examine-server.ts';
import { startOldServer } from './old-server.ts';

// A durable server that asks for passwords, as an organisation's own would.
let dataDir: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'placet-external-'));
  // PostgreSQL's own account, when root runs the tests, has to pass through.
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'data');
  database = await startEmbeddedPostgres({ dataDir });
});

afterAll(async () => {
  await database.stop();
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

/** What a person sees who starts Placet with this DATABASE_URL; undefined when the server will do. */
async function refusal(databaseUrl: string, durable = true): Promise<StartFailure | undefined> {
  try {
    await examineServer(databaseUrl, { roles: ['placet_applicant', 'placet_staff'], durable });
    return undefined;
  } catch (error) {
    return explainStartFailure(error, { host: '127.0.0.1', port: 3000, databaseUrl });
  }
}

async function asAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url('postgres') });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('DATABASE_URL', () => {
  it('accepts a durable PostgreSQL 18 with an owner who may make roles', async () => {
    expect(await refusal(database.url('postgres'))).toBeUndefined();
  });

  it('explains a server that is not there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => closed.once('listening', done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const failure = await refusal(`postgres://placet:x@127.0.0.1:${String(port)}/placet`);
    expect(failure).toMatchObject({ kind: 'database-unreachable', exitCode: 69 });
    expect(failure?.message).toContain(`127.0.0.1:${String(port)}`);
  });

  it('explains a wrong password, and one left out', async () => {
    const wrong = await refusal(database.url('postgres', { user: 'placet', password: 'wrong' }));
    expect(wrong).toMatchObject({ kind: 'database-credentials' });
    expect(wrong?.text).not.toContain('wrong@');
    const none = await refusal(database.url('postgres').replace(/:[^:@]+@/, '@'));
    expect(none).toMatchObject({ kind: 'database-credentials' });
  });

  it('explains a missing database', async () => {
    expect(await refusal(database.url('nowhere'))).toMatchObject({ kind: 'database-missing' });
  });

  it('explains an owner without rights, and accepts one who got them', async () => {
    await asAdministrator("CREATE ROLE intruder LOGIN PASSWORD 'long enough'", 'CREATE DATABASE theirs');
    const url = database.url('theirs', { user: 'intruder', password: 'long enough' });
    const failure = await refusal(url);
    expect(failure).toMatchObject({ kind: 'database-rights', exitCode: 77 });
    expect(failure?.message).toBe('the database user "intruder" may not create tables or create its login roles.');
    await asAdministrator('ALTER ROLE intruder CREATEROLE', 'ALTER DATABASE theirs OWNER TO intruder');
    expect(await refusal(url)).toBeUndefined();
  });

  it('explains a server that is too old', async () => {
    const old = await startOldServer();
    const { port } = old.address() as AddressInfo;
    const failure = await refusal(`postgres://placet@127.0.0.1:${String(port)}/placet`);
    old.close();
    expect(failure).toMatchObject({ kind: 'database-version' });
    expect(failure?.message).toContain('PostgreSQL 15.8');
  });

  it('explains a database that cannot hold every name', async () => {
    await asAdministrator("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc");
    expect(await refusal(database.url('latin'))).toMatchObject({ kind: 'database-settings' });
  });

  it('refuses a server that could lose what it confirmed', async () => {
    const throwaway = await startEmbeddedPostgres({ ephemeral: true });
    const failure = await refusal(throwaway.url('postgres'));
    const tests = await refusal(throwaway.url('postgres'), false);
    await throwaway.stop();
    expect(failure?.message).toContain('fsync and full_page_writes and synchronous_commit off');
    expect(tests).toBeUndefined();
  });
});
