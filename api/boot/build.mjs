import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedNode, root, run, unlessInterrupted } from './run.mjs';
import { say, Stop } from './terminal.mjs';

/**
 * Runs targets of the workspace's projects, two at a time, under the packaged Node.
 * @param {string[]} args of `nx run-many`
 * @param {{ env?: NodeJS.ProcessEnv, listen?: (text: string) => void }} [options] see `run`
 * @returns {Promise<number>} the exit code
 */
export async function nx(args, options) {
  const script = join(root, 'node_modules/nx/dist/bin/nx.js');
  const code = await run(packagedNode, [script, 'run-many', '--parallel=2', '--outputStyle=static', ...args], options);
  unlessInterrupted();
  return code;
}

/** Builds the API and the web; what has not changed since the last time comes from the cache. */
export async function build() {
  if (!existsSync(join(root, 'dist/web'))) say('Building (once; half a minute) \u2026');
  let output = '';
  const listen = (/** @type {string} */ text) => {
    output += text;
  };
  if ((await nx(['-t', 'build', '-p', 'api,web'], { listen })) === 0) return;
  if (/Permission denied|EACCES|EPERM|readonly database/i.test(output)) {
    throw new Stop(`Placet could not be built: some files in ${root} belong to another account.`, [
      'They come from a start under that account. Take them over: sudo chown -R "$(id -un)" .',
    ]);
  }
  if (/ENOSPC|no space left/i.test(output)) {
    throw new Stop('Placet could not be built: the disk is full.', ['Free 500 MB and start again.']);
  }
  console.error(output);
  throw new Stop('Placet could not be built; the lines above say why.', [
    'In a fresh clone that must not happen: please report it. After a change of yours: npm run lint shows more.',
  ]);
}
