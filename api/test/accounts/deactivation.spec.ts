import { randomUUID } from 'node:crypto';
import type { StaffMember } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Passwords } from '../../src/accounts/passwords.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
let admin: Person;
let colleague: Person;

beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
beforeEach(async () => {
  admin = await test.person({ name: 'Noor Haddad', roles: [{ role: 'administrator' }] });
  colleague = await test.person({ name: 'Lea Roth', roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

const deactivate = ({ accountId }: { readonly accountId: string }, by = admin) =>
  web.post(`/accounts/${accountId}/deactivation`, { reason: 'Left in November.' }, by.headers);
const reactivate = ({ accountId }: Person) =>
  web.ask('DELETE', `/accounts/${accountId}/deactivation`, undefined, admin.headers);
const givePassword = async ({ accountId }: Person): Promise<void> => {
  const hash = await test.app.get(Passwords).hash(goodPassword);
  await test.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [accountId, hash]);
};
const signIn = ({ email }: Person, password = goodPassword) => web.post('/session', { email, password });

describe('a closed account', () => {
  it('is signed out at once and cannot be signed in to with its password', async () => {
    await givePassword(colleague);
    expect((await deactivate(colleague)).status).toBe(204);
    expect(await web.get('/account', colleague.headers)).toMatchObject({ status: 401 });
    expect(await signIn(colleague)).toMatchObject({ status: 403, body: { code: 'account.deactivated' } });
    expect(await signIn(colleague, 'another password here')).toMatchObject({
      body: { code: 'session.credentials_wrong' },
    });
  });

  it('is not opened by a link mailed before, nor by one asked for since', async () => {
    await web.post('/sign-in-links', { email: colleague.email });
    const before = await web.tokenFor(colleague.email);
    await deactivate(colleague);
    expect(await web.post('/sign-in-links/redemption', { token: before })).toMatchObject({
      body: { code: 'link.used' },
    });
    expect((await web.post('/sign-in-links', { email: colleague.email })).status).toBe(202);
    expect((await web.mails(colleague.email)).at(-1)).toMatchObject({ template: 'account_closed' });
    expect((await web.mails(colleague.email)).at(-1)?.body_text).not.toContain('#');
    await web.post('/password-resets', { email: colleague.email });
    expect((await web.mails(colleague.email)).at(-1)).toMatchObject({ template: 'account_closed' });
  });

  it('shows as such, and keeps its roles for when it is opened again', async () => {
    await givePassword(colleague);
    await deactivate(colleague);
    await deactivate(colleague);
    const path = `/accounts/${colleague.accountId}/roles`;
    expect((await web.get<StaffMember>(path, admin.headers)).body).toMatchObject({
      deactivatedAt: test.clock.now().toString(),
      roles: [{ role: 'coordinator' }],
    });
    expect((await reactivate(colleague)).status).toBe(204);
    expect((await reactivate(colleague)).status).toBe(204);
    expect((await web.get<StaffMember>(path, admin.headers)).body.deactivatedAt).toBeNull();
    expect(await signIn(colleague)).toMatchObject({ status: 200, body: { roles: [{ role: 'coordinator' }] } });
    expect(await web.events('account', colleague.accountId)).toEqual([
      'account.deactivated',
      'account.reactivated',
      'account.signed_in',
    ]);
  });
});

describe('closing is refused', () => {
  it('of one’s own account', async () => {
    expect(await deactivate(admin)).toMatchObject({ status: 409, body: { code: 'account.own_deactivation' } });
  });

  it('of the last administrator whose account is open', async () => {
    await test.sql(
      `UPDATE account SET deactivated_at = now() WHERE id <> $1 AND id IN
      (SELECT account_id FROM account_role WHERE role = 'administrator')`,
      [admin.accountId],
    );
    const [role] = await test.sql<{ id: string }>('SELECT id FROM account_role WHERE account_id = $1', [
      admin.accountId,
    ]);
    expect(
      await web.ask('DELETE', `/accounts/${admin.accountId}/roles/${role?.id ?? ''}`, undefined, admin.headers),
    ).toMatchObject({ body: { code: 'role.last_administrator' } });
  });

  it('without a reason, beside its field', async () => {
    const answer = await web.post(`/accounts/${colleague.accountId}/deactivation`, { reason: '  ' }, admin.headers);
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: ['body', 'reason'], code: 'required' }] } });
  });

  it.each([
    ['of an applicant', async () => (await test.person()).accountId],
    ['of nobody', () => Promise.resolve(randomUUID())],
  ])('%s: there is no such colleague', async (_whose, accountId) => {
    expect(await deactivate({ accountId: await accountId() })).toMatchObject({ status: 404 });
  });

  it('to a coordinator', async () => {
    const other = await test.person({ roles: [{ role: 'reviewer' }] });
    expect(await deactivate(other, colleague)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });
});
