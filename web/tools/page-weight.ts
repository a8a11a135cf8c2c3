/**
 * What a first visit to a page downloads, in brotli: the page itself, its stylesheets and scripts with everything they import
 * up front. `node tools/page-weight.ts http://localhost:3000 /en/ /fr/questions`; fails above the limit of a public page.
 */
const limit = 110_000;

async function weigh(url: string): Promise<{ bytes: number; text: string }> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  const length = Number(response.headers.get('content-length'));
  return { bytes: length, text: await response.text() };
}

/** Paths a page loads at once; of scripts, also those they import statically. */
function references(text: string): string[] {
  const html = [...text.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="([^"]+\.(?:css|js))"/g)].map(
    (match) => match[1],
  );
  const imports = [...text.matchAll(/(?:from|import)\s*"(\.\/[\w-]+\.js)"/g)].map((match) => match[1]);
  return [...html, ...imports].filter((path) => path !== undefined);
}

async function weighPage(url: string): Promise<number> {
  const seen = new Map<string, number>();
  const visit = async (address: string): Promise<void> => {
    if (seen.has(address)) return;
    seen.set(address, 0);
    const { bytes, text } = await weigh(address);
    seen.set(address, bytes);
    const base = /<base href="([^"]+)"/.exec(text)?.[1] ?? '.';
    await Promise.all(references(text).map((path) => visit(new URL(path, new URL(base, address)).href)));
  };
  await visit(url);
  const sum = [...seen.values()].reduce((total, bytes) => total + bytes, 0);
  const kind = (pattern: RegExp): string =>
    (
      [...seen].filter(([address]) => pattern.test(address)).reduce((total, [, bytes]) => total + bytes, 0) / 1000
    ).toFixed(1);
  console.log(
    `${(sum / 1000).toFixed(1).padStart(7)} kB  ${new URL(url).pathname}  (script ${kind(/\.js$/)}, style ${kind(/\.css$/)}, ${String(seen.size)} files)`,
  );
  return sum;
}

const [origin = 'http://localhost:3000', ...paths] = process.argv.slice(2);
const weights = [];
for (const path of paths.length > 0 ? paths : ['/en/']) weights.push(await weighPage(new URL(path, origin).href));
process.exitCode = weights.some((weight) => weight > limit) ? 1 : 0;

export {};
