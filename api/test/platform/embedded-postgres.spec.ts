import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureDatabase, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'placet-embedded-'));
const dataDir = join(folder, 'data');
// PostgreSQL's own account, when root runs the tests, has to pass through.
chmodSync(folder, 0o711);

beforeAll(async () => {
  const database = await startEmbeddedPostgres({ dataDir });
  await ensureDatabase(database.url('postgres'), 'placet');
  await query(database.url('placet'), "CREATE TABLE kept AS SELECT 'Zoë' AS name");
  await database.stop();
});

afterAll(() => {
  elsewhere?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = (): number => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

let elsewhere: ChildProcess | undefined;

/** Runs the product's code in a process of its own, as `npm start` would, until it says that it is ready. */
async function startElsewhere(): Promise<{ kill: () => Promise<void> }> {
  const source = fileURLToPath(new URL('../../src/platform/database/embedded-postgres.ts', import.meta.url));
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(source)};
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  elsewhere = child;
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('the embedded database', () => {
  it('keeps its data from one start to the next, durable and with rules for every language', async () => {
    const database = await startEmbeddedPostgres({ dataDir });
    const rows = await query(
      database.url('placet'),
      `SELECT name, upper(name) AS upper, current_setting('fsync') AS fsync, uuidv7() IS NOT NULL AS v7,
              'a' COLLATE "und-x-icu" < 'B' COLLATE "und-x-icu" AS sorted FROM kept`,
    );
    await database.stop();
    expect(rows).toEqual([{ name: 'Zoë', upper: 'ZOË', fsync: 'on', v7: true, sorted: true }]);
  });

  it('lets nobody of this machine in without the password', async () => {
    const database = await startEmbeddedPostgres({ dataDir });
    const { port } = new URL(database.url('placet'));
    await expect(query(`postgres://placet@127.0.0.1:${port}/placet`, 'SELECT 1')).rejects.toThrow(/password/);
    await expect(query(`postgres://postgres@127.0.0.1:${port}/placet`, 'SELECT 1')).rejects.toThrow(/password/);
    await database.stop();
  });

  it('recovers when the stored password was lost', async () => {
    rmSync(join(dataDir, 'secrets'), { recursive: true });
    const database = await startEmbeddedPostgres({ dataDir });
    expect(await query(database.url('placet'), 'SELECT name FROM kept')).toHaveLength(1);
    await database.stop();
  });

  it('refuses a folder that another living process uses, and takes over from a dead one', async () => {
    const other = await startElsewhere();
    const server = serverPid();
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ kind: 'data-folder-in-use' });
    expect(alive(server)).toBe(true);

    await other.kill();
    expect(alive(server)).toBe(true);
    const database = await startEmbeddedPostgres({ dataDir });
    expect(alive(server)).toBe(false);
    expect(await query(database.url('placet'), 'SELECT name FROM kept')).toHaveLength(1);
    await database.stop();
  });

  it('comes back on the same address when the server is killed', async () => {
    const database = await startEmbeddedPostgres({ dataDir });
    process.kill(serverPid(), 'SIGKILL');
    await expect
      .poll(() => query(database.url('placet'), 'SELECT name FROM kept').catch(() => []), { timeout: 15_000 })
      .toHaveLength(1);
    const server = serverPid();
    await database.stop();
    expect(alive(server)).toBe(false);
    expect(existsSync(join(dataDir, 'postgres-owner'))).toBe(false);
  });

  it('leaves nothing of a throwaway cluster', async () => {
    const database = await startEmbeddedPostgres({ ephemeral: true });
    const [row] = await query(database.url('postgres'), "SELECT current_setting('data_directory') AS folder");
    const cluster = String(row?.folder);
    expect(existsSync(cluster)).toBe(true);
    await database.stop();
    expect(existsSync(cluster)).toBe(false);
  });
});

describe('a data folder that cannot be used', () => {
  it('is explained when it is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(startEmbeddedPostgres({ dataDir: file })).rejects.toMatchObject({ kind: 'data-folder' });
  });

  it('is explained when another version made it, then when it is damaged', async () => {
    const version = join(dataDir, 'postgres/PG_VERSION');
    writeFileSync(version, '17\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      kind: 'database-broken',
      message: expect.stringContaining('PostgreSQL 17') as string,
    });
    writeFileSync(version, '18\n');
    truncateSync(join(dataDir, 'postgres/global/pg_control'), 100);
    const failure = await startEmbeddedPostgres({ dataDir }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'database-broken' });
    expect(failure).toHaveProperty('text', expect.stringContaining(`mv ${dataDir}/postgres`));
  });
});
