import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { packagedNode, root, run, unlessInterrupted } from './run.mjs';
import { say, Stop } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
  ),
};

/** @param {string} file */
const runs = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** An installed Chromium or Chrome, or the one Playwright keeps for itself; undefined when there is none. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Stop(`CHROMIUM_PATH names ${chosen}, and there is no such file.`, ['Correct it, or unset it.']);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed = [...onPath, ...(elsewhere[process.platform] ?? [])].find((file) => existsSync(file));
  if (installed && (process.platform === 'win32' || runs(installed))) return installed;
  const playwrights = createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath();
  return existsSync(playwrights) && runs(playwrights) ? playwrights : undefined;
}

const apt = '/usr/bin/apt-get';

/** Debian's own package exists; Ubuntu's of the same name only fetches a snap. */
function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync(apt) || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Makes sure that the browser tests have a browser.
 * @returns {Promise<string>} its path
 */
export async function requireChromium() {
  const found = findChromium();
  if (found) return found;
  say('Installing Chromium for the browser tests \u2026');
  if (isDebianRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(apt, ['update', '-qq'], { env });
    unlessInterrupted();
    await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
  } else {
    await run(packagedNode, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
  }
  unlessInterrupted();
  const installed = findChromium();
  if (installed) return installed;
  throw new Stop('The browser tests need Chromium or Chrome, and none could be installed.', [
    'Debian: sudo apt-get install chromium    Fedora: sudo dnf install chromium    macOS: brew install --cask chromium',
    'Or let Playwright fetch one with what it needs: sudo npx playwright install --with-deps chromium',
    'Or name one that is elsewhere: CHROMIUM_PATH=/path/to/chromium npm test',
  ]);
}
