import { afterAll, beforeAll, expect, it } from 'vitest';
import { Purge } from '../../src/accounts/purge.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, newAddress, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
afterAll(() => test.close());

const count = async (table: string, where = 'true', parameters: unknown[] = []) =>
  Number((await test.sql<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, parameters))[0]?.n);

it('takes what is of no use any more, and nothing else', async () => {
  const { id, email } = await web.register();
  const stranger = newAddress();
  await web.post('/accounts', { email: stranger });
  const staying = await web.register();
  await test.sql(
    `INSERT INTO idempotency_key (owner, key, request_hash, response, created_at) VALUES
    ($1, 'old-key-1', '', '{}', $2::timestamptz - interval '3 days'), ($1, 'new-key-1', '', '{}', $2)`,
    [id, test.clock.now().toString()],
  );
  await test.sql(`UPDATE message SET state = 'sent', created_at = $2 WHERE recipient = $1`, [
    stranger,
    test.clock.now().toString(),
  ]);
  await test.sql(`UPDATE message SET state = 'sent', created_at = $2 WHERE recipient = $1`, [
    email,
    test.clock.now().toString(),
  ]);

  test.clock.advance({ hours: 2 });
  const { headers } = await web.post('/session', { email: staying.email, password: staying.password });
  await test.app.get(Purge).run();
  expect(await count('session', 'account_id = $1', [id])).toBe(0);
  expect((await web.get('/account', headers)).status).toBe(200);
  expect(await count('mail_link', 'email = $1', [email])).toBe(1);
  expect(await count('idempotency_key')).toBe(1);
  expect(await count('message', 'recipient = $1', [stranger])).toBe(1);

  test.clock.advance({ hours: 24 * 32 });
  await test.app.get(Purge).run();
  expect(await count('mail_link')).toBe(0);
  expect(await count('message', 'recipient = $1', [stranger])).toBe(0);
  expect(await count('account')).toBe(2);
});
