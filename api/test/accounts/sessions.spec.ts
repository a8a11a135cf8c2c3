import type { Session, SessionEntry } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
afterAll(() => test.close());

const signInRequired = { status: 401, body: { code: 'sign_in_required' } };

/** An account with a second browser signed in. */
async function twoBrowsers() {
  const first = await web.register();
  const second = await web.post(
    '/session',
    { email: first.email, password: first.password },
    {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0',
    },
  );
  if (!second.headers) throw new Error('not signed in');
  return { ...first, second: second.headers };
}

describe('a session', () => {
  it('is null for a visitor, and for whoever brings a cookie that is none', async () => {
    expect(await web.get('/session')).toMatchObject({ status: 200, body: null });
    expect(await web.get('/session', { cookie: 'placet_session=x' })).toMatchObject({ status: 200, body: null });
    expect(await web.get('/session', { cookie: `placet_session=${'A'.repeat(43)}` })).toMatchObject({ body: null });
  });

  it('ends an hour after its last use; asking who is there is no use', async () => {
    const { headers } = await web.register();
    test.clock.advance({ minutes: 50 });
    expect((await web.get('/account', headers)).status).toBe(200);
    test.clock.advance({ minutes: 50 });
    expect((await web.get<Session>('/session', headers)).body.account).toBeDefined();
    test.clock.advance({ minutes: 10 });
    expect(await web.get('/session', headers)).toMatchObject({ body: null });
    expect(await web.get('/account', headers)).toMatchObject(signInRequired);
  });

  it('can be extended, but not beyond a day', async () => {
    const { headers } = await web.register();
    const began = test.clock.now();
    for (let i = 0; i < 24; i++) {
      test.clock.advance({ minutes: 59 });
      const { status, body } = await web.post<Session>('/session/extension', {}, headers);
      expect(status).toBe(200);
      const limit = began.add({ hours: 24 });
      const wanted = test.clock.now().add({ hours: 1 });
      expect(body.idleExpiresAt).toBe((Temporal.Instant.compare(wanted, limit) < 0 ? wanted : limit).toString());
    }
    test.clock.advance({ minutes: 24 });
    expect(await web.post('/session/extension', {}, headers)).toMatchObject(signInRequired);
  });

  it('of staff is shorter', async () => {
    const { email, headers } = await web.register();
    await test.sql(
      `INSERT INTO account_role (account_id, role) SELECT id, 'coordinator' FROM account WHERE email = $1`,
      [email],
    );
    expect(await web.get('/account', headers)).toMatchObject(signInRequired);
    const { body } = await web.post<Session>('/session', { email, password: goodPassword });
    const now = test.clock.now();
    expect(body.idleExpiresAt).toBe(now.add({ minutes: 30 }).toString());
    expect(body.absoluteExpiresAt).toBe(now.add({ hours: 12 }).toString());
  });

  it('ends by signing out, and signing out again is fine', async () => {
    const { id, headers } = await web.register();
    const answer = await web.ask('DELETE', '/session', undefined, headers);
    expect(answer).toMatchObject({ status: 204 });
    expect(answer.cookie).toMatch(/^placet_session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await web.get('/account', headers)).toMatchObject(signInRequired);
    expect(await web.ask('DELETE', '/session', undefined, headers)).toMatchObject({ status: 204 });
    expect(await web.events('account', id)).toContain('account.signed_out');
  });

  it('is not moved by a request of another site', async () => {
    const { headers } = await web.register();
    const foreign = { cookie: headers.cookie ?? '', 'sec-fetch-site': 'cross-site' };
    for (const [method, path] of [
      ['DELETE', '/session'],
      ['DELETE', '/account/sessions'],
      ['PATCH', '/account'],
      ['POST', '/account/deletion'],
    ] as const) {
      expect(await web.ask(method, path, undefined, foreign)).toMatchObject({
        status: 403,
        body: { code: 'request.cross_site' },
      });
    }
    expect((await web.get('/account', headers)).status).toBe(200);
  });
});

describe('the list of sessions', () => {
  it('names the browsers and says which is this one', async () => {
    const { headers, second } = await twoBrowsers();
    const { body } = await web.get<SessionEntry[]>('/account/sessions', headers);
    expect(body.map(({ device, current, signedInBy }) => ({ device, current, signedInBy }))).toEqual([
      { device: 'Firefox, Windows', current: false, signedInBy: 'password' },
      { device: '', current: true, signedInBy: 'link' },
    ]);
    expect((await web.get<SessionEntry[]>('/account/sessions', second)).body[0]?.current).toBe(true);
  });

  it('leaves out those that have ended', async () => {
    const { email, headers } = await web.register();
    test.clock.advance({ minutes: 40 });
    await web.post('/session', { email, password: goodPassword });
    test.clock.advance({ minutes: 30 });
    expect(await web.get('/account/sessions', headers)).toMatchObject(signInRequired);
    const { headers: later } = await web.post('/session', { email, password: goodPassword });
    expect((await web.get<SessionEntry[]>('/account/sessions', later)).body).toHaveLength(2);
  });

  it('ends one of them at its next request', async () => {
    const { id, headers, second } = await twoBrowsers();
    const { body } = await web.get<SessionEntry[]>('/account/sessions', headers);
    const other = body.find(({ current }) => !current)?.id ?? '';
    expect(await web.ask('DELETE', `/account/sessions/${other}`, undefined, headers)).toMatchObject({ status: 204 });
    expect(await web.get('/account', second)).toMatchObject(signInRequired);
    expect((await web.get('/account', headers)).status).toBe(200);
    expect(await web.events('account', id)).toContain('account.session_ended');
  });

  it('ends all others', async () => {
    const { id, headers, second } = await twoBrowsers();
    expect(await web.ask('DELETE', '/account/sessions', undefined, headers)).toMatchObject({ status: 204 });
    expect(await web.get('/account', second)).toMatchObject(signInRequired);
    expect((await web.get('/account', headers)).status).toBe(200);
    expect(await web.events('account', id)).toContain('account.other_sessions_ended');
  });

  it('does not reach those of others, nor what is not there', async () => {
    const mine = await web.register();
    const theirs = await web.register();
    const [session] = (await web.get<SessionEntry[]>('/account/sessions', theirs.headers)).body;
    const notFound = { status: 404, body: { code: 'not_found' } };
    expect(await web.ask('DELETE', `/account/sessions/${session?.id ?? ''}`, undefined, mine.headers)).toMatchObject(
      notFound,
    );
    expect(await web.ask('DELETE', `/account/sessions/${mine.id}`, undefined, mine.headers)).toMatchObject(notFound);
    expect(await web.ask('DELETE', '/account/sessions/1', undefined, mine.headers)).toMatchObject(notFound);
    expect((await web.get('/account', theirs.headers)).status).toBe(200);
  });
});

describe('without a session', () => {
  it.each([
    ['GET', '/account'],
    ['PATCH', '/account'],
    ['POST', '/account/password'],
    ['POST', '/account/email-change'],
    ['POST', '/account/deletion'],
    ['GET', '/account/export'],
    ['GET', '/account/sessions'],
    ['DELETE', '/account/sessions'],
    ['POST', '/session/extension'],
    ['GET', '/staff'],
    ['GET', '/invitations'],
    ['POST', '/invitations'],
  ] as const)('%s %s asks to sign in', async (method, path) => {
    expect(await web.ask(method, path)).toMatchObject(signInRequired);
  });
});
