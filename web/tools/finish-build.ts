import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { minify } from 'vite';

/*
 * After `ng build`: minifies the scripts once more (the Angular builder joins its chunks without compressing them, which costs a
 * public page 4 kB of its 110), and leaves `.br` and `.gz` beside every file that gains from it, so that serving compresses nothing.
 */
const directory = resolve(import.meta.dirname, '../../dist/web/browser');
const worthwhile = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest']);

async function shrink(path: string): Promise<void> {
  const { code, errors } = await minify(path, readFileSync(path, 'utf8'), {
    module: true,
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  writeFileSync(path, code);
}

async function compress(path: string): Promise<void> {
  const bytes = readFileSync(path);
  if (bytes.length < 256) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  if (br.length < bytes.length) writeFileSync(`${path}.br`, br);
  if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz);
}

const files = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
await Promise.all(files.filter((path) => extname(path) === '.js').map(shrink));
await Promise.all(files.filter((path) => worthwhile.has(extname(path))).map(compress));
