import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './terminal.mjs';

/** The folder of package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const binaries = join(root, 'node_modules', '.bin');

/** The environment in which every tool finds the packaged Node first, however this script was started. */
export function environment(extra = {}) {
  const { PATH = '', ...rest } = process.env;
  return { ...rest, PATH: [binaries, PATH].join(delimiter), NX_TUI: 'false', NX_DAEMON: 'false', ...extra };
}

/** The environment for npm, which must not find the packages it is about to delete. */
export function withoutPackages() {
  const { PATH = '', ...rest } = process.env;
  const kept = PATH.split(delimiter).filter((folder) => resolve(folder) !== binaries);
  return { ...rest, PATH: kept.join(delimiter) };
}

let interrupted = false;

/** Did somebody press Ctrl+C, or ask this script to end? */
export const wasInterrupted = () => interrupted;

/**
 * Runs a program to its end, handing on Ctrl+C and the like, so that it stops in its own order.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, listen?: (text: string) => void }} options with `listen`, what the program writes goes
 *   there instead of to the terminal.
 * @returns {Promise<number>} its exit code
 */
export function run(file, args, { env = environment(), listen } = {}) {
  return new Promise((done, fail) => {
    const output = listen ? 'pipe' : 'inherit';
    const child = spawn(file, args, { cwd: root, env, stdio: ['inherit', output, output] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => listen?.(chunk.toString()));
    }
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, handOn);
    const tidy = () => {
      for (const signal of signals) process.off(signal, handOn);
    };
    child.on('error', (error) => {
      tidy();
      fail(error);
    });
    child.on('close', (code, signal) => {
      tidy();
      done(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** Ends quietly when the last step was interrupted. */
export function unlessInterrupted() {
  if (interrupted) throw new Stop('', [], 130);
}

/** The packaged Node 26: the machine's own may be older than the product can use. */
export const packagedNode = join(binaries, process.platform === 'win32' ? 'node.exe' : 'node');
