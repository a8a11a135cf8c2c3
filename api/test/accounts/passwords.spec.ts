import type { Session, SignedIn } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, newAddress, otherPassword, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
afterAll(() => test.close());

const signIn = async (email: string, password: string) => (await web.post('/session', { email, password })).status;

describe('resetting a password', () => {
  it('sets a new one, ends every session, voids other links, tells the owner, and signs in', async () => {
    const { id, email, headers } = await web.register();
    await web.post('/sign-in-links', { email });
    const older = await web.tokenFor(email);
    await web.post('/password-resets', { email });
    const {
      status,
      body,
      headers: fresh,
    } = await web.post<SignedIn>('/password-resets/completion', {
      token: await web.tokenFor(email),
      password: otherPassword,
    });
    expect(status).toBe(200);
    expect(body.session.account.id).toBe(id);
    expect((await web.get('/account', fresh)).status).toBe(200);
    expect((await web.get('/account', headers)).status).toBe(401);
    expect(await web.post('/sign-in-links/redemption', { token: older })).toMatchObject({
      body: { code: 'link.used' },
    });
    expect(await signIn(email, goodPassword)).toBe(401);
    expect(await signIn(email, otherPassword)).toBe(200);
    expect((await web.mails(email)).at(-1)?.template).toBe('password_changed');
    expect(await web.events('account', id)).toContain('account.password_changed');
  });

  it('works once and for half an hour', async () => {
    const { email } = await web.register();
    await web.post('/password-resets', { email });
    const used = await web.tokenFor(email);
    await web.post('/password-resets/completion', { token: used, password: otherPassword });
    expect(await web.post('/password-resets/completion', { token: used, password: goodPassword })).toMatchObject({
      status: 410,
      body: { code: 'link.used' },
    });
    await web.post('/password-resets', { email });
    const late = await web.tokenFor(email);
    test.clock.advance({ minutes: 30 });
    expect(await web.post('/password-resets/completion', { token: late, password: goodPassword })).toMatchObject({
      status: 410,
      body: { code: 'link.expired' },
    });
  });

  it('refuses a guessable password and leaves the link usable', async () => {
    const { email } = await web.register();
    await web.post('/password-resets', { email });
    const token = await web.tokenFor(email);
    expect(await web.post('/password-resets/completion', { token, password: email })).toMatchObject({
      status: 422,
      body: { issues: [{ path: ['body', 'password'], code: 'personal_password' }] },
    });
    expect((await web.post('/password-resets/completion', { token, password: otherPassword })).status).toBe(200);
  });

  it('answers the same for an unknown address, which gets another mail', async () => {
    const { email } = await web.register();
    const unknown = newAddress();
    expect(await web.post('/password-resets', { email })).toEqual(
      await web.post('/password-resets', { email: unknown }),
    );
    expect((await web.mails(unknown)).at(-1)?.template).toBe('no_account');
  });
});

describe('changing a password', () => {
  it('ends every other session and gives this one another token', async () => {
    const { id, email, headers } = await web.register();
    const other = await web.post('/session', { email, password: goodPassword });
    const {
      status,
      body,
      headers: renewed,
    } = await web.post<Session>(
      '/account/password',
      { currentPassword: goodPassword, password: otherPassword },
      headers,
    );
    expect(status).toBe(200);
    expect(body.account.id).toBe(id);
    expect((await web.get('/account', renewed)).status).toBe(200);
    expect((await web.get('/account', headers)).status).toBe(401);
    expect((await web.get('/account', other.headers)).status).toBe(401);
    expect(await signIn(email, otherPassword)).toBe(200);
    expect((await web.mails(email)).at(-1)?.template).toBe('password_changed');
  });

  it('needs the current one', async () => {
    const { email, headers } = await web.register();
    const answer = await web.post(
      '/account/password',
      { currentPassword: 'not the right one', password: otherPassword },
      headers,
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { issues: [{ path: ['body', 'currentPassword'], code: 'wrong_password' }] },
    });
    expect(await signIn(email, goodPassword)).toBe(200);
  });

  it('refuses a guessable one', async () => {
    const { headers } = await web.register();
    expect(
      await web.post('/account/password', { currentPassword: goodPassword, password: 'qwertyuiopasdfgh' }, headers),
    ).toMatchObject({ status: 422, body: { issues: [{ code: 'common_password' }] } });
  });
});
