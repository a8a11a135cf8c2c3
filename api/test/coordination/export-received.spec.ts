import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExportReceived } from '../../src/coordination/use-cases/export-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { seedCall, seedReceived, type SeededCall } from './seed-received.ts';

let test: TestApp;
let spring: SeededCall;
let coordinator: Person;

beforeAll(async () => {
  test = await startTestApp({ DATABASE_POOL_SIZE: '4' });
  spring = await seedCall(test, 'spring');
  coordinator = await test.person({ roles: [{ role: 'coordinator', callId: spring.id }] });
});
afterAll(() => test.close());

const get = (query: Record<string, string> = {}, who = coordinator) =>
  test.inject({ url: '/api/v1/received-applications.csv', query, headers: who.headers });

it('gives exactly what the filters find, with a head, a count and a byte order mark', async () => {
  const autumn = await seedCall(test, 'autumn');
  await seedReceived(test, { call: autumn, name: 'Foreign' });
  await seedReceived(test, { call: spring, name: 'Draft', state: 'draft' });
  await seedReceived(test, { call: spring, name: 'Withdrawn', state: 'withdrawn' });
  const sent = await seedReceived(test, {
    call: spring,
    name: '=HYPERLINK("http://evil.example","José; ""x""")',
    country: 'ES',
    submittedAt: '2026-11-01T10:00:00Z',
    references: ['submitted', 'requested', 'replaced'],
    documents: ['clean', 'not_scanned'],
  });
  const answer = await get({ state: 'submitted' });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="applications-2026-11-23.csv"',
    'placet-row-count': '1',
    'cache-control': 'no-store',
  });
  expect(answer.body).toBe(
    '\uFEFF"Number","Name","E-mail address","Country","Call","State","Sent (UTC)","Language","References asked","References given","Documents not scanned"\r\n' +
      `"${sent.number}","'=HYPERLINK(""http://evil.example"",""José; """"x"""""")","${sent.number.toLowerCase()}@example.org","Spain","Call spring","Received","2026-11-01 10:00:00","English",2,1,1\r\n`,
  );
  const french = await get({ state: 'submitted', locale: 'fr' });
  expect(french.body.split('\r\n')[0]).toContain('"Numéro";"Nom";"Adresse électronique"');
  expect(french.body).toContain(';"Espagne";"Appel spring";"Reçue";"2026-11-01 10:00:00";"anglais";2;1;1');
});

it('notes on each application that it was exported, by whom and when', async () => {
  const call = await seedCall(test, 'noted');
  const who = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  const { id } = await seedReceived(test, { call, name: 'Noted Person' });
  const other = await seedReceived(test, { call, name: 'Left Out', state: 'rejected' });
  await get({ state: 'submitted' }, who);
  expect(await test.sql('SELECT role, what, account_id FROM access_log WHERE application_id = $1', [id])).toEqual([
    { role: 'coordinator', what: 'export', account_id: who.accountId },
  ]);
  expect(await test.sql('SELECT 1 FROM access_log WHERE application_id = $1', [other.id])).toEqual([]);
  expect(
    await test.sql(`SELECT data FROM audit_event WHERE subject_id = $1 AND type = 'account.list_exported'`, [
      who.accountId,
    ]),
  ).toEqual([{ data: { rows: 1 } }]);
});

/** More applications than fit into a reader's buffer, and who coordinates them. */
async function seedMany(slug: string): Promise<{ call: SeededCall; who: Person }> {
  const call = await seedCall(test, slug);
  await test.sql(
    `WITH account AS (
       INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at)
       SELECT $3 || n || '@example.org', 'Many', 'en', '\\x00', now() FROM generate_series(1, 2600) n RETURNING id
     )
     INSERT INTO application (number, account_id, call_id, form_version_id, state, locale, submitted_at, applicant_name)
     SELECT left(replace(id::text, '-', ''), 30), id, $1, $2, 'submitted', 'en', now(), 'Many' FROM account`,
    [call.id, call.formVersionId, slug],
  );
  return { call, who: await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }) };
}

it('counts its rows, however many there are and whatever arrives meanwhile', async () => {
  const { call, who } = await seedMany('many');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('submitted', '-submitted', 'name', 'state', '-call'), async (sort) => {
      const [answer] = await Promise.all([get({ sort }, who), seedReceived(test, { call })]);
      const lines = answer.body.trimEnd().split('\r\n').slice(1);
      expect(lines).toHaveLength(Number(answer.headers['placet-row-count']));
      expect(lines.length).toBeGreaterThanOrEqual(2600);
      expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(lines.length);
    }),
    { numRuns: 5 },
  );
});

it('serves only so many at once and frees the place when a reader leaves', async () => {
  const { call, who } = await seedMany('slow');
  const exports = test.app.get(ExportReceived);
  const actor = {
    kind: 'account',
    accountId: who.accountId,
    sessionId: who.accountId,
    realm: 'staff',
    name: 'Slow',
    locale: 'en',
    grants: [{ role: 'coordinator', callId: call.id, teamId: null }],
  } as const;
  const slow = await exports.run(actor, { sort: '-submitted' });
  expect((await get({}, who)).json()).toMatchObject({ status: 429, code: 'export.busy' });
  slow.body.destroy();
  await expect.poll(async () => (await get({}, who)).statusCode).toBe(200);
});

it.each(['applicant', 'reviewer', 'supervisor', 'administrator', 'dpo'] as const)('is refused to %s', async (role) => {
  const person = await test.person({ roles: role === 'applicant' ? [] : [{ role, callId: spring.id }] });
  expect((await get({}, person)).json()).toMatchObject({ code: 'forbidden' });
  expect((await test.inject('/api/v1/received-applications.csv')).json()).toMatchObject({ code: 'sign_in_required' });
});
