import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../boot/start-failure.ts';

/** Injection token of the 32 bytes that wrap every person's key. */
export const MASTER_KEY = Symbol('MASTER_KEY');

/**
 * The master key from the settings, else from `<data dir>/secrets/master.key`, made on first start. It is never in the database:
 * whoever steals a backup of that alone cannot read what is sealed. Losing it loses what is sealed.
 * @throws StartFailure when the file holds no key.
 */
export function loadMasterKey(configured: string | undefined, dataDir: string): Buffer {
  if (configured !== undefined) return Buffer.from(configured, 'base64');
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'master.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64') + '\n', { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) {
    throw new StartFailure('data-folder', `${file} does not hold a key of 32 bytes.`, [
      'Restore the file from your backup: without it, sealed answers cannot be read.',
    ]);
  }
  return key;
}
