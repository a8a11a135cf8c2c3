import type { SignedIn } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, newAddress, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
afterAll(() => test.close());

const person = { name: 'Amina Benali', password: goodPassword };

describe('asking for an account', () => {
  it('mails a link to an unknown address, in the language of the page, and opens nothing yet', async () => {
    const email = newAddress();
    const answer = await web.post('/accounts', { email }, { 'accept-language': 'fr' });
    expect(answer).toMatchObject({ status: 202, body: null });
    expect(await web.mails(email)).toMatchObject([{ template: 'confirm_address', locale: 'fr' }]);
    expect((await web.mails(email))[0]?.body_text).toMatch(/http:\/\/localhost:3000\/fr\/confirm#[\w-]{43}/);
    expect(await test.sql('SELECT 1 FROM account WHERE email = $1', [email])).toEqual([]);
  });

  it('answers the same, by the same steps, when there is an account', async () => {
    const { email } = await web.register();
    const stranger = newAddress();
    const rows = async () =>
      (
        await test.sql<{ links: string; messages: string; events: string }>(
          'SELECT (SELECT count(*) FROM mail_link) AS links, (SELECT count(*) FROM message) AS messages, (SELECT count(*) FROM audit_event) AS events',
        )
      ).map(({ links, messages, events }) => [Number(links), Number(messages), Number(events)])[0] ?? [];
    const before = await rows();
    const known = await web.post('/accounts', { email });
    const between = await rows();
    const unknown = await web.post('/accounts', { email: stranger });
    const after = await rows();
    expect(known).toEqual(unknown);
    expect(between.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 0]);
    expect(after.map((count, index) => count - (between[index] ?? 0))).toEqual([1, 1, 0]);
    expect((await web.mails(email)).at(-1)?.template).toBe('already_registered');
  });

  it('recognises an address however its letters are written', async () => {
    const { email } = await web.register();
    await web.post('/accounts', { email: ` ${email.toUpperCase()} ` });
    expect((await web.mails(email)).at(-1)?.template).toBe('already_registered');
  });

  it.each([
    ['', 'invalid_email'],
    ['amina', 'invalid_email'],
    ['amina@example', 'invalid_email'],
    ['amina @example.org', 'invalid_email'],
    ['amina@example.org\nBcc: all@example.org', 'invalid_email'],
    [`${'a'.repeat(250)}@example.org`, 'too_big'],
    [7, 'invalid_type'],
    [undefined, 'required'],
  ])('refuses %j as an address', async (email, code) => {
    const { status, body } = await web.post('/accounts', { email });
    expect(status).toBe(422);
    expect(body.issues).toContainEqual(expect.objectContaining({ path: ['body', 'email'], code }));
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'my-applications'])(
    'refuses to lead to %s afterwards',
    async (returnTo) => {
      const { body } = await web.post('/accounts', { email: newAddress(), returnTo });
      expect(body).toMatchObject({ code: 'request.invalid', issues: [{ path: ['body', 'returnTo'] }] });
    },
  );
});

describe('confirming the address', () => {
  it('opens the account, signs in and leads back to where the person came from', async () => {
    const email = newAddress();
    await web.post('/accounts', { email, returnTo: '/calls/geneva-rolling' });
    const token = await web.tokenFor(email);
    const given = { token, ...person, addressName: 'Amina', locale: 'fr', timeZone: 'Africa/Algiers' };
    const { status, body, cookie } = await web.post<SignedIn>('/accounts/confirmation', given);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      returnTo: '/calls/geneva-rolling',
      session: {
        account: { email, name: 'Amina Benali', addressName: 'Amina', locale: 'fr', timeZone: 'Africa/Algiers' },
        roles: [],
      },
    });
    expect(cookie).toMatch(/^placet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await web.events('account', body.session.account.id)).toEqual(['account.registered', 'account.signed_in']);
  });

  it('keeps neither password nor token as they are', async () => {
    const email = newAddress();
    await web.post('/accounts', { email });
    const token = await web.tokenFor(email);
    await web.post('/accounts/confirmation', { token, ...person });
    const [row] = await test.sql<{ found: boolean; password_hash: string }>(
      `SELECT password_hash, EXISTS (SELECT FROM mail_link WHERE email = $1 AND mail_link::text LIKE '%' || $2 || '%') AS found
       FROM account WHERE email = $1`,
      [email, token],
    );
    expect(row?.found).toBe(false);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('can be looked at before, without using the link up', async () => {
    const email = newAddress();
    await web.post('/accounts', { email });
    const token = await web.tokenFor(email);
    for (let i = 0; i < 2; i++)
      expect(await web.post('/mailed-links/reading', { token })).toMatchObject({
        status: 200,
        body: { purpose: 'confirmation', email, name: null },
      });
    expect((await web.post('/accounts/confirmation', { token, ...person })).status).toBe(201);
  });

  it('works once', async () => {
    const { email } = await web.register();
    const token = await web.tokenFor(email);
    expect(await web.post('/accounts/confirmation', { token, ...person })).toMatchObject({
      status: 410,
      body: { code: 'link.used' },
    });
    expect(await web.post('/mailed-links/reading', { token })).toMatchObject({ body: { code: 'link.used' } });
  });

  it('works once, also when pressed twice at once', async () => {
    const email = newAddress();
    await web.post('/accounts', { email });
    const token = await web.tokenFor(email);
    const answers = await Promise.all([1, 2, 3].map(() => web.post('/accounts/confirmation', { token, ...person })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
    expect(await test.sql('SELECT 1 FROM account WHERE email = $1', [email])).toHaveLength(1);
  });

  it('works for 24 hours', async () => {
    const early = newAddress();
    const late = newAddress();
    await web.post('/accounts', { email: early });
    await web.post('/accounts', { email: late });
    test.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect((await web.post('/accounts/confirmation', { token: await web.tokenFor(early), ...person })).status).toBe(
      201,
    );
    test.clock.advance({ seconds: 1 });
    expect(await web.post('/accounts/confirmation', { token: await web.tokenFor(late), ...person })).toMatchObject({
      status: 410,
      body: { code: 'link.expired' },
    });
  });

  it.each(['', 'x', 'A'.repeat(43), 'é'.repeat(43)])('leads nowhere with the token %j', async (token) => {
    expect(await web.post('/accounts/confirmation', { token, ...person })).toMatchObject({
      status: 410,
      body: { code: 'link.unknown' },
    });
  });

  it('of two mails to the same address opens one account', async () => {
    const email = newAddress();
    await web.post('/accounts', { email });
    const first = await web.tokenFor(email);
    await web.post('/accounts', { email });
    const second = await web.tokenFor(email);
    expect((await web.post('/accounts/confirmation', { token: first, ...person })).status).toBe(201);
    expect(await web.post('/accounts/confirmation', { token: second, ...person })).toMatchObject({
      status: 409,
      body: { code: 'account.exists' },
    });
  });

  it.each([
    [{ password: 'too short here' }, ['body', 'password'], 'too_small'],
    [{ password: 'passwordpassword' }, ['body', 'password'], 'common_password'],
    [{ password: 'Amina Benali 2026' }, ['body', 'password'], 'personal_password'],
    [{ password: 'x'.repeat(1001) }, ['body', 'password'], 'too_big'],
    [{ name: '' }, ['body', 'name'], 'required'],
    [{ name: ' \u200b ' }, ['body', 'name'], 'required'],
    [{ name: 'Amina\nBenali' }, ['body', 'name'], 'control_characters'],
    [{ name: 'a'.repeat(201) }, ['body', 'name'], 'too_big'],
    [{ locale: 'xx' }, ['body', 'locale'], 'invalid_value'],
    [{ timeZone: '+02:00' }, ['body', 'timeZone'], 'invalid_time_zone'],
    [{ administrator: true }, ['body', 'administrator'], 'unrecognized_keys'],
  ])('refuses %j and leaves the link usable', async (wrong, path, code) => {
    const email = newAddress();
    await web.post('/accounts', { email });
    const token = await web.tokenFor(email);
    const { status, body } = await web.post('/accounts/confirmation', { token, ...person, ...wrong });
    expect(status).toBe(422);
    expect(body.issues).toContainEqual(expect.objectContaining({ path, code }));
    expect((await web.post('/accounts/confirmation', { token, ...person })).status).toBe(201);
  });
});

describe('a link for one purpose', () => {
  it('serves no other', async () => {
    const { email } = await web.register();
    await web.post('/sign-in-links', { email });
    const signIn = await web.tokenFor(email);
    await web.post('/password-resets', { email });
    const reset = await web.tokenFor(email);
    const refused = { status: 410, body: { code: 'link.unknown' } };
    expect(await web.post('/sign-in-links/redemption', { token: reset })).toMatchObject(refused);
    expect(await web.post('/password-resets/completion', { token: signIn, password: goodPassword })).toMatchObject(
      refused,
    );
    expect(await web.post('/accounts/confirmation', { token: signIn, ...person })).toMatchObject(refused);
    expect(await web.post('/account/email-change/confirmation', { token: signIn })).toMatchObject(refused);
    expect(await web.post('/invitations/acceptance', { token: signIn })).toMatchObject(refused);
    expect(await web.post('/invitations/reading', { token: reset })).toMatchObject(refused);
  });
});
