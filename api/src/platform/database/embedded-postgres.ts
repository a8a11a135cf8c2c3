import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { folderFailure, makeDataFolder } from '../boot/data-folder.ts';
import { findBinaries, makeSharedRoot, reachable, sharedRoot, type Binaries } from './embedded-binaries.ts';
import { claim, openCluster, openThrowaway, resetPassword, superuser, type Cluster } from './embedded-cluster.ts';
import { outputFailure } from './embedded-failures.ts';
import {
  endLeftover,
  freePort,
  postgresEnvironment,
  processMark,
  unprivileged,
  type Identity,
} from './embedded-process.ts';

/**
 * Where the cluster lives: in `postgres/` of Placet's data folder, with its password in `secrets/` beside it; or
 * nowhere for long: a throwaway cluster for tests without durability, which is removed when it stops.
 */
export type EmbeddedOptions = { dataDir: string } | { ephemeral: true };

/** A running PostgreSQL 18 of our own, on a free port of the loopback interface. */
export interface EmbeddedDatabase {
  /** The address of one of its databases for the superuser, or for another login. */
  url: (database: string, login?: { user: string; password: string }) => string;
  /** Ends every connection and the server, and waits until it is gone. */
  stop: () => Promise<void>;
}

const throwawayPrefix = 'placet-test-';

/** Durability is stated, so that no edited postgresql.conf takes it away; statements never reach a log. */
const settings = {
  always: {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_statement: 'none',
    log_min_error_statement: 'panic',
  },
  durable: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  throwaway: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
};

interface Server {
  child: ChildProcess;
  /** The end of its log. */
  log: () => string;
  exited: Promise<void>;
}

function spawnServer(binaries: Binaries, cluster: Cluster, port: number): Server {
  const chosen = { ...settings.always, ...(cluster.password === undefined ? settings.throwaway : settings.durable) };
  const flags = Object.entries(chosen).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  // Detached: Ctrl+C reaches the API alone, which finishes its requests before it stops the server.
  const child = spawn(binaries.postgres, ['-D', cluster.folder, '-p', String(port), ...flags], {
    ...cluster.as,
    cwd: '/',
    detached: true,
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-8000)));
  const exited = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
    child.once('error', (error) => {
      log += String(error);
      done();
    });
  });
  return { child, log: () => log, exited };
}

const ended = ({ child }: Server): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/** Recovery after a crash takes as long as it takes: wait while the server lives. */
async function settled(server: Server, url: string): Promise<'ready' | 'ended' | 'password-refused'> {
  while (!ended(server)) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return 'ready';
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '28P01') return 'password-refused';
      await sleep(40);
    }
  }
  await server.exited;
  return 'ended';
}

async function end(server: Server): Promise<void> {
  if (ended(server)) return;
  server.child.kill('SIGINT');
  const impatient = setTimeout(() => server.child.kill('SIGQUIT'), 20_000);
  await server.exited;
  clearTimeout(impatient);
}

/** Starts the server of a cluster and keeps it running, on one port, until it is stopped. */
async function serve(binaries: Binaries, cluster: Cluster): Promise<EmbeddedDatabase> {
  let port = await freePort();
  const url: EmbeddedDatabase['url'] = (database, login) => {
    const { user, password } = login ?? { user: superuser, password: cluster.password };
    const credentials = password === undefined ? user : `${user}:${encodeURIComponent(password)}`;
    return `postgres://${credentials}@127.0.0.1:${String(port)}/${database}`;
  };
  let server = spawnServer(binaries, cluster, port);
  let stopping = false;
  const onExit = (): void => {
    stopping = true;
    server.child.kill('SIGINT');
  };
  process.once('exit', onExit);
  for (let attempt = 1; ; attempt++) {
    const state = await settled(server, url('postgres'));
    if (state === 'ready') break;
    await end(server);
    if (state === 'password-refused' && attempt === 1) {
      // The stored password was lost or replaced; whoever owns the files may set another.
      await resetPassword(binaries, cluster);
    } else if (attempt <= 5 && server.log().includes('Address already in use')) {
      // The port was free a moment ago; somebody else has taken it since.
      port = await freePort();
    } else {
      throw outputFailure(server.log(), cluster.folder, server.child.exitCode);
    }
    server = spawnServer(binaries, cluster, port);
  }

  const revive = async (): Promise<void> => {
    for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
      await server.exited;
      if (!stopping) await sleep(pause, undefined, { ref: false });
      if (stopping) return;
      server = spawnServer(binaries, cluster, port);
    }
  };
  void revive();
  return {
    url,
    async stop() {
      stopping = true;
      process.off('exit', onExit);
      await end(server);
    },
  };
}

/** Removes what killed test runs left: a throwaway cluster whose process is gone. */
async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(throwawayPrefix))) {
    const folder = join(parent, name);
    try {
      const holder = readFileSync(join(folder, 'owner'), 'utf8');
      if (processMark(Number(holder.split(' ')[0])) === holder) continue;
      await endLeftover(join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's, just being made, or just being removed by somebody else: not ours to touch.
    }
  }
}

async function startThrowaway(binaries: Binaries, as: Identity): Promise<EmbeddedDatabase> {
  const inTmp = as.uid === undefined || reachable(tmpdir());
  if (!inTmp) makeSharedRoot();
  const parent = inTmp ? tmpdir() : sharedRoot;
  await sweep(parent);
  const folder = mkdtempSync(join(parent, throwawayPrefix));
  writeFileSync(join(folder, 'owner'), processMark(process.pid) ?? String(process.pid));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const database = await serve(binaries, await openThrowaway(folder, binaries, as));
    return {
      url: database.url,
      async stop() {
        await database.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw folderFailure(error, folder);
  }
}

/**
 * Starts an embedded PostgreSQL 18, creating its cluster when there is none. The server survives Ctrl+C until `stop`
 * and is started again if it dies in between. A server left behind by a crash of this product is ended first.
 * @throws StartFailure when it cannot start, with what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const as = unprivileged();
  const binaries = findBinaries(as);
  if ('ephemeral' in options) return startThrowaway(binaries, as);

  const dataDir = resolve(options.dataDir);
  let release: (() => void) | undefined;
  try {
    makeDataFolder(dataDir);
    release = claim(dataDir);
    const cluster = await openCluster(dataDir, binaries, as);
    await endLeftover(cluster.folder);
    const database = await serve(binaries, cluster);
    return {
      url: database.url,
      async stop() {
        await database.stop();
        release?.();
      },
    };
  } catch (error) {
    release?.();
    throw folderFailure(error, dataDir);
  }
}

/** Creates a database when there is none of that name; from `template`, by copying its files. */
export async function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const source = template ? ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY file_copy` : '';
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
  } finally {
    await client.end();
  }
}
