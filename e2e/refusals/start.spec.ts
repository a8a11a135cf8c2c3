import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// The built product as `npm start` runs it, in a data folder of its own: how it starts, stops, and says that it cannot.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'placet-start-'));
const dataDir = join(folder, 'data');
const database = join(dataDir, 'postgres/postmaster.pid');

test.beforeAll(() => {
  // PostgreSQL's own account, when root runs the tests, has to pass through.
  chmodSync(folder, 0o711);
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the product; once it writes `until`, hands its process to `then` and waits for its end. */
function start(settings: Record<string, string>, until?: string, then?: (pid: number) => Promise<void>): Promise<Run> {
  const child = spawn(process.execPath, ['dist/api/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', PLACET_DATA_DIR: dataDir, ...settings },
  });
  let output = '';
  let told = false;
  const read = async (chunk: Buffer): Promise<void> => {
    output += chunk.toString();
    if (told || until === undefined || !output.includes(until)) return;
    told = true;
    await then?.(child.pid ?? 0);
    child.kill('SIGINT');
  };
  child.stdout.on('data', (chunk: Buffer) => void read(chunk));
  child.stderr.on('data', (chunk: Buffer) => void read(chunk));
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ code, output });
    });
  });
}

test('the first start shows the demo accounts; Ctrl+C stops it and its database', async () => {
  const { code, output } = await start({}, 'admin@demo.placet', () => {
    expect(existsSync(database)).toBe(true);
    return Promise.resolve();
  });
  expect(output).toContain('Placet is ready: http://localhost:');
  expect(code).toBe(0);
  expect(existsSync(database)).toBe(false);
});

test('the second start keeps the data, and a third beside it is refused without harm', async () => {
  let third: Run | undefined;
  const second = await start({}, 'admin@demo.placet', async () => {
    third = await start({});
  });
  expect(second.output).toContain('0 migrations applied');
  expect(second.code).toBe(0);
  expect(third?.code).toBe(75);
  expect(third?.output).toContain('is already using the data');
});

test('a port in use is explained before anything is started', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const { code, output } = await start({ PORT: String(port) });
  other.close();
  expect(code).toBe(69);
  expect(output).toContain(`port ${String(port)} is already used`);
  expect(output).toContain(`PORT=${String(port + 1)} npm start`);
  expect(output).not.toMatch(/^\s+at /m);
});

test('a wrong setting, a wrong database and a broken folder are each explained without a stack', async () => {
  const setting = await start({ SMTP_URL: 'mail.example.org' });
  expect(setting.code).toBe(78);
  expect(setting.output).toContain('SMTP_URL');

  const unreachable = await start({ DATABASE_URL: 'postgres://placet:hidden-word@127.0.0.1:1/placet' });
  expect(unreachable.code).toBe(69);
  expect(unreachable.output).toContain('127.0.0.1:1 (from DATABASE_URL)');

  const file = join(folder, 'file');
  writeFileSync(file, '');
  const notAFolder = await start({ PLACET_DATA_DIR: file });
  expect(notAFolder.code).toBe(73);

  const version = join(dataDir, 'postgres/PG_VERSION');
  const right = readFileSync(version, 'utf8');
  writeFileSync(version, '17\n');
  const otherVersion = await start({});
  writeFileSync(version, right);
  expect(otherVersion.code).toBe(74);
  expect(otherVersion.output).toContain('made by PostgreSQL 17');

  for (const { output } of [setting, unreachable, notAFolder, otherVersion]) {
    expect(output).toContain('Placet cannot start: ');
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain('hidden-word');
  }
});
