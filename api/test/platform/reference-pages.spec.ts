import { createHash } from 'node:crypto';
import { errorCodes, errorStatuses, routes } from '@placet/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const get = (url: string, language = 'en') => test.inject({ url, headers: { 'accept-language': language } });
const anchors = (page: string): string[] => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe.each(['en', 'fr'])('the API reference in %s', (language) => {
  it('has every route with its method, path, permission and refusals', async () => {
    const { body, headers, statusCode } = await get('/api/docs', language);
    expect(statusCode).toBe(200);
    expect(headers['content-language']).toBe(language);
    expect(body).toContain(`<html lang="${language}">`);
    const articles = new Map(
      body
        .split('<article ')
        .flatMap((part) => [[/^id="([^"]+)"/.exec(part)?.[1] ?? '', part.split('</article>')[0] ?? '']]),
    );
    for (const { id, method, path, permission, errors } of routes) {
      const article = articles.get(id) ?? '';
      expect(article).toContain(`>${method}</span>`);
      expect(article).toContain(`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}</code>`);
      expect(article).toContain(`<code>${permission}</code>`);
      for (const code of errors) expect(article).toContain(`/problems/${code}?`);
    }
  });

  it('leads nowhere that is not there', async () => {
    const { body } = await get('/api/docs', language);
    const ids = anchors(body);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('explains every code', async () => {
    const { body: docs } = await get('/api/docs', language);
    const titles = new Set<string>();
    for (const code of errorCodes) {
      expect(docs).toContain(`href="/problems/${code}?lang=${language}"`);
      const { body, statusCode } = await get(`/problems/${code}`, language);
      expect(statusCode).toBe(200);
      expect(body).toContain(`<dd>${String(errorStatuses[code])} `);
      expect(body).not.toMatch(/undefined|NaN|\[object/);
      titles.add(/<h1>([^<]+)/.exec(body)?.[1] ?? '');
    }
    expect(titles.size).toBe(errorCodes.length);
  });
});

it('is where a problem document says', async () => {
  const refused = (await get('/api/v1/nothing', 'fr')).json<{ type: string; title: string }>();
  const { body } = await get(refused.type, 'fr');
  expect(body).toContain('<h1>Il n’y a rien ici</h1>');
  expect(refused.title).toBe('Il n’y a rien ici');
});

it('takes the language that was chosen before the one the browser asks for', async () => {
  expect((await get('/problems/forbidden?lang=fr', 'en')).body).toContain('<html lang="fr">');
  expect((await get('/problems/forbidden?lang=xx', 'fr')).body).toContain('<html lang="fr">');
});

it('knows no other code, and shows nothing of what was asked', async () => {
  const { statusCode, body } = await get('/problems/%3Cscript%3E');
  expect(statusCode).toBe(404);
  expect(body).not.toContain('script');
});

it.each(['/api/docs', '/problems/forbidden', '/problems/nothing'])(
  'lets %s run nothing and fetch nothing',
  async (url) => {
    const { headers, body } = await get(url);
    const style = /<style>([^]*?)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
    );
    expect(body).not.toMatch(/<script|<img|<iframe| style=| on[a-z]+=/);
  },
);
