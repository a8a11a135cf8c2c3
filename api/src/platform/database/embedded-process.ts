import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '../boot/start-failure.ts';

/** The account PostgreSQL runs under; empty when the current one will do. */
export interface Identity {
  uid?: number;
  gid?: number;
}

/** How a program ended, with everything it wrote. */
export interface Ended {
  code: number | null;
  output: string;
}

/** PostgreSQL refuses to run as root: borrow an existing unprivileged account (`postgres`, else `nobody`). */
export function unprivileged(): Identity {
  if (process.getuid?.() !== 0) return {};
  const accounts = existsSync('/etc/passwd')
    ? readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .map((line) => line.split(':'))
    : [];
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted);
    const uid = Number(account?.[2]);
    const gid = Number(account?.[3]);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new StartFailure(
    'unsupported-platform',
    'PostgreSQL refuses to run as root, and this machine has neither a "postgres" nor a "nobody" account.',
    ['Start Placet as an ordinary user, or add an account: useradd --system postgres'],
  );
}

/** The environment of PostgreSQL's programs: nothing of ours (no PG* variables, no secrets), messages in English. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return { PATH, SystemRoot, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs a program to its end, feeding it `input`. Rejects only when the program could not be started at all. */
export function run(file: string, args: readonly string[], as: Identity, input = ''): Promise<Ended> {
  return new Promise((done, fail) => {
    let output = '';
    const child = spawn(file, args, { ...as, cwd: '/', env: postgresEnvironment(), stdio: 'pipe' });
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, output });
    });
  });
}

/** A TCP port of the loopback interface that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
      .on('error', fail)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => {
          done(typeof address === 'object' && address ? address.port : 0);
        });
      });
  });
}

/** Is there such a process? (One of another account counts as well.) */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const ask = (file: string, args: string[]): string | undefined => {
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
};

/**
 * A text that only this very process has, so that a number given to another process later (after a crash or a reboot)
 * is not mistaken for it. Undefined when there is no such process.
 */
export function processMark(pid: number): string | undefined {
  if (!alive(pid)) return undefined;
  if (process.platform === 'linux') {
    try {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The command name, in brackets, may itself hold spaces: the fields are counted after it. Field 22: start time.
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${String(pid)} ${boot} ${started ?? ''}`;
    } catch {
      return undefined;
    }
  }
  const started = process.platform === 'win32' ? '' : (ask('ps', ['-o', 'lstart=', '-p', String(pid)]) ?? '');
  return `${String(pid)} ${started}`;
}

/** Is this process a PostgreSQL server? (Its number may have passed to something else since it was written down.) */
function isPostgres(pid: number): boolean {
  if (!alive(pid)) return false;
  if (process.platform === 'win32') {
    return ask('tasklist', ['/FI', `PID eq ${String(pid)}`, '/FO', 'CSV', '/NH'])?.includes('postgres') ?? false;
  }
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim() === 'postgres';
    } catch {
      return false;
    }
  }
  return ask('ps', ['-o', 'comm=', '-p', String(pid)])?.endsWith('postgres') ?? false;
}

/** Ends the server that a crash of the API left behind in this cluster, if there is one: fast, then at once. */
export async function endLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!(pid > 1) || !isPostgres(pid)) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 100; waited++) {
      if (!isPostgres(pid)) return;
      await sleep(100);
    }
  }
}
