import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { folderFailure } from '../boot/data-folder.ts';
import { StartFailure } from '../boot/start-failure.ts';
import { makeSharedRoot, reachable, sharedRoot, type Binaries } from './embedded-binaries.ts';
import { outputFailure } from './embedded-failures.ts';
import { processMark, run, type Identity } from './embedded-process.ts';

/** The superuser of the embedded cluster: owns the product's database and runs its migrations. */
export const superuser = 'placet';

/** A database cluster on disk. */
export interface Cluster {
  folder: string;
  as: Identity;
  /** Undefined in throwaway clusters, which trust everybody on this machine. */
  password: string | undefined;
}

/**
 * The cluster's folder: `postgres` in the data folder, or, where PostgreSQL's account cannot reach that (a clone under
 * root's home), a folder of its own below `sharedRoot`, whose path the data folder remembers.
 */
function locate(dataDir: string, as: Identity): { folder: string; remembered: boolean; remember: () => void } {
  const here = join(dataDir, 'postgres');
  const note = join(dataDir, 'postgres-location');
  const nothing = (): void => undefined;
  if (existsSync(note)) return { folder: readFileSync(note, 'utf8').trim(), remembered: true, remember: nothing };
  if (existsSync(here) || as.uid === undefined || reachable(dataDir)) {
    return { folder: here, remembered: false, remember: nothing };
  }
  makeSharedRoot();
  const folder = join(sharedRoot, randomUUID());
  const remember = (): void => {
    writeFileSync(note, `${folder}\n`);
  };
  return { folder, remembered: false, remember };
}

/** An existing cluster runs under the account that owns it, whichever was borrowed when it was made. */
function ownerOf(folder: string, as: Identity): Identity {
  const { uid, gid } = statSync(folder);
  if (process.getuid === undefined || uid === process.getuid()) return as;
  if (process.getuid() === 0) return { uid, gid };
  throw new StartFailure(
    'data-folder',
    `the database in ${folder} belongs to another account (number ${String(uid)}).`,
    [
      'Start Placet under the account that made it (if that was root: as root),',
      'or use another data folder: PLACET_DATA_DIR=/path/to/folder npm start',
    ],
  );
}

function storedPassword(dataDir: string): string {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function initialise(binaries: Binaries, cluster: Cluster): Promise<void> {
  // Made aside and renamed when complete: a start killed half-way leaves no half cluster behind.
  const draft = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const args = [
    '-D',
    draft,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  args.push(`--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`);
  if (cluster.password === undefined) args.push('--auth=trust', '--no-sync');
  else {
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`);
  }
  const { uid, gid } = cluster.as;
  if (uid !== undefined && gid !== undefined) {
    chownSync(draft, uid, gid);
    if (cluster.password !== undefined) chownSync(passwordFile, uid, gid);
  }
  try {
    const { code, output } = await run(binaries.initdb, args, cluster.as);
    if (code !== 0) throw outputFailure(output, cluster.folder, code);
    renameSync(draft, cluster.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Gives the superuser the stored password without knowing the old one; only while no server runs on the cluster. */
export async function resetPassword(binaries: Binaries, cluster: Cluster): Promise<void> {
  const statement = `ALTER ROLE ${superuser} PASSWORD '${cluster.password ?? ''}'\n`;
  const { code, output } = await run(
    binaries.postgres,
    ['--single', '-D', cluster.folder, 'postgres'],
    cluster.as,
    statement,
  );
  if (code !== 0) throw outputFailure(output, cluster.folder, code);
}

/** Finds or makes the cluster of a data folder. */
export async function openCluster(dataDir: string, binaries: Binaries, as: Identity): Promise<Cluster> {
  const { folder, remembered, remember } = locate(dataDir, as);
  const password = storedPassword(dataDir);
  if (existsSync(folder)) return { folder, as: ownerOf(folder, as), password };
  if (remembered) {
    throw new StartFailure('data-folder', `the database of ${dataDir} was kept in ${folder}, and is gone.`, [
      `Restore that folder from a backup, or begin anew without its data: mv ${dataDir} ${dataDir}.old && npm start`,
    ]);
  }
  const cluster = { folder, as, password };
  await initialise(binaries, cluster);
  remember();
  return cluster;
}

/** A cluster that tests throw away: no durability, no passwords. */
export async function openThrowaway(parent: string, binaries: Binaries, as: Identity): Promise<Cluster> {
  const cluster = { folder: join(parent, 'postgres'), as, password: undefined };
  chmodSync(parent, 0o711);
  await initialise(binaries, cluster);
  return cluster;
}

/**
 * Marks a data folder as used by this process, so that a second start does not take its server for a left-behind one.
 * @returns what removes the mark.
 * @throws StartFailure when another living process holds it.
 */
export function claim(dataDir: string): () => void {
  const file = join(dataDir, 'postgres-owner');
  const mine = processMark(process.pid) ?? String(process.pid);
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderFailure(error, dataDir);
    }
    const holder = readFileSync(file, 'utf8');
    const pid = Number(holder.split(' ')[0]);
    if (pid !== process.pid && pid > 1 && processMark(pid) === holder) {
      throw new StartFailure('data-folder-in-use', `process ${String(pid)} is already using the data in ${dataDir}.`, [
        `Stop it first (Ctrl+C in its terminal, or: kill ${String(pid)}),`,
        'or start this one on its own data: PLACET_DATA_DIR=.placet-2 PORT=3001 npm start',
      ]);
    }
    rmSync(file, { force: true });
  }
}
