import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, newAddress, type Browser } from './support.ts';

/** With the limits of the product; elsewhere tests run with a thousandfold. */
let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp({ NODE_ENV: 'development', PLACET_DEMO: 'false' });
  web = browser(test);
});
afterAll(() => test.close());

const from = (remoteAddress: string, path: string, payload: object) =>
  test.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    payload,
    headers: { 'sec-fetch-site': 'same-origin' },
    remoteAddress,
  });

describe('tries to sign in', () => {
  it('to one account are slowed down, wherever they come from; a mailed link still signs the owner in', async () => {
    const { email, password } = await web.register();
    const statuses = new Set<number>();
    for (let i = 0; i < 21; i++)
      statuses.add(
        (await from(`192.0.2.${String(i)}`, '/session', { email, password: 'not the right one' })).statusCode,
      );
    expect([...statuses]).toEqual([401, 429]);
    const refused = await from('192.0.2.200', '/session', { email, password });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'request.rate_limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await from('192.0.2.200', '/sign-in-links', { email });
    expect(
      (await from('192.0.2.200', '/sign-in-links/redemption', { token: await web.tokenFor(email) })).statusCode,
    ).toBe(200);
  });

  it('from one place are slowed down, whatever accounts they try', async () => {
    const tries = [];
    for (let i = 0; i < 21; i++)
      tries.push((await from('198.51.100.1', '/session', { email: newAddress(), password: goodPassword })).statusCode);
    expect(tries.at(-1)).toBe(429);
    expect((await from('198.51.100.2', '/session', { email: newAddress(), password: goodPassword })).statusCode).toBe(
      401,
    );
  });
});

describe('mails to one address', () => {
  it('are slowed down, wherever they are asked for, and the answer is the same without an account', async () => {
    for (const email of [(await web.register()).email, newAddress()]) {
      const statuses = [];
      for (let i = 0; i < 7; i++)
        statuses.push((await from(`203.0.113.${String(i)}`, '/password-resets', { email })).statusCode);
      expect(statuses.indexOf(429)).toBeGreaterThanOrEqual(5);
      expect(statuses.at(-1)).toBe(429);
    }
  });
});
