import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { minify } from 'vite';
import { joinChunks } from './join-chunks.ts';

/*
 * After `ng build`: joins the portal's scripts, minifies the site's once more (the Angular builder joins its chunks without
 * compressing them, which costs a public page 4 kB of its 110), puts the parts of pdf.js that the document viewer loads by address
 * beside them, and leaves `.br`
 * and `.gz` beside every file that gains from it, so that serving compresses nothing.
 */
const browserFiles = (build: string): string => resolve(import.meta.dirname, `../../dist/web/${build}/browser`);
const portal = browserFiles('portal');
const site = browserFiles('site');
const directories = [site, portal];
const locales = readdirSync(portal).filter((name) => existsSync(join(portal, name, 'index.html')));
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

/** One worker for all languages, with decoders, character maps and the standard fonts: what a PDF may need, from our own origin. */
function addPdfParts(directory: string): void {
  const library = resolve(import.meta.dirname, '../../node_modules/pdfjs-dist');
  const target = join(directory, 'pdfjs');
  mkdirSync(target, { recursive: true });
  cpSync(join(library, 'legacy/build/pdf.worker.min.mjs'), join(target, 'pdf.worker.min.mjs'));
  for (const part of ['cmaps', 'standard_fonts', 'wasm'])
    cpSync(join(library, part), join(target, part), { recursive: true });
}

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const scripts = filesIn(site).filter((path) => extname(path) === '.js');
await Promise.all([...scripts.map(shrink), ...locales.map((locale) => joinChunks(join(portal, locale)))]);
addPdfParts(portal);
const compressible = directories.flatMap(filesIn).filter((path) => worthwhile.has(extname(path)));
await Promise.all(compressible.map(compress));
