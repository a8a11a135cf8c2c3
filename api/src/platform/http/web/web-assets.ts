import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { encodingFor, type Encoding } from './encoding.ts';

const types: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pfb': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * A worker has the policy of its own file, not of the page: that of the document viewer may load its decoders from here and compile
 * them. Nothing else may compile anything.
 */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const suffixes = { br: '.br', gzip: '.gz', identity: '' } as const;

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly hashed: boolean;
  readonly isWorker: boolean;
  readonly encodings: ReadonlySet<Encoding>;
  readonly etag: string;
  readonly bytes: Partial<Record<Encoding, Buffer>>;
}

/** What keeps a file from being anything but itself; the rest of a page's headers mean nothing on it. */
const kept = new Set(['x-content-type-options', 'cross-origin-resource-policy', 'strict-transport-security']);

/**
 * The files of the web's builds, found once at start and kept in memory from their first request (a few megabytes in all). The build
 * leaves `.br` and `.gz` beside each file that gains from it.
 */
export class WebAssets {
  private readonly assets = new Map<string, Asset>();

  constructor(directories: readonly string[]) {
    for (const directory of directories) {
      for (const path of filesIn(directory)) {
        const type = types[extname(path)];
        if (type === undefined) continue;
        const url = `/${relative(directory, path).split(sep).join('/')}`;
        const bytes = readFileSync(path);
        this.assets.set(url, {
          path,
          type,
          hashed: /-[\w-]{8}\.\w+$/.test(url),
          isWorker: url.endsWith('.worker.min.mjs'),
          encodings: new Set((['br', 'gzip'] as const).filter((encoding) => existsSync(path + suffixes[encoding]))),
          etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
          bytes: {},
        });
      }
    }
  }

  /** The file at a URL's path, if there is one. */
  find(url: string): Asset | undefined {
    const [path = ''] = url.split('?', 1);
    return this.assets.get(path);
  }

  send(asset: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const wanted = encodingFor(request.headers['accept-encoding']);
    const encoding = asset.encodings.has(wanted) ? wanted : 'identity';
    for (const name of Object.keys(reply.getHeaders())) if (!kept.has(name)) reply.removeHeader(name);
    void reply
      .header('content-type', asset.type)
      .header('cache-control', asset.hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      .header('vary', 'accept-encoding')
      .header('etag', asset.etag);
    if (asset.isWorker) void reply.header('content-security-policy', workerPolicy);
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.send((asset.bytes[encoding] ??= readFileSync(asset.path + suffixes[encoding])));
  }
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
