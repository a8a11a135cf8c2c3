import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureDatabase, startEmbeddedPostgres } from '../../api/src/platform/database/embedded-postgres.ts';

/** The built product with its demo data on a throwaway database; its mails stay in the database, where tests read them. */
export interface Product {
  readonly origin: string;
  /** Owner's address of its database, for arranging what no screen can: a call that closes in a minute. */
  readonly databaseUrl: string;
  /** Of the API's process. */
  readonly pid: number;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
      .on('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => {
          done(port);
        });
      });
  });
}

async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt++) {
    const ready = await fetch(`${origin}/api/v1/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`the product did not become ready\n${output()}`);
}

/** `empty` has no demo data: its administrator, the address given, is invited at start. */
export async function startProduct({ empty }: { readonly empty?: string } = {}): Promise<Product> {
  const server = await startEmbeddedPostgres({ ephemeral: true });
  await ensureDatabase(server.url('postgres'), 'placet');
  const databaseUrl = server.url('placet');
  const dataDir = mkdtempSync(join(tmpdir(), 'placet-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${String(port)}`;
  let output = '';
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/api/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      PLACET_DATA_DIR: dataDir,
      ...(empty === undefined ? { PLACET_DEMO: 'true' } : { PLACET_DEMO: 'false', PLACET_ADMINISTRATOR: empty }),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    });
  }
  await untilReady(origin, child, () => output);
  return {
    origin,
    databaseUrl,
    pid: child.pid ?? 0,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
