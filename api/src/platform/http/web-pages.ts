import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebAssets } from './web/web-assets.ts';
import { encode, encodingFor, type Encoding } from './web/encoding.ts';
import { localeFor } from './web/locale-redirect.ts';
import { PageCache, type Page } from './web/page-cache.ts';
import { pagePolicy } from './web/page-policy.ts';

export interface WebOptions {
  /** Folder of the web build (`dist/web`). */
  readonly directory: string;
  /** Where people reach the site; other host names than its own and the machine's are refused by the renderer. */
  readonly publicUrl: string;
}

/** What the web build's server entry offers (web/src/server.ts). */
interface WebBuild {
  createRenderer(allowedHosts: readonly string[]): {
    handle(request: Request, context: unknown): Promise<Response | null>;
  };
}

/**
 * Serves the web build: hashed files for ever, every other GET from Angular's renderer, the same for every visitor and kept for a
 * few seconds. While rendering, the API is asked within the process. Register after the API's own routes.
 * @returns false when there is no build (the API alone is served then).
 */
export async function mountWeb(server: FastifyInstance, options: WebOptions): Promise<boolean> {
  const directory = resolve(options.directory);
  const entry = join(directory, 'server/server.mjs');
  if (!existsSync(entry)) return false;
  const build = (await import(pathToFileURL(entry).href)) as WebBuild;
  const origin = new URL(options.publicUrl);
  const renderer = build.createRenderer([origin.hostname, 'localhost', '127.0.0.1', '[::1]']);
  const assets = new WebAssets(join(directory, 'browser'));
  const pages = new PageCache();
  const policy = pagePolicy(origin.protocol === 'https:');

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
    return {
      status: response.status,
      location: response.headers.get('location'),
      private: response.headers.get('cache-control') === 'no-store',
      html: Buffer.from(await response.arrayBuffer()),
    };
  };

  server.get('/*', async (request, reply) => {
    const path = request.url;
    if (path === '/api' || path.startsWith('/api/')) return notThere(reply);
    const asset = assets.find(path);
    if (asset) return assets.send(asset, request, reply);
    const locale = /^\/(\w+)(?=[/?]|$)/.exec(path)?.[1];
    if (locale === undefined || !assets.locales.includes(locale)) {
      const asksForPage = path === '/' || (request.headers.accept ?? '').includes('text/html');
      if (!asksForPage) return notThere(reply);
      const wanted = localeFor(request.headers.cookie, request.headers['accept-language'], assets.locales);
      return reply
        .header('cache-control', 'private, no-cache')
        .header('vary', 'accept-language, cookie')
        .redirect(`/${wanted}${path}`, 302);
    }
    const page = await pages.get(`${request.host} ${path}`, () => render(request, path));
    if (!page) return notThere(reply);
    if (page.location !== null) return reply.redirect(page.location, page.status === 200 ? 302 : page.status);
    return sendPage(page, policy, request, reply);
  });
  return true;
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
