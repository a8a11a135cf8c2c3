import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Delivery } from '../../src/messages/delivery.ts';
import { Post } from '../../src/messages/post.ts';
import { visitor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const token = 'B'.repeat(43);
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  for (const [to, name] of [
    ['amina@example.org', 'Amina'],
    ['ben@example.org', '<b>Ben</b>'],
  ] as const)
    await test.app.get(UnitOfWork).run(visitor, (tx) =>
      test.app.get(Post).send(tx, {
        template: 'sign_in_link',
        locale: 'en',
        to,
        accountId: null,
        data: { name, link: `http://localhost:3000/en/sign-in-link#${token}`, minutes: 15 },
      }),
    );
});
afterAll(() => test.close());

const open = (url: string, more: { remoteAddress?: string; headers?: Record<string, string> } = {}) =>
  test.inject({
    method: 'GET',
    url,
    remoteAddress: '127.0.0.1',
    headers: { host: 'localhost:3000', ...more.headers },
    ...(more.remoteAddress !== undefined && { remoteAddress: more.remoteAddress }),
  });

describe('the local inbox', () => {
  it('lists mails, the newest first, all or those to one address', async () => {
    const all = await open('/inbox');
    expect(all.statusCode).toBe(200);
    expect(all.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(all.payload.indexOf('ben@example.org')).toBeLessThan(all.payload.indexOf('amina@example.org'));
    const one = await open('/inbox?to=amina%40example.org');
    expect(one.payload).not.toContain('ben@example.org');
    expect((await open('/inbox', { headers: { 'accept-language': 'fr' } })).payload).toContain('lang="fr"');
  });

  it('shows one mail as text, with a link that works, also after it was “sent”', async () => {
    const [mail] = await test.sql<{ id: string }>(`SELECT id FROM message WHERE recipient = 'ben@example.org'`);
    await test.app.get(Delivery).deliver(mail?.id ?? '');
    const { payload } = await open(`/inbox/${mail?.id ?? ''}`);
    expect(payload).toContain('Dear &lt;b&gt;Ben&lt;/b&gt;,');
    expect(payload).toContain(`<a href="http://localhost:3000/en/sign-in-link#${token}">`);
  });

  it('lets nothing in a mail load or run', async () => {
    const policy = String((await open('/inbox')).headers['content-security-policy']);
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toContain('unsafe');
  });

  it('has no mail that is not there', async () => {
    expect((await open('/inbox/00000000-0000-7000-8000-000000000000')).statusCode).toBe(404);
    expect((await open('/inbox/nonsense')).statusCode).toBe(404);
  });

  it.each([
    ['another machine', { remoteAddress: '192.168.1.7' }],
    [
      'another machine that says it is local',
      { remoteAddress: '10.1.1.1', headers: { 'x-forwarded-for': '127.0.0.1' } },
    ],
    ['a foreign name that points here', { headers: { host: 'rebound.example' } }],
    ['a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.5' } }],
  ])('is not there for %s', async (_who, more) => {
    const [mail] = await test.sql<{ id: string }>('SELECT id FROM message LIMIT 1');
    for (const url of ['/inbox', `/inbox/${mail?.id ?? ''}`]) {
      const answer = await open(url, more);
      expect([answer.statusCode, answer.payload]).toEqual([404, '']);
    }
  });
});

it.each([
  ['a mail server is set', { SMTP_URL: 'smtp://127.0.0.1:9' }],
  ['in production', { NODE_ENV: 'production' }],
  ['behind a proxy', { TRUST_PROXY: '127.0.0.1' }],
])('has no inbox when %s', async (_when, environment) => {
  const without = await startTestApp(environment);
  try {
    const answer = await without.inject({ url: '/inbox', headers: { host: 'localhost:3000' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  } finally {
    await without.close();
  }
});
