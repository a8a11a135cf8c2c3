import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedNode, root, run, unlessInterrupted, withoutPackages } from './run.mjs';
import { say, Stop } from './terminal.mjs';

const needed = { bytes: 2 * 1024 ** 3, text: '2 GB' };

/** @param {string} file */
const lockOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/**
 * Do the installed packages agree with the lock file? npm writes down what it installed once it has finished; packages for
 * other systems are absent.
 */
export function isInstalled() {
  const wanted = lockOf(join(root, 'package-lock.json'));
  const found = lockOf(join(root, 'node_modules', '.package-lock.json'));
  if (!existsSync(packagedNode)) return false;
  for (const [path, { version, integrity, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = found[path];
    if (!there && (optional || devOptional)) continue;
    if (there?.version !== version || there.integrity !== integrity || !existsSync(join(root, path))) return false;
  }
  return Object.keys(found).every((path) => path in wanted);
}

/** @param {string} output what npm wrote before it gave up */
function explain(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return new Stop('The packages could not be installed: the disk is full.', [`Free ${needed.text} and start again.`]);
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(output)) {
    return new Stop('The packages could not be installed: the package registry cannot be reached.', [
      'The first start needs the Internet, later ones do not. Connect and start again.',
      'Behind a proxy: npm config set proxy http://host:port. With a registry of your own: npm config set registry https://…',
    ]);
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Stop(`The packages could not be installed: this account may not write to ${root}.`, [
      'Start as the account that owns the folder, or clone into a folder of your own.',
    ]);
  }
  if (/EINTEGRITY|EUSAGE/.test(output)) {
    return new Stop('The packages could not be installed: they are not the ones package-lock.json names.', [
      'Take package.json and package-lock.json as they are in the repository: git checkout package.json package-lock.json',
      'If that does not help: npm cache clean --force, then start again.',
    ]);
  }
  return new Stop(
    `The packages could not be installed. npm says:\n${output.trim().split('\n').slice(0, 12).join('\n')}`,
    ['Start again when that is mended.'],
  );
}

/** npm itself runs under the Node it came with, not under the one it is about to replace. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js') && node && existsSync(node)) return { file: node, first: [script] };
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

function requirePackagedNode() {
  const { status, stdout } = spawnSync(packagedNode, ['--version'], { encoding: 'utf8' });
  if (status === 0 && /^v(2[6-9]|[3-9]\d)\./.test(stdout)) return;
  throw new Stop(`There is no packaged Node for this machine (${process.platform} ${process.arch}).`, [
    'Placet runs on Linux with glibc (Debian, Ubuntu, Fedora, …), macOS and Windows, on Intel, AMD and ARM64 processors.',
    'On such a machine: delete the folder node_modules and start again.',
  ]);
}

/** Installs the locked packages when they are missing or differ from the lock file, then makes sure of the packaged Node. */
export async function install() {
  if (!isInstalled()) {
    const { bavail, bsize } = statfsSync(root);
    if (bavail * bsize < needed.bytes) {
      throw new Stop(`The packages need ${needed.text} of disk, and ${root} has less free.`, [
        'Free some and start again.',
      ]);
    }
    say('Installing the packages (once; a minute or two) \u2026');
    const { file, first } = npm();
    let output = '';
    const code = await run(file, [...first, 'ci', '--ignore-scripts'], {
      env: withoutPackages(),
      listen: (text) => {
        output += text;
      },
    });
    unlessInterrupted();
    if (code !== 0) throw explain(output);
  }
  requirePackagedNode();
}
