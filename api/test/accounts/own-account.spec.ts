import { Readable } from 'node:stream';
import type { Account } from '@placet/contract/accounts/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonalData } from '../../src/accounts/personal-data.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { browser, goodPassword, type Browser } from './support.ts';
import { unzip } from '../support/unzip.ts';

let test: TestApp;
let web: Browser;
/** What another feature, of which this spec is the double, keeps about people. */
const other = { sent: new Set<string>(), files: new Map<string, string>(), erased: [] as string[] };

beforeAll(async () => {
  test = await startTestApp();
  web = browser(test);
  test.app.get(PersonalData).register({
    collect: (_tx, accountId) =>
      Promise.resolve(
        [...other.files]
          .map(([path, storageKey]) => ({ path: `other/${path}`, storageKey }))
          .concat({ path: 'other/gone.pdf', storageKey: `gone/${accountId}` }),
      ),
    mustStay: (_tx, accountId) => Promise.resolve(other.sent.has(accountId)),
    erase: (_tx, accountId) => {
      other.erased.push(accountId);
      return Promise.resolve();
    },
  });
});
afterAll(() => test.close());

describe('the profile', () => {
  it('is one’s own', async () => {
    const { id, email, headers } = await web.register();
    expect(await web.get('/account', headers)).toMatchObject({
      status: 200,
      body: {
        id,
        email,
        name: 'Amina Benali',
        addressName: null,
        locale: 'en',
        timeZone: null,
        newEmail: null,
        deletable: true,
      },
    });
  });

  it('changes in what is given, and the audit says which fields', async () => {
    const { id, headers } = await web.register();
    const change = { name: '  Amina  Bena\u0301li ', addressName: 'Amina', locale: 'fr', timeZone: 'Europe/Paris' };
    const { status, body } = await web.ask<Account>('PATCH', '/account', change, headers);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Amina  Ben\u00e1li',
      addressName: 'Amina',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    await web.ask('PATCH', '/account', { addressName: '', timeZone: null }, headers);
    expect((await web.get<Account>('/account', headers)).body).toMatchObject({
      name: 'Amina  Ben\u00e1li',
      addressName: null,
      timeZone: null,
    });
    await web.ask('PATCH', '/account', { locale: 'fr' }, headers);
    expect(
      await test.sql(
        `SELECT data FROM audit_event WHERE subject_id = $1 AND type = 'account.profile_changed' ORDER BY seq`,
        [id],
      ),
    ).toEqual([
      { data: { fields: ['name', 'addressName', 'locale', 'timeZone'] } },
      { data: { fields: ['addressName', 'timeZone'] } },
    ]);
  });

  it.each([
    [{ name: '' }, 'required'],
    [{ name: 'A\u0000' }, 'control_characters'],
    [{ addressName: 'x'.repeat(201) }, 'too_big'],
    [{ timeZone: 'Mars/Olympus' }, 'invalid_time_zone'],
    [{ locale: null }, 'invalid_value'],
    [{ email: 'other@example.org' }, 'unrecognized_keys'],
    [{ id: '0' }, 'unrecognized_keys'],
  ])('refuses %j', async (change, code) => {
    const { headers } = await web.register();
    const { status, body } = await web.ask('PATCH', '/account', change, headers);
    expect(status).toBe(422);
    expect(body.issues).toContainEqual(expect.objectContaining({ code }));
  });
});

describe('deleting the account', () => {
  const remove = (headers: Readonly<Record<string, string>>, currentPassword = goodPassword) =>
    web.post('/account/deletion', { currentPassword }, headers);

  it('takes everything along, with what other features keep; the address is free again', async () => {
    const { id, email, headers } = await web.register();
    await web.post('/sign-in-links', { email });
    const { status, cookie } = await remove(headers);
    expect(status).toBe(204);
    expect(cookie).toMatch(/^placet_session=;/);
    for (const [table, column] of [
      ['account', 'id'],
      ['session', 'account_id'],
      ['mail_link', 'account_id'],
      ['message', 'account_id'],
    ])
      expect(await test.sql(`SELECT 1 FROM ${table ?? ''} WHERE ${column ?? ''} = $1`, [id])).toEqual([]);
    expect(other.erased).toContain(id);
    expect(await web.get('/session', headers)).toMatchObject({ body: null });
    expect((await web.mails(email)).at(-1)?.template).toBe('account_deleted');
    expect((await web.events('account', id)).at(-1)).toBe('account.deleted');
    expect((await web.register(email)).id).not.toBe(id);
  });

  it('needs the password', async () => {
    const { headers } = await web.register();
    expect(await remove(headers, 'not the right one')).toMatchObject({
      status: 422,
      body: { issues: [{ path: ['body', 'currentPassword'], code: 'wrong_password' }] },
    });
    expect((await web.get('/account', headers)).status).toBe(200);
  });

  it('is refused once something was sent, and the account says so beforehand', async () => {
    const { id, headers } = await web.register();
    other.sent.add(id);
    expect((await web.get<Account>('/account', headers)).body.deletable).toBe(false);
    expect(await remove(headers)).toMatchObject({ status: 409, body: { code: 'account.has_submitted' } });
    expect(other.erased).not.toContain(id);
  });
});

describe('the export', () => {
  it('holds everything kept about the person, files included, and no working link', async () => {
    const { id, email, headers } = await web.register();
    await web.post('/password-resets', { email });
    const token = await web.tokenFor(email);
    const bytes = 'a letter'.repeat(100_000);
    await test.app.get<FileStore>(FILE_STORE).put('letters/1', Readable.from([Buffer.from(bytes)]));
    other.files.set('letter.pdf', 'letters/1');
    const answer = await test.inject({ url: '/api/v1/account/export', headers });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="placet-data.zip"');
    const files = await unzip(answer.rawPayload);
    expect([...files.keys()].sort()).toEqual([
      'account/account.json',
      'account/history.json',
      'account/mails.json',
      'account/roles.json',
      'account/sessions.json',
      'other/gone.pdf.missing.txt',
      'other/letter.pdf',
    ]);
    expect(files.get('other/letter.pdf')).toBe(bytes);
    expect(JSON.parse(files.get('account/account.json') ?? '')).toMatchObject({ id, email, name: 'Amina Benali' });
    expect(JSON.parse(files.get('account/mails.json') ?? '')).toMatchObject([
      { to: email, subject: 'Set a new password' },
    ]);
    expect(JSON.parse(files.get('account/history.json') ?? '')).toMatchObject([
      { type: 'account.registered' },
      { type: 'account.signed_in' },
      { type: 'account.exported' },
    ]);
    const everything = [...files.values()].join('\n');
    expect(everything).not.toContain(token);
    expect(everything).not.toContain('$argon2id');
  });

  it('holds nothing of anybody else', async () => {
    const stranger = await web.register();
    const { headers } = await web.register();
    const { rawPayload } = await test.inject({ url: '/api/v1/account/export', headers });
    expect([...(await unzip(rawPayload)).values()].join('\n')).not.toContain(stranger.email);
  });

  it('can be asked for several times at once', async () => {
    const { headers } = await web.register();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => test.inject({ url: '/api/v1/account/export', headers })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  });
});
