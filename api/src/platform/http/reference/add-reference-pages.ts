import { errorCodes, locales, type Locale } from '@placet/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLocale } from '../../i18n/locale.ts';
import { docsPage } from './docs-page.ts';
import { noProblemPage, problemPage } from './problem-page.ts';
import { referencePolicy } from './style.ts';

/** The language that was chosen on the page, else the reader's. */
function localeOf(request: FastifyRequest): Locale {
  const { lang } = request.query as { lang?: unknown };
  return locales.find((locale) => locale === lang) ?? negotiateLocale(request.headers['accept-language']);
}

function send(reply: FastifyReply, locale: Locale, page: string, status = 200): FastifyReply {
  return reply
    .status(status)
    .header('content-security-policy', referencePolicy)
    .header('content-language', locale)
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(page);
}

/** `/api/docs` and `/problems/:code`, for whoever writes a program that talks to this one: plain pages without script. */
export function addReferencePages(server: FastifyInstance): void {
  const docs = new Map<Locale, string>();
  server.get('/api/docs', (request, reply) => {
    const locale = localeOf(request);
    const page = docs.get(locale) ?? docsPage(locale);
    docs.set(locale, page);
    return send(reply, locale, page);
  });
  server.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const locale = localeOf(request);
    const asked = request.params.code;
    const code = errorCodes.find((known) => known === asked);
    return code ? send(reply, locale, problemPage(code, locale)) : send(reply, locale, noProblemPage(locale), 404);
  });
}
