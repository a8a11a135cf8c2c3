import { routes } from '@placet/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('is alive and ready', async () => {
  expect((await test.inject('/api/v1/health/live')).json()).toEqual({ status: 'ok' });
  expect((await test.inject('/api/v1/health/ready')).json()).toEqual({ status: 'ok' });
});

it('describes every route it serves in OpenAPI 3.1', async () => {
  const document = (await test.inject('/api/v1/openapi.json')).json<{
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  }>();
  expect(document.openapi).toMatch(/^3\.1/);
  const described = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(described.sort()).toEqual(routes.map(({ id }) => id).sort());
});

it('answers what is not there with a problem document in the reader’s language', async () => {
  const answer = await test.inject({ url: '/api/v1/nothing', headers: { 'accept-language': 'de, fr;q=0.8' } });
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json()).toMatchObject({
    code: 'not_found',
    status: 404,
    detail: expect.stringContaining('Il n’y a rien ici') as string,
  });
});

it('refuses a change that comes from another site', async () => {
  const answer = await test.inject({
    method: 'POST',
    url: '/api/v1/anything',
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(answer.json()).toMatchObject({ code: 'request.cross_site' });
  const old = await test.inject({
    method: 'POST',
    url: '/api/v1/anything',
    headers: { origin: 'https://evil.example' },
  });
  expect(old.json()).toMatchObject({ code: 'request.cross_site' });
});
