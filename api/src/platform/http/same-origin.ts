import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: a request that changes something must come from our own pages. Browsers say so in Sec-Fetch-Site, older
 * ones in Origin; what says neither is no browser, and may not use a session cookie.
 * @throws Problem `request.cross_site`
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin, cookie } = request.headers;
  const own = new URL(publicUrl).origin;
  const fine =
    site !== undefined
      ? site === 'same-origin' || site === 'none'
      : origin !== undefined
        ? origin === own
        : cookie === undefined;
  if (!fine) throw new Problem('request.cross_site');
}
