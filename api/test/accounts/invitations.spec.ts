import { randomUUID } from 'node:crypto';
import type { Invitation, OfferedInvitation, SignedIn } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, newAddress, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
let admin: Person;
beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
});
beforeEach(async () => {
  admin = await test.person({ name: 'Noor Haddad', roles: [{ role: 'administrator' }] });
});
afterAll(() => test.close());

const invite = (email: string, roles: object[] = [{ role: 'coordinator' }], more: object = {}) =>
  web.post<Invitation>('/invitations', { email, roles, ...more }, admin.headers);
const person = { name: 'Clara Weiss', password: goodPassword };

describe('an invitation', () => {
  it('is mailed, listed, audited, and gives nothing yet', async () => {
    const email = newAddress();
    const { status, body } = await invite(email, [{ role: 'coordinator' }, { role: 'dpo' }], { locale: 'fr' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      email,
      roles: [{ role: 'coordinator' }, { role: 'dpo' }],
      invitedBy: 'Noor Haddad',
      expired: false,
    });
    const [mail] = await web.mails(email);
    expect(mail).toMatchObject({ template: 'invitation', locale: 'fr' });
    expect(mail?.body_text).toContain('coordination, protection des données');
    expect(mail?.body_text).toContain('/fr/invitation#');
    expect((await web.get<Invitation[]>('/invitations', admin.headers)).body.map(({ id }) => id)).toContain(body.id);
    expect(await web.events('invitation', body.id)).toEqual(['invitation.sent']);
    expect(await test.sql('SELECT 1 FROM account WHERE email = $1', [email])).toEqual([]);
  });

  it('can be looked at without being used up', async () => {
    const email = newAddress();
    await invite(email);
    const token = await web.tokenFor(email);
    for (let i = 0; i < 2; i++)
      expect(await web.post<OfferedInvitation>('/invitations/reading', { token })).toMatchObject({
        status: 200,
        body: { email, roles: [{ role: 'coordinator', scope: null }], invitedBy: 'Noor Haddad', hasAccount: false },
      });
  });

  it('opens an account with the roles and signs in, once', async () => {
    const email = newAddress();
    const { body: invitation } = await invite(email);
    const token = await web.tokenFor(email);
    const { status, body } = await web.post<SignedIn>('/invitations/acceptance', { token, person });
    expect(status).toBe(200);
    expect(body.session).toMatchObject({ account: { email, name: 'Clara Weiss' }, roles: [{ role: 'coordinator' }] });
    expect(await web.events('account', body.session.account.id)).toEqual([
      'account.registered',
      'account.role_granted',
      'account.signed_in',
    ]);
    expect(await web.events('invitation', invitation.id)).toEqual(['invitation.sent', 'invitation.accepted']);
    expect(await web.post('/invitations/acceptance', { token, person })).toMatchObject({
      status: 410,
      body: { code: 'link.used' },
    });
    expect((await web.get<Invitation[]>('/invitations', admin.headers)).body.map(({ id }) => id)).not.toContain(
      invitation.id,
    );
    expect((await web.post('/session', { email, password: goodPassword })).status).toBe(200);
  });

  it('adds the roles to an account that is there, asks for no password, and ends sessions of less reach', async () => {
    const { id, email, headers } = await web.register();
    await invite(email);
    const token = await web.tokenFor(email);
    expect((await web.post<OfferedInvitation>('/invitations/reading', { token })).body.hasAccount).toBe(true);
    const { body } = await web.post<SignedIn>('/invitations/acceptance', { token });
    expect(body.session).toMatchObject({ account: { id, name: 'Amina Benali' }, roles: [{ role: 'coordinator' }] });
    expect((await web.get('/account', headers)).status).toBe(401);
    expect((await web.post('/session', { email, password: goodPassword })).status).toBe(200);
  });

  it('of a newcomer needs a name and a password that is not guessable', async () => {
    const email = newAddress();
    await invite(email);
    const token = await web.tokenFor(email);
    const refusals: [object, string[], string][] = [
      [{}, ['body', 'person'], 'required'],
      [{ person: { ...person, password: 'short' } }, ['body', 'person', 'password'], 'too_small'],
      [{ person: { ...person, password: 'clara weiss 2026' } }, ['body', 'person', 'password'], 'personal_password'],
      [{ person: { ...person, name: ' ' } }, ['body', 'person', 'name'], 'required'],
      [{ person, roles: ['administrator'] }, ['body', 'roles'], 'unrecognized_keys'],
    ];
    for (const [body, path, code] of refusals) {
      const answer = await web.post('/invitations/acceptance', { token, ...body });
      expect(answer.status).toBe(422);
      expect(answer.body.issues).toContainEqual(expect.objectContaining({ path, code }));
    }
    expect((await web.post('/invitations/acceptance', { token, person })).status).toBe(200);
  });

  it('works for seven days', async () => {
    const email = newAddress();
    const { body } = await invite(email);
    test.clock.advance({ hours: 7 * 24 });
    expect(await web.post('/invitations/acceptance', { token: await web.tokenFor(email), person })).toMatchObject({
      status: 410,
      body: { code: 'link.expired' },
    });
    const { body: listed } = await web.get<Invitation[]>('/invitations', admin.headers);
    expect(listed.find(({ id }) => id === body.id)?.expired).toBe(true);
  });

  it('is replaced by a newer one of the same address', async () => {
    const email = newAddress();
    const { body: older } = await invite(email, [{ role: 'administrator' }]);
    const token = await web.tokenFor(email);
    await invite(email, [{ role: 'reviewer' }]);
    expect(await web.post('/invitations/reading', { token })).toMatchObject({
      status: 410,
      body: { code: 'link.unknown' },
    });
    expect(await web.events('invitation', older.id)).toEqual(['invitation.sent', 'invitation.revoked']);
  });

  it('can be taken back, by any administrator, once', async () => {
    const email = newAddress();
    const { body } = await invite(email);
    const colleague = await test.person({ roles: [{ role: 'administrator' }] });
    const takeBack = () => web.ask('DELETE', `/invitations/${body.id}`, undefined, colleague.headers);
    expect((await takeBack()).status).toBe(204);
    expect((await takeBack()).status).toBe(404);
    expect((await web.post('/invitations/acceptance', { token: await web.tokenFor(email), person })).status).toBe(410);
    expect((await web.ask('DELETE', `/invitations/${randomUUID()}`, undefined, admin.headers)).status).toBe(404);
  });

  it('is worth nothing once whoever sent it is no administrator any more', async () => {
    const email = newAddress();
    await invite(email, [{ role: 'administrator' }]);
    await test.sql('DELETE FROM account_role WHERE account_id = $1', [admin.accountId]);
    const token = await web.tokenFor(email);
    expect((await web.post('/invitations/reading', { token })).status).toBe(410);
    expect(await web.post('/invitations/acceptance', { token, person })).toMatchObject({
      status: 410,
      body: { code: 'link.unknown' },
    });
  });

  it.each([
    [{ email: 'x', roles: [{ role: 'dpo' }] }, ['body', 'email'], 'invalid_email'],
    [{ email: 'a@example.org', roles: [] }, ['body', 'roles'], 'too_small'],
    [{ email: 'a@example.org', roles: [{ role: 'supervisor' }] }, ['body', 'roles', 0, 'teamId'], 'role_needs_team'],
    [
      { email: 'a@example.org', roles: [{ role: 'reviewer', callId: '0198a3f0-0000-7000-8000-000000000000' }] },
      ['body', 'roles', 0, 'callId'],
      'unknown_call',
    ],
    [
      { email: 'a@example.org', roles: Array.from({ length: 21 }, () => ({ role: 'dpo' })) },
      ['body', 'roles'],
      'too_big',
    ],
  ])('is refused with %j', async (body, path, code) => {
    const answer = await web.post('/invitations', body, admin.headers);
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ path, code }));
  });
});

describe('a new installation', () => {
  it('invites its first administrator once, until there is one', async () => {
    const email = 'first@example.org';
    const fresh = await startTestApp({ PLACET_ADMINISTRATOR: 'First@example.org' });
    try {
      const there = browser(fresh);
      const [mail, ...more] = await there.mails(email);
      expect(mail?.template).toBe('invitation');
      expect(more).toEqual([]);
      const { body } = await there.post<SignedIn>('/invitations/acceptance', {
        token: await there.tokenFor(email),
        person,
      });
      expect(body.session.roles).toEqual([{ role: 'administrator', callId: null, teamId: null }]);
    } finally {
      await fresh.close();
    }
  });
});
