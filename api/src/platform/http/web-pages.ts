import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebAssets } from './web/web-assets.ts';
import { encode, encodingFor, type Encoding } from './web/encoding.ts';
import { localeFor, offeredLocales } from './web/locale-redirect.ts';
import { PageCache, type Page } from './web/page-cache.ts';
import { OrganisationDress } from './web/organisation-style.ts';
import { pagePolicy } from './web/page-policy.ts';

export interface WebOptions {
  /** Folder of the web build (`dist/web`). */
  readonly directory: string;
  /** Where people reach the site; other host names than its own and the machine's are refused by the renderer. */
  readonly publicUrl: string;
}

/** What the site's server entry offers (web/src/server.ts). */
interface SiteBuild {
  isPortalPath(pathname: string): boolean;
  createRenderer(allowedHosts: readonly string[]): {
    handle(request: Request, context: unknown): Promise<Response | null>;
  };
}

/**
 * Serves the web's two builds (web/src/app/paths.ts): hashed files for ever; the portal's pages, which are one page made alive in
 * the browser; and every other GET from Angular's renderer, the same for every visitor and kept for a few seconds. While rendering,
 * the API is asked within the process.
 * @returns false when there is no build (the API alone is served then).
 */
export async function mountWeb(server: FastifyInstance, options: WebOptions): Promise<boolean> {
  const directory = resolve(options.directory);
  const entry = join(directory, 'site/server/server.mjs');
  if (!existsSync(entry)) return false;
  const site = (await import(pathToFileURL(entry).href)) as SiteBuild;
  const origin = new URL(options.publicUrl);
  const renderer = site.createRenderer([origin.hostname, 'localhost', '127.0.0.1', '[::1]']);
  const browser = (build: string): string => join(directory, build, 'browser');
  const assets = new WebAssets([browser('site'), browser('portal')]);
  const portal = portalPages(browser('portal'));
  const pages = new PageCache();
  const dress = new OrganisationDress(async () => (await server.inject('/api/v1/organisation')).payload);

  const context = {
    get: async (path: string, locale: string): Promise<{ status: number; body: string }> => {
      const answer = await server.inject({ method: 'GET', url: path, headers: { 'accept-language': locale } });
      return { status: answer.statusCode, body: answer.payload };
    },
  };

  const render = async (request: FastifyRequest, path: string): Promise<Page | null> => {
    // The renderer never sees a cookie: what it makes is for everybody.
    const response = await renderer.handle(new Request(`${request.protocol}://${request.host}${path}`), context);
    if (!response) return null;
    const html = Buffer.from(await response.arrayBuffer());
    return { status: response.status, location: response.headers.get('location'), private: false, html };
  };

  const send = async (page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const style = await dress.current();
    const policy = pagePolicy(origin.protocol === 'https:', style.source);
    return sendPage(dress.wear(page, style), policy, request, reply);
  };

  server.get('/*', async (request, reply) => {
    const path = request.url;
    if (path === '/api' || path.startsWith('/api/')) return notThere(reply);
    const asset = assets.find(path);
    if (asset) return assets.send(asset, request, reply);
    const [pathname = ''] = path.split('?', 1);
    const portalPage = portal.get(pathname.split('/')[1] ?? '');
    if (!portalPage) {
      const asksForPage = path === '/' || (request.headers.accept ?? '').includes('text/html');
      if (!asksForPage) return notThere(reply);
      const organisation = await server.inject('/api/v1/organisation');
      const wanted = localeFor(
        request.headers.cookie,
        request.headers['accept-language'],
        offeredLocales(organisation.payload),
      );
      return reply
        .header('cache-control', 'private, no-cache')
        .header('vary', 'accept-language, cookie')
        .redirect(`/${wanted}${path}`, 302);
    }
    if (site.isPortalPath(pathname)) return send(portalPage, request, reply);
    const page = await pages.get(`${request.host} ${path}`, () => render(request, path));
    if (!page) return notThere(reply);
    if (page.location !== null) return reply.redirect(page.location, page.status === 200 ? 302 : page.status);
    return send(page, request, reply);
  });
  return true;
}

/** The portal's page in each language, by sub path. */
function portalPages(directory: string): ReadonlyMap<string, Page> {
  const pages = readdirSync(directory).map((name) => ({ name, path: join(directory, name, 'index.html') }));
  return new Map(
    pages
      .filter(({ path }) => existsSync(path))
      .map(({ name, path }) => [name, { status: 200, location: null, private: true, html: readFileSync(path) }]),
  );
}

function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function sendPage(page: Page, policy: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding: Encoding = encodingFor(request.headers['accept-encoding']);
  page.etag ??= PageCache.etag(page.html);
  void reply
    .code(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', page.private ? 'no-store' : 'no-cache')
    .header('vary', 'accept-encoding')
    .header('etag', page.etag);
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send();
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(encode(page, encoding));
}
