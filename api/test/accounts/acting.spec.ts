import { randomUUID } from 'node:crypto';
import { openWhileActing, routes } from '@placet/contract';
import type { Colleague, Session } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receivedApplication, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { browser, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
let call: SeededCall;
let elsewhere: SeededCall;
let sent: Received;
let head: Person;
let colleague: Person;

beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
  call = await seedCall(test);
  elsewhere = await seedCall(test);
  sent = await receivedApplication(test, call);
});
beforeEach(async () => {
  head = await test.person({ name: 'Noor Haddad', roles: [{ role: 'coordinator' }] });
  colleague = await test.person({ name: 'Lea Roth', roles: [{ role: 'coordinator', callId: elsewhere.id }] });
});
afterAll(() => test.close());

const begin = (as: Person, by = head) =>
  web.post<Session>('/acting', { accountId: as.accountId, reason: 'She cannot find the list.' }, by.headers);
const end = () => web.ask<Session>('DELETE', '/acting', undefined, head.headers);
const opens = async (): Promise<number> => (await web.get(`/received-applications/${sent.id}`, head.headers)).status;

describe('looking with a colleague’s roles', () => {
  it('shows what they see and no more, until one goes back', async () => {
    expect(await opens()).toBe(200);
    const begun = await begin(colleague);
    expect(begun).toMatchObject({
      status: 200,
      body: {
        account: { id: head.accountId, name: 'Noor Haddad' },
        roles: [{ role: 'coordinator', callId: elsewhere.id }],
        acting: { name: 'Lea Roth', until: test.clock.now().add({ minutes: 30 }).toString() },
      },
    });
    expect(await opens()).toBe(404);
    expect((await web.get<Session>('/session', head.headers)).body).toEqual(begun.body);
    expect((await end()).body).toMatchObject({ roles: [{ callId: null }], acting: null });
    expect(await opens()).toBe(200);
  });

  it('leaves one’s own account one’s own: what is personal to the colleague stays theirs', async () => {
    await begin(colleague);
    expect((await web.get('/account', head.headers)).body).toMatchObject({ email: head.email });
  });

  it('ends by itself after half an hour', async () => {
    await begin(colleague);
    test.clock.advance({ minutes: 29 });
    expect(await opens()).toBe(404);
    test.clock.advance({ minutes: 1 });
    expect(await opens()).toBe(200);
    expect((await web.get<Session>('/session', head.headers)).body.acting).toBeNull();
  });

  it('ends when the colleague’s roles come to open more than one’s own, or their account is closed', async () => {
    await begin(colleague);
    await test.sql(`INSERT INTO account_role (account_id, role) VALUES ($1, 'dpo')`, [colleague.accountId]);
    expect(await opens()).toBe(200);
    await test.sql(`DELETE FROM account_role WHERE account_id = $1 AND role = 'dpo'`, [colleague.accountId]);
    expect(await opens()).toBe(404);
    await test.sql('UPDATE account SET deactivated_at = now() WHERE id = $1', [colleague.accountId]);
    expect(await opens()).toBe(200);
  });

  it('is audited with both names, told to the colleague, and noted where an application was opened', async () => {
    const other = await test.person({ name: 'Ines Favre', roles: [{ role: 'coordinator', callId: call.id }] });
    await begin(other);
    expect(await opens()).toBe(200);
    await end();
    const events = await test.sql<{ type: string; actor: object; data: object }>(
      `SELECT type, actor, data FROM audit_event WHERE subject_type = 'account' AND subject_id = $1 ORDER BY seq`,
      [other.accountId],
    );
    expect(events).toMatchObject([
      { type: 'account.acting_begun', actor: { name: 'Noor Haddad' }, data: { reason: 'She cannot find the list.' } },
      {
        type: 'account.acting_ended',
        actor: { name: 'Noor Haddad', actingAs: { accountId: other.accountId, name: 'Ines Favre' } },
      },
    ]);
    const [mail] = await web.mails(other.email);
    expect(mail?.template).toBe('looked_as_you');
    expect(mail?.body_text).toContain('Noor Haddad');
    expect(mail?.body_text).toContain('She cannot find the list.');
    expect(
      await test.sql('SELECT role, acting_as FROM access_log WHERE account_id = $1', [head.accountId]),
    ).toContainEqual({ role: 'coordinator', acting_as: other.accountId });
  });
});

it('changes nothing: every route that could is refused before anything else is looked at', async () => {
  await begin(colleague);
  const changing = routes.filter(
    ({ method, permission }) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && !openWhileActing.includes(permission),
  );
  expect(changing.length).toBeGreaterThan(60);
  const accepted: string[] = [];
  for (const { id, method, path, limit } of changing) {
    // Those that are limited count first, and are refused just the same.
    if (limit) await test.sql('TRUNCATE rate_limit');
    const url = `/api/v1${path.replaceAll(/:\w+/g, () => randomUUID())}`;
    const answer = await test.inject({ method: method as 'POST', url, headers: head.headers });
    if (answer.statusCode !== 403) accepted.push(`${id}: ${String(answer.statusCode)}`);
  }
  expect(accepted).toEqual([]);
});

describe('is refused', () => {
  const refusal = { status: 409, body: { code: 'acting.not_possible' } };

  it.each([
    ['somebody who may see more', () => test.person({ roles: [{ role: 'dpo' }] })],
    ['an applicant', () => test.person()],
    ['oneself', () => Promise.resolve(head)],
    ['nobody', () => Promise.resolve({ ...head, accountId: randomUUID() })],
  ])('as %s, with one answer for all', async (_who, person) => {
    expect(await begin(await person())).toMatchObject(refusal);
  });

  it('to an administrator as a coordinator: the role opens no application', async () => {
    const admin = await test.person({ roles: [{ role: 'administrator' }] });
    expect(await begin(colleague, admin)).toMatchObject(refusal);
    expect((await web.get<Colleague[]>('/acting/colleagues', admin.headers)).body).toEqual([]);
  });

  it('to a reviewer', async () => {
    const reviewer = await test.person({ roles: [{ role: 'reviewer' }] });
    expect(await begin(colleague, reviewer)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('from one colleague to the next', async () => {
    await begin(colleague);
    expect(await begin(colleague)).toMatchObject({ status: 403, body: { code: 'acting.read_only' } });
  });

  it('without a reason', async () => {
    const answer = await web.post('/acting', { accountId: colleague.accountId, reason: '' }, head.headers);
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: ['body', 'reason'] }] } });
  });
});

it('offers those whose roles open nothing more, and nobody else', async () => {
  await test.person({ name: 'Not offered', roles: [{ role: 'administrator' }] });
  const { body } = await web.get<Colleague[]>('/acting/colleagues', head.headers);
  expect(body.map(({ name }) => name)).toContain('Lea Roth');
  expect(body.map(({ name }) => name)).not.toContain('Not offered');
  expect(body.map(({ id }) => id)).not.toContain(head.accountId);
});
