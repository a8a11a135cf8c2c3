import { mailNames } from '@placet/contract/messages/mails.ts';
import type { MailTemplate } from '@placet/contract/messages/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Post } from '../../src/messages/post.ts';
import { visitor, type Actor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { seedCall, seedReceived, type SeededCall } from '../coordination/seed-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { decodeHeader, headerOf, partOf, startMailServer, type TestMailServer } from '../support/test-mail-server.ts';

let mail: TestMailServer;
let test: TestApp;
let call: SeededCall;
let coordinator: Person;
let administrator: Person;
beforeAll(async () => {
  mail = await startMailServer();
  test = await startTestApp({ SMTP_URL: mail.url, MAIL_FROM: 'Placet <no-reply@mail.example>' });
  call = await seedCall(test, 'templates');
  coordinator = await test.person({ roles: [{ role: 'coordinator' }] });
  administrator = await test.person({ roles: [{ role: 'administrator' }] });
  await test.app.get(Jobs).start();
});
afterAll(async () => {
  await test.close();
  await mail.close();
});

const base = '/api/v1/mail-templates';
const ask = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, who = coordinator) =>
  test.inject({ method, url: base + path, headers: who.headers, ...(payload && { payload }) });
const read = async (path: string): Promise<MailTemplate> => (await ask('GET', path)).json();

/** Thanks to a referee, sent as anybody's act. */
const thank = (to: string, actor: Actor = visitor): Promise<void> =>
  test.app.get(UnitOfWork).run(actor, (tx) =>
    test.app.get(Post).send(tx, {
      ...{ template: 'reference_thanks', locale: 'en', to, accountId: null },
      data: { referee: 'Rosa <b>', applicant: 'Amina', organisation: 'Lighthouse' },
    }),
  );
const rawTo = async (address: string): Promise<string> => {
  const find = () => mail.received.find(({ to }) => to.includes(address));
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  return find()?.raw ?? '';
};
const subjectOf = (raw: string): string => decodeHeader(headerOf(raw, 'subject')[0] ?? '');

it('lists every mail in every language, with who changed which', async () => {
  const own = { revision: 0, subject: 'Merci {referee}', body: 'Bonjour {referee},' };
  expect((await ask('PUT', '/reference_thanks/fr', own)).statusCode).toBe(200);
  const { templates } = (await ask('GET', '')).json<{ templates: { name: string; locale: string; own: boolean }[] }>();
  expect(templates).toHaveLength(mailNames.length * 2);
  expect(templates.filter((one) => one.own)).toMatchObject([
    { name: 'reference_thanks', locale: 'fr', faulty: false, revision: 1, changedBy: 'Amina Test' },
  ]);
});

it('sends the organisation’s words from the moment they are saved, and ours again when those are put away', async () => {
  const path = '/reference_thanks/en';
  await thank('before@example.org');
  expect(subjectOf(await rawTo('before@example.org'))).toBe('Thank you for your reference for Amina');
  const own = { revision: 0, subject: 'We got it, {referee}', body: 'Dear {referee},\n\nA *thousand* thanks.' };
  expect((await ask('PUT', path, own)).json()).toMatchObject({ revision: 1, own: { subject: own.subject } });
  await thank('own@example.org');
  const raw = await rawTo('own@example.org');
  expect(subjectOf(raw)).toBe('We got it, Rosa <b>');
  expect(partOf(raw, 'text/plain').replaceAll('\r', '').trim()).toBe('Dear Rosa <b>,\n\nA *thousand* thanks.');
  expect(partOf(raw, 'text/html')).toContain('Dear Rosa &lt;b&gt;,');

  expect((await ask('POST', `${path}/standard-text`, { revision: 1 })).json()).toMatchObject({
    revision: 2,
    own: null,
  });
  await thank('after@example.org');
  expect(subjectOf(await rawTo('after@example.org'))).toBe('Thank you for your reference for Amina');
  const audit = await test.sql(
    `SELECT data FROM audit_event WHERE type = 'mail_template.changed' AND data->>'locale' = 'en' ORDER BY seq`,
  );
  expect(audit.map(({ data }) => data as object)).toEqual([
    { template: 'reference_thanks', locale: 'en', standard: false },
    { template: 'reference_thanks', locale: 'en', standard: true },
  ]);
});

it('refuses a text that cannot be sent, says where and what was meant, and goes on sending what there was', async () => {
  const refused = await ask('PUT', '/application_returned/en', {
    ...{ revision: 0, subject: 'About {numbr}', body: 'Dear {name},\n\n{sections} {deadline' },
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({
    code: 'mail_template.faulty',
    issues: expect.arrayContaining([
      {
        ...{ path: ['body', 'subject'], code: 'mail_text.unknown_placeholder' },
        params: { at: 6, placeholder: 'numbr', nearest: 'number' },
        message: '{numbr} is not known in this mail. Did you mean {number}?',
      },
      expect.objectContaining({ path: ['body', 'body'], code: 'mail_text.brace_open' }),
      expect.objectContaining({ path: ['body', 'body'], params: { at: 0, placeholder: 'link' } }),
    ]) as unknown,
  });
  expect(await read('/application_returned/en')).toMatchObject({ revision: 0, own: null });
});

it('shows what somebody else saved meanwhile, also when they went back to the standard text', async () => {
  const path = '/reference_ended/en';
  const text = { subject: 'Over', body: 'Over, {referee}.' };
  await ask('PUT', path, { revision: 0, ...text });
  await ask('POST', `${path}/standard-text`, { revision: 1 });
  const late = await ask('PUT', path, { revision: 1, ...text });
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({
    code: 'mail_template.changed_meanwhile',
    context: { stored: { revision: 2, own: null } },
  });
});

it('sends the standard text where a stored one no longer fits its mail', async () => {
  await test.sql(
    `INSERT INTO mail_template (template, locale, subject, body, changed_at) VALUES ('reference_received', 'en', 'Old', '{gone}', now())`,
  );
  await test.app.get(UnitOfWork).run(visitor, (tx) =>
    test.app.get(Post).send(tx, {
      ...{ template: 'reference_received', locale: 'en', to: 'old@example.org', accountId: null },
      data: { name: 'Amina', referee: 'Rosa', call: 'Geneva', link: 'https://example.org/' },
    }),
  );
  expect(subjectOf(await rawTo('old@example.org'))).toBe('A reference for you has arrived');
  const { templates } = (await ask('GET', '')).json<{ templates: { name: string; faulty: boolean }[] }>();
  expect(templates.filter(({ faulty }) => faulty)).toMatchObject([{ name: 'reference_received', locale: 'en' }]);
});

it('lets the discreet mail name neither the organisation nor an address', async () => {
  await test.sql(
    `INSERT INTO organisation (name, locales, default_locale, time_zone, contact_email)
     VALUES ('{"en":"Lighthouse for Rights"}', '{en,fr}', 'en', 'Europe/Zurich', 'hello@lighthouse.example')`,
  );
  for (const body of ['Lighthouse for Rights has news.', 'Dear {name},', 'See https://example.org']) {
    const refused = await ask('PUT', '/something_new/en', { revision: 0, subject: 'News', body });
    expect([body, refused.statusCode]).toEqual([body, 422]);
  }
  await test.sql('DELETE FROM organisation');
});

describe('who may', () => {
  it('change: coordinators of every call and administrators, not those of one call', async () => {
    const ofOne = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
    for (const [who, status] of [
      [ofOne, 403],
      [await test.person(), 403],
      [administrator, 200],
    ] as const)
      expect((await ask('GET', '/reference_thanks/en', undefined, who)).statusCode).toBe(status);
  });

  it('everybody’s act uses the text; none but those may write it, whatever the code asks for', async () => {
    const account = (person: Person, realm: 'applicant' | 'reviewer' | 'staff', grants: object[] = []): Actor =>
      ({
        kind: 'account',
        accountId: person.accountId,
        sessionId: person.accountId,
        realm,
        name: '',
        locale: 'en',
        grants,
      }) as Actor;
    const ofOne = account(coordinator, 'staff', [{ role: 'coordinator', callId: call.id, teamId: null }]);
    const actors: Actor[] = [visitor, account(coordinator, 'applicant'), account(coordinator, 'reviewer'), ofOne];
    for (const actor of actors) {
      const used = await test.app
        .get(UnitOfWork)
        .read(actor, (tx) =>
          tx.query(`SELECT subject FROM mail_template WHERE template = 'reference_thanks' AND locale = 'fr'`),
        );
      expect(used).toEqual([{ subject: 'Merci {referee}' }]);
      const changing = test.app
        .get(UnitOfWork)
        .run(actor, (tx) => tx.query(`UPDATE mail_template SET subject = 'Hacked' RETURNING template`))
        .catch(() => []);
      expect(await changing).toEqual([]);
    }
  });
});

describe('the preview with a real person', () => {
  it('fills in what is theirs, with links that lead nowhere, and is seen by them', async () => {
    const received = await seedReceived(test, { call, name: 'Zoé Martin' });
    const links = () => test.sql('SELECT count(*) FROM mail_link');
    const before = await links();
    const answer = await ask('GET', `/application_received/fr/preview-values/${received.id}`);
    expect(answer.json()).toMatchObject({
      number: received.number,
      values: { name: 'Zoé Martin', call: 'Appel templates', number: received.number, link: 'https://example.org/' },
    });
    expect(await links()).toEqual(before);
    const seen = await test.sql('SELECT account_id, role, what FROM access_log WHERE application_id = $1', [
      received.id,
    ]);
    expect(seen).toEqual([{ account_id: coordinator.accountId, role: 'coordinator', what: 'application' }]);
  });

  it('is not there for drafts, nor for an administrator who coordinates nothing', async () => {
    const draft = await seedReceived(test, { call, state: 'draft' });
    const received = await seedReceived(test, { call });
    const path = (id: string) => `/application_received/en/preview-values/${id}`;
    expect((await ask('GET', path(draft.id))).statusCode).toBe(404);
    expect((await ask('GET', path(received.id), undefined, administrator)).statusCode).toBe(404);
    expect(await test.sql('SELECT FROM access_log WHERE application_id = $1', [received.id])).toEqual([]);
  });
});

it('sends a test to whoever asks and nobody else, marked, without a link that opens anything', async () => {
  const text = { subject: 'About {number}', body: 'Dear {name},\n\n[Open]({link})' };
  const sent = await ask('POST', '/application_return_undone/en/test-mail', text, administrator);
  expect(sent.statusCode).toBe(204);
  const raw = await rawTo(administrator.email);
  expect(subjectOf(raw)).toBe('[Test] About 7KQ2-M4XD');
  expect(partOf(raw, 'text/plain')).toContain('https://example.org/');
  expect(mail.received.filter((one) => one.raw.includes('[Test]')).map(({ to }) => to)).toEqual([
    [administrator.email],
  ]);
  const faulty = await ask('POST', '/application_return_undone/en/test-mail', { ...text, subject: '{' });
  expect(faulty.json()).toMatchObject({ code: 'mail_template.faulty' });
});
