import type { Account } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, newAddress, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
afterAll(() => test.close());

async function asked(newEmail = newAddress()) {
  const person = await web.register();
  const answer = await web.post(
    '/account/email-change',
    { email: newEmail, currentPassword: goodPassword },
    person.headers,
  );
  return { ...person, newEmail, answer };
}

it('tells both addresses and changes nothing before the link is used', async () => {
  const { email, newEmail, headers, answer } = await asked();
  expect(answer).toMatchObject({ status: 202, body: null });
  expect((await web.mails(newEmail)).at(-1)?.template).toBe('confirm_new_address');
  const told = (await web.mails(email)).at(-1);
  expect(told?.template).toBe('address_change_asked');
  expect(told?.body_text).not.toContain(newEmail);
  expect((await web.get<Account>('/account', headers)).body).toMatchObject({ email, newEmail });
});

it('takes over with the link, which needs no session; the old address is told and no longer signs in', async () => {
  const { id, email, newEmail, headers } = await asked();
  await web.post('/password-resets', { email });
  const reset = await web.tokenFor(email);
  expect(await web.post('/account/email-change/confirmation', { token: await web.tokenFor(newEmail) })).toMatchObject({
    status: 204,
  });
  expect((await web.get<Account>('/account', headers)).body).toMatchObject({ email: newEmail, newEmail: null });
  expect((await web.mails(email)).at(-1)?.template).toBe('address_changed');
  expect((await web.post('/session', { email, password: goodPassword })).status).toBe(401);
  expect((await web.post('/session', { email: newEmail, password: goodPassword })).status).toBe(200);
  expect(await web.post('/password-resets/completion', { token: reset, password: goodPassword })).toMatchObject({
    body: { code: 'link.used' },
  });
  expect(await web.events('account', id)).toEqual(
    expect.arrayContaining(['account.email_change_asked', 'account.email_changed']),
  );
});

it('says only to the reader of the new address that it has an account', async () => {
  const { email: taken } = await web.register();
  const { answer, email, headers } = await asked(taken);
  expect(answer.status).toBe(202);
  expect(await web.post('/account/email-change/confirmation', { token: await web.tokenFor(taken) })).toMatchObject({
    status: 409,
    body: { code: 'account.email_taken' },
  });
  expect((await web.get<Account>('/account', headers)).body.email).toBe(email);
});

it('works for a day', async () => {
  const { newEmail } = await asked();
  test.clock.advance({ hours: 24 });
  expect(await web.post('/account/email-change/confirmation', { token: await web.tokenFor(newEmail) })).toMatchObject({
    status: 410,
    body: { code: 'link.expired' },
  });
});

it('needs the password, and another address', async () => {
  const { email, headers } = await web.register();
  expect(
    await web.post('/account/email-change', { email: newAddress(), currentPassword: 'wrong' }, headers),
  ).toMatchObject({ status: 422, body: { issues: [{ code: 'wrong_password' }] } });
  expect(
    await web.post('/account/email-change', { email: email.toUpperCase(), currentPassword: goodPassword }, headers),
  ).toMatchObject({ status: 409, body: { code: 'account.email_unchanged' } });
});
