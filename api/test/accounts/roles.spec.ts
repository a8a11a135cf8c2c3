import { randomUUID } from 'node:crypto';
import type { HeldRole, RoleScopeChoices, Session, StaffMember } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DemoCalls } from '../../src/calls/demo/demo-calls.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { browser, type Browser } from './support.ts';

let test: TestApp;
let web: Browser;
let admin: Person;
let callId: string;
let teamId: string;

beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
  await test.app.get(UnitOfWork).run({ kind: 'system', job: 'test' }, (tx) => test.app.get(DemoCalls).load(tx));
  callId = (await test.sql<{ id: string }>('SELECT id FROM call LIMIT 1'))[0]?.id ?? '';
  teamId = (await test.sql<{ id: string }>('SELECT id FROM team LIMIT 1'))[0]?.id ?? '';
});
beforeEach(async () => {
  admin = await test.person({ name: 'Noor Haddad', roles: [{ role: 'administrator' }] });
});
afterAll(() => test.close());

const grant = (
  person: { readonly accountId: string },
  body: object,
  headers = admin.headers as Readonly<Record<string, string>>,
) => web.post<HeldRole>(`/accounts/${person.accountId}/roles`, body, headers);
const revoke = (person: { readonly accountId: string }, roleId: string) =>
  web.ask('DELETE', `/accounts/${person.accountId}/roles/${roleId}`, undefined, admin.headers);

describe('giving a role', () => {
  it('to a reviewer of one call shows with the call’s name, is audited, and told', async () => {
    const person = await test.person();
    const { status, body } = await grant(person, { role: 'reviewer', callId });
    expect(status).toBe(201);
    expect(body).toMatchObject({ role: 'reviewer', callId, teamId: null, scope: { en: expect.any(String) as string } });
    expect(await web.get<StaffMember>(`/accounts/${person.accountId}/roles`, admin.headers)).toMatchObject({
      body: { id: person.accountId, roles: [{ id: body.id, role: 'reviewer', callId }] },
    });
    expect(await web.events('account', person.accountId)).toEqual(['account.role_granted']);
    const mail = (await web.mails(person.email)).at(-1);
    expect(mail?.template).toBe('roles_changed');
    expect(mail?.body_text).toMatch(/Lighthouse for Rights you now have the role: reviewer \(.+\)/);
  });

  it('that reaches further ends the sessions the person had', async () => {
    const person = await test.person();
    await grant(person, { role: 'coordinator' });
    expect(await web.get('/account', person.headers)).toMatchObject({ status: 401 });
    expect(await test.sql('SELECT 1 FROM session WHERE account_id = $1', [person.accountId])).toEqual([]);
  });

  it('of the same reach holds at the next request', async () => {
    const person = await test.person({ roles: [{ role: 'dpo' }] });
    expect((await web.get('/staff', person.headers)).status).toBe(403);
    await grant(person, { role: 'administrator' });
    expect((await web.get('/staff', person.headers)).status).toBe(200);
  });

  it('twice is refused, for another call it is not', async () => {
    const person = await test.person();
    expect((await grant(person, { role: 'reviewer' })).status).toBe(201);
    expect(await grant(person, { role: 'reviewer' })).toMatchObject({
      status: 409,
      body: { code: 'role.held_already' },
    });
    expect((await grant(person, { role: 'reviewer', callId })).status).toBe(201);
  });

  it.each([
    [() => ({ role: 'administrator', callId }), ['body', 'callId'], 'role_not_limited_to_calls'],
    [() => ({ role: 'reviewer', teamId }), ['body', 'teamId'], 'role_not_limited_to_teams'],
    [() => ({ role: 'supervisor' }), ['body', 'teamId'], 'role_needs_team'],
    [() => ({ role: 'reviewer', callId: randomUUID() }), ['body', 'callId'], 'unknown_call'],
    [() => ({ role: 'supervisor', teamId: callId }), ['body', 'teamId'], 'unknown_team'],
    [() => ({ role: 'intern' }), ['body', 'role'], 'invalid_value'],
    [() => ({ role: 'owner' }), ['body', 'role'], 'invalid_value'],
    [() => ({ role: 'reviewer', callId: 'x' }), ['body', 'callId'], 'invalid_format'],
  ])('refuses what makes no sense (%#)', async (body, path, code) => {
    const answer = await web.post(`/accounts/${(await test.person()).accountId}/roles`, body(), admin.headers);
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('to nobody is a 404', async () => {
    expect((await grant({ accountId: randomUUID() }, { role: 'dpo' })).status).toBe(404);
    expect((await grant({ accountId: 'nobody' }, { role: 'dpo' })).status).toBe(404);
  });
});

describe('taking a role away', () => {
  it('holds at the next request, is audited, and told', async () => {
    const colleague = await test.person({ roles: [{ role: 'administrator' }, { role: 'dpo' }] });
    expect((await web.get('/staff', colleague.headers)).status).toBe(200);
    const { body } = await web.get<StaffMember>(`/accounts/${colleague.accountId}/roles`, admin.headers);
    const roleId = body.roles.find(({ role }) => role === 'administrator')?.id ?? '';
    expect((await revoke(colleague, roleId)).status).toBe(204);
    expect(await web.get('/staff', colleague.headers)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await web.get<Session>('/session', colleague.headers)).body.roles).toEqual([
      { role: 'dpo', callId: null, teamId: null },
    ]);
    expect(await web.events('account', colleague.accountId)).toEqual(['account.role_revoked']);
    expect((await web.mails(colleague.email)).at(-1)?.body_text).toContain('no longer have the role: administrator');
  });

  it('is a 404 when it is not theirs, or gone', async () => {
    const person = await test.person();
    const other = await test.person();
    const { body } = await grant(person, { role: 'dpo' });
    expect((await revoke(other, body.id)).status).toBe(404);
    expect((await revoke(person, body.id)).status).toBe(204);
    expect((await revoke(person, body.id)).status).toBe(404);
  });

  it('never leaves the organisation without an administrator, also when two take each other’s at once', async () => {
    await test.sql(`DELETE FROM account_role WHERE role = 'administrator' AND account_id <> $1`, [admin.accountId]);
    const own = async (person: Person) =>
      (await test.sql<{ id: string }>('SELECT id FROM account_role WHERE account_id = $1', [person.accountId]))[0]
        ?.id ?? '';
    expect(await revoke(admin, await own(admin))).toMatchObject({
      status: 409,
      body: { code: 'role.last_administrator' },
    });
    const second = await test.person({ roles: [{ role: 'administrator' }] });
    const [one, two] = [await own(admin), await own(second)];
    const answers = await Promise.all([
      web.ask('DELETE', `/accounts/${second.accountId}/roles/${two}`, undefined, admin.headers),
      web.ask('DELETE', `/accounts/${admin.accountId}/roles/${one}`, undefined, second.headers),
    ]);
    // Who comes second is refused: as the last one, or, when the first was done by then, as one who has no say any more.
    const [done, refused] = answers.map(({ status }) => status).sort();
    expect(done).toBe(204);
    expect([401, 403, 409]).toContain(refused);
    expect(await test.sql(`SELECT 1 FROM account_role WHERE role = 'administrator'`)).toHaveLength(1);
  });
});

describe('the last administrator', () => {
  it('cannot delete their account', async () => {
    const { id, password, email } = await web.register();
    await test.sql(`DELETE FROM account_role WHERE role = 'administrator'`);
    await test.sql(`INSERT INTO account_role (account_id, role) VALUES ($1, 'administrator')`, [id]);
    const { headers } = await web.post('/session', { email, password });
    expect(await web.post('/account/deletion', { currentPassword: password }, headers)).toMatchObject({
      status: 409,
      body: { code: 'role.last_administrator' },
    });
  });
});

describe('the staff list', () => {
  it('names everybody with a role, and what roles can be limited to', async () => {
    const reviewer = await test.person({ name: 'Daniel Okafor', roles: [{ role: 'reviewer', callId }] });
    const applicant = await test.person();
    const { body } = await web.get<StaffMember[]>('/staff', admin.headers);
    expect(body).toContainEqual(
      expect.objectContaining({ id: reviewer.accountId, name: 'Daniel Okafor', email: reviewer.email }),
    );
    expect(body.map(({ id }) => id)).not.toContain(applicant.accountId);
    const { body: scopes } = await web.get<RoleScopeChoices>('/staff/scopes', admin.headers);
    expect(scopes.calls.map(({ id }) => id)).toContain(callId);
    expect(scopes.teams.map(({ id }) => id)).toContain(teamId);
  });

  it.each(['coordinator', 'reviewer', 'supervisor', 'dpo', 'countersigner', 'intern', undefined] as const)(
    'and all of administration is closed to a %s',
    async (role) => {
      const { accountId, headers } = await test.person({ roles: role ? [{ role }] : [] });
      const forbidden = { status: 403, body: { code: 'forbidden' } };
      const invitation = { email: 'a@example.org', roles: [{ role: 'administrator' }] };
      expect(await web.get('/staff', headers)).toMatchObject(forbidden);
      expect(await web.get('/staff/scopes', headers)).toMatchObject(forbidden);
      expect(await web.get(`/accounts/${admin.accountId}/roles`, headers)).toMatchObject(forbidden);
      expect(await grant({ accountId }, { role: 'administrator' }, headers)).toMatchObject(forbidden);
      expect(await web.ask('DELETE', `/accounts/${accountId}/roles/${randomUUID()}`, undefined, headers)).toMatchObject(
        forbidden,
      );
      expect(await web.post('/invitations', invitation, headers)).toMatchObject(forbidden);
      expect(await web.get('/invitations', headers)).toMatchObject(forbidden);
      expect(await web.ask('DELETE', `/invitations/${randomUUID()}`, undefined, headers)).toMatchObject(forbidden);
    },
  );
});
