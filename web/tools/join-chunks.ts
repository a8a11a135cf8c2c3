import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown, type PluginContext } from 'rolldown';

/** First loads worth a file of their own: what Angular loads one after the other, beginning with the main script. */
const firstLoads = {
  everyPage: [],
  signIn: ['accounts.routes', 'sign-in', 'register'],
  form: ['signed-in', 'apply.routes', 'frame', 'section'],
};

/** `section` for `…/section-B26Z3t_s.js`. */
const nameOf = (path: string): string | undefined => /([^/\\]+)-[\w-]{8}\.js$/.exec(path)?.[1];

/** The modules of a first load: the main script, each named one that those before load when it is needed, and what they import. */
function modulesOf(names: readonly string[], main: string, bundle: PluginContext): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    bundle.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(main);
  for (const name of names) {
    const later = [...found].flatMap((id) => bundle.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
    const next = later.find((id) => nameOf(id) === name);
    if (next === undefined)
      throw new Error(`no script named "${name}" is loaded any more: mend the list of first loads`);
    visit(next);
  }
  return found;
}

/**
 * Joins and minifies the portal's scripts of one language. Angular makes a file of whatever the same set of pages shares: exact, but
 * a form page then asks for more than fifty, most below 1 kB, which neither compress nor travel well. Here one file holds what every
 * page starts with, one what signing in and the form share, and one the rest of the form; the others stay split as they are.
 */
export async function joinChunks(directory: string): Promise<void> {
  const split = readdirSync(directory).filter((name) => nameOf(name) !== undefined && !name.startsWith('polyfills'));
  const main = split.find((name) => nameOf(name) === 'main');
  if (main === undefined) throw new Error(`${directory} has no main script`);

  const path = join(directory, main);
  const none: ReadonlySet<string> = new Set();
  let [everyPage, signIn, form] = [none, none, none];
  const bundle = await rolldown({
    input: { main: path },
    plugins: [
      {
        name: 'first-loads',
        buildEnd() {
          everyPage = modulesOf(firstLoads.everyPage, path, this);
          signIn = modulesOf(firstLoads.signIn, path, this);
          form = modulesOf(firstLoads.form, path, this);
        },
      },
    ],
  });
  const { output } = await bundle.generate({
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: ({ name }) => `${nameOf(`${name}.js`) ?? name}-[hash].js`,
    minify: { compress: { target: 'es2022' }, mangle: { toplevel: true } },
    codeSplitting: {
      groups: [
        { name: 'every-page', test: (id) => everyPage.has(id) },
        { name: 'signing-in', test: (id) => signIn.has(id) && form.has(id) },
        { name: 'form', test: (id) => form.has(id) },
      ],
    },
  });
  await bundle.close();

  const page = join(directory, 'index.html');
  const html = readFileSync(page, 'utf8');
  for (const name of split) rmSync(join(directory, name));
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue;
    writeFileSync(join(directory, chunk.fileName), chunk.code);
    if (!chunk.isEntry) continue;
    const preloads = chunk.imports.map((name) => `<link rel="modulepreload" href="${name}">`).join('');
    const withoutPreloads = html.replaceAll(/<link rel="modulepreload"[^>]*>/g, '');
    writeFileSync(page, withoutPreloads.replace(main, chunk.fileName).replace('<script', `${preloads}<script`));
  }
}
