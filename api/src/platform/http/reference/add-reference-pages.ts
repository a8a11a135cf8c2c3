import { errorCodes, locales, type Locale } from '@placet/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLocale } from '../../i18n/locale.ts';
import { encode, encodingFor, type Encodable } from '../web/encoding.ts';
import { docsPage } from './docs-page.ts';
import { noProblemPage, problemPage } from './problem-page.ts';
import { referencePolicy } from './style.ts';

/** The language that was chosen on the page, else the reader's. */
function localeOf(request: FastifyRequest): Locale {
  const { lang } = request.query as { lang?: unknown };
  return locales.find((locale) => locale === lang) ?? negotiateLocale(request.headers['accept-language']);
}

const pageOf = (html: string): Encodable => ({ html: Buffer.from(html) });

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
  page: Encodable,
  status = 200,
): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply
    .status(status)
    .header('content-security-policy', referencePolicy)
    .header('content-language', locale)
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-language, accept-encoding')
    .type('text/html; charset=utf-8')
    .send(encode(page, encoding));
}

/** `/api/docs` and `/problems/:code`, for whoever writes a program that talks to this one: plain pages without script. */
export function addReferencePages(server: FastifyInstance): void {
  const docs = new Map<Locale, Encodable>();
  server.get('/api/docs', (request, reply) => {
    const locale = localeOf(request);
    const page = docs.get(locale) ?? pageOf(docsPage(locale));
    docs.set(locale, page);
    return send(request, reply, locale, page);
  });
  server.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const locale = localeOf(request);
    const asked = request.params.code;
    const code = errorCodes.find((known) => known === asked);
    if (!code) return send(request, reply, locale, pageOf(noProblemPage(locale)), 404);
    return send(request, reply, locale, pageOf(problemPage(code, locale)));
  });
}
