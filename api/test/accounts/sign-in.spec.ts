import type { Session, SignedIn } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoPassword, demoPeople } from '../../src/accounts/demo/demo-accounts.ts';
import { Passwords } from '../../src/accounts/passwords.ts';
import { DemoData } from '../../src/demo/demo-data.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, newAddress, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
afterAll(() => test.close());

const refused = { status: 401, body: { code: 'session.credentials_wrong' }, cookie: undefined };

describe('signing in with a password', () => {
  it('gives a session, its end, and a cookie that scripts cannot read', async () => {
    const { id, email } = await web.register();
    const now = test.clock.now();
    const { status, body, cookie } = await web.post<Session>('/session', { email, password: goodPassword });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { id, email },
      idleExpiresAt: now.add({ hours: 1 }).toString(),
      absoluteExpiresAt: now.add({ hours: 24 }).toString(),
    });
    expect(cookie).toMatch(/^placet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('recognises the address however its letters are written', async () => {
    const { email } = await web.register();
    expect((await web.post('/session', { email: email.toUpperCase(), password: goodPassword })).status).toBe(200);
  });

  it('refuses a wrong password and an unknown address alike, with the same work', async () => {
    const { email } = await web.register();
    const verify = vi.spyOn(test.app.get(Passwords), 'verify');
    const wrong = await web.post('/session', { email, password: 'not the right password' });
    const unknown = await web.post('/session', { email: newAddress(), password: 'not the right password' });
    expect(verify).toHaveBeenCalledTimes(2);
    verify.mockRestore();
    expect(wrong).toMatchObject(refused);
    expect(unknown).toMatchObject(refused);
    const { instance: _one, ...wrongly } = wrong.body;
    const { instance: _other, ...unknowingly } = unknown.body;
    expect(wrongly).toEqual(unknowingly);
  });

  it('takes the same password however its accents are composed', async () => {
    const { email } = await web.register(newAddress(), 'sept bateaux d\u00e9j\u00e0 vus');
    expect((await web.post('/session', { email, password: 'sept bateaux de\u0301ja\u0300 vus' })).status).toBe(200);
  });

  it('ends the session the browser had, and gives another token', async () => {
    const { email, headers } = await web.register();
    const again = await web.post('/session', { email, password: goodPassword }, headers);
    expect(again.headers?.cookie).not.toBe(headers.cookie);
    expect(await web.get('/session', headers)).toMatchObject({ status: 200, body: null });
    expect((await web.get<Session>('/session', again.headers)).body.account.email).toBe(email);
  });

  it.each([
    [{ email: 'nobody', password: 'x' }, ['body', 'email']],
    [{ email: 'a@example.org', password: '' }, ['body', 'password']],
    [{ email: 'a@example.org' }, ['body', 'password']],
    [{ email: 'a@example.org', password: 'x'.repeat(1001) }, ['body', 'password']],
    [{ email: 'a@example.org', password: { $ne: 1 } }, ['body', 'password']],
  ])('refuses %j as malformed', async (body, path) => {
    const answer = await web.post('/session', body);
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ path }));
  });

  it('is refused when another site asks', async () => {
    const { email } = await web.register();
    const answer = await web.post('/session', { email, password: goodPassword }, { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross_site' }, cookie: undefined });
  });
});

describe('signing in with a mailed link', () => {
  it('works once, and leads back', async () => {
    const { email } = await web.register();
    expect(await web.post('/sign-in-links', { email, returnTo: '/my-applications' })).toMatchObject({
      status: 202,
      body: null,
    });
    const token = await web.tokenFor(email);
    const { status, body, headers } = await web.post<SignedIn>('/sign-in-links/redemption', { token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ session: { account: { email } }, returnTo: '/my-applications' });
    expect((await web.get('/account', headers)).status).toBe(200);
    expect(await web.post('/sign-in-links/redemption', { token })).toMatchObject({
      status: 410,
      body: { code: 'link.used' },
    });
  });

  it('works for a quarter of an hour', async () => {
    const { email } = await web.register();
    await web.post('/sign-in-links', { email });
    const token = await web.tokenFor(email);
    test.clock.advance({ minutes: 15 });
    expect(await web.post('/sign-in-links/redemption', { token })).toMatchObject({
      status: 410,
      body: { code: 'link.expired' },
    });
  });

  it('does not void the one mailed before: nobody can lock the owner out by asking', async () => {
    const { email } = await web.register();
    await web.post('/sign-in-links', { email });
    const first = await web.tokenFor(email);
    await web.post('/sign-in-links', { email });
    expect((await web.post('/sign-in-links/redemption', { token: first })).status).toBe(200);
  });

  it('asked for an unknown address answers the same, and the mail offers an account', async () => {
    const email = newAddress();
    expect(await web.post('/sign-in-links', { email }, { 'accept-language': 'fr' })).toMatchObject({
      status: 202,
      body: null,
    });
    expect(await web.mails(email)).toMatchObject([{ template: 'no_account', locale: 'fr' }]);
    const token = await web.tokenFor(email);
    expect((await web.post('/accounts/confirmation', { token, name: 'Amina', password: goodPassword })).status).toBe(
      201,
    );
  });
});

describe('the demo accounts', () => {
  it('sign in with the password that is printed', async () => {
    expect(await test.app.get(DemoData).loadOnce()).toBe(true);
    for (const { email, role } of Object.values(demoPeople)) {
      const { status, body } = await web.post<Session>('/session', { email, password: demoPassword });
      expect(status).toBe(200);
      expect(body.roles.map((held) => held.role)).toEqual(role === null ? [] : [role]);
    }
  });
});
