import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * Part of linting: every text of the screens has its translation, and every translation its text. (The build sees the first too, but
 * only after a minute; it never sees the second.)
 */
const source = resolve(import.meta.dirname, '../src');
const filesIn = (directory: string, name: RegExp): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(directory, path));

const used = new Set(
  filesIn(join(source, 'app'), /\.(ts|html)$/).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/@@([\w.-]+)/g)].map(([, key = '']) => key),
  ),
);

let complaints = 0;
for (const { name: locale } of readdirSync(join(source, 'locale'), { withFileTypes: true })) {
  const translated = new Set<string>();
  for (const path of filesIn(join(source, 'locale', locale), /\.json$/)) {
    const { translations } = JSON.parse(readFileSync(path, 'utf8')) as { translations: Record<string, string> };
    for (const key of Object.keys(translations)) translated.add(key);
  }
  for (const [keys, others, complaint] of [
    [used, translated, 'has no translation'],
    [translated, used, 'is translated, but no screen says it'],
  ] as const) {
    for (const key of keys.difference(others)) {
      console.error(`${locale}: ${key} ${complaint}`);
      complaints++;
    }
  }
}
process.exitCode = complaints === 0 ? 0 : 1;
