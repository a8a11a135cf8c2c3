import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { StartFailure } from './start-failure.ts';

/** The disk that holds this folder is full. */
export const diskFull = (folder: string): StartFailure =>
  new StartFailure('disk-full', `the disk that holds ${folder} is full.`, [
    'Free some space (at least 500 MB) and start again; nothing was lost.',
    'Or keep the data elsewhere: PLACET_DATA_DIR=/path/to/folder npm start',
  ]);

/** Turns a refusal of the file system into a message; anything else is handed back as it is. */
export function folderFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof StartFailure) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  const at = path ?? folder;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartFailure(
      'data-folder',
      `${at} cannot be written by this account.`,
      [
        'Give the folder to the account you start Placet with, or choose another: PLACET_DATA_DIR=/path/to/folder npm start',
      ],
      { cause: error },
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new StartFailure(
      'data-folder',
      `${at} is not a folder, and Placet keeps its data there.`,
      ['Move that file away, or choose another place: PLACET_DATA_DIR=/path/to/folder npm start'],
      { cause: error },
    );
  }
  if (code === 'ENOENT') {
    return new StartFailure(
      'unsupported-platform',
      `${at} could not be started: it, or a library it needs, is missing.`,
      [
        'Delete node_modules and start again.',
        'If that does not help (for instance on Alpine Linux): install PostgreSQL 18 and set DATABASE_URL.',
      ],
      { cause: error },
    );
  }
  return error;
}

/**
 * Creates the data folder so that PostgreSQL's account may pass through it, and nobody but its owner may list it.
 * @throws StartFailure when that is refused.
 */
export function makeDataFolder(dataDir: string): void {
  try {
    if (existsSync(dataDir) && statSync(dataDir).isDirectory()) return;
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o711);
  } catch (error) {
    throw folderFailure(error, dataDir);
  }
}
