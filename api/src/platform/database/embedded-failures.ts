import { diskFull } from '../boot/data-folder.ts';
import { StartFailure } from '../boot/start-failure.ts';

/** The lines of a PostgreSQL log that name the fault, else its last ones. */
function essence(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const named = lines.filter((line) => /FATAL|PANIC|error:|ERROR/.test(line));
  return (named.length > 0 ? named : lines).slice(-3).join('\n    ');
}

const setAside = (folder: string): string[] => [
  `To keep what is there for a rescue and begin anew: mv ${folder} ${folder}.broken && npm start`,
  'If it holds applications you need, do not delete it: restore your last backup into a new folder instead.',
];

/** Turns what `initdb` or `postgres` wrote before it gave up into a message for the person who started Placet. */
export function outputFailure(output: string, folder: string, code: number | null): StartFailure {
  if (output.includes('No space left on device')) return diskFull(folder);
  if (code === 126 || code === 127 || output.includes('error while loading shared libraries')) {
    return new StartFailure('unsupported-platform', 'the packaged PostgreSQL does not run on this system.', [
      `It says: ${essence(output)}`,
      'Install PostgreSQL 18 yourself and set DATABASE_URL=postgres://user:password@host:5432/database',
    ]);
  }
  if (/Permission denied|Read-only file system|Operation not permitted/.test(output)) {
    return new StartFailure('data-folder', `PostgreSQL may not write to ${folder}.`, [
      `It says: ${essence(output)}`,
      'Give the folder to the account you start Placet with, or choose another: PLACET_DATA_DIR=/path/to/folder npm start',
    ]);
  }
  const version = /initialized by PostgreSQL version (\d+)/.exec(output)?.[1];
  if (version !== undefined) {
    return new StartFailure(
      'database-broken',
      `the data in ${folder} was made by PostgreSQL ${version}; Placet brings 18.`,
      ['Restore a backup into a new data folder: PLACET_DATA_DIR=/path/to/folder npm start', ...setAside(folder)],
    );
  }
  return new StartFailure('database-broken', `the database in ${folder} does not start.`, [
    `PostgreSQL says: ${essence(output) || `(nothing; it ended with code ${String(code)})`}`,
    ...setAside(folder),
  ]);
}
