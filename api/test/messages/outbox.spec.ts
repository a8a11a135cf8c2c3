import type { Home } from '@placet/contract/home/home.ts';
import type { DeliveryPage, DeliveryRecord } from '@placet/contract/messages/schemas.ts';
import { standardReferenceForm } from '../../src/calls/standard-reference-form.ts';
import type { TemplateName } from '../../src/messages/templates/template.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Delivery } from '../../src/messages/delivery.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { seedCall, seedReceived, type SeededApplication, type SeededCall } from '../coordination/seed-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { headerOf, partOf, startMailServer, type TestMailServer } from '../support/test-mail-server.ts';

const token = 'A'.repeat(40) + '9_-';
let mail: TestMailServer;
let test: TestApp;
let call: SeededCall;
let coordinator: Person;
let administrator: Person;
let foreigner: Person;
let application: SeededApplication;
beforeAll(async () => {
  mail = await startMailServer();
  test = await startTestApp({ SMTP_URL: mail.url, MAIL_FROM: 'Placet <no-reply@mail.example>' });
  call = await seedCall(test, 'outbox');
  const other = await seedCall(test, 'other');
  coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  foreigner = await test.person({ roles: [{ role: 'coordinator', callId: other.id }] });
  administrator = await test.person({ roles: [{ role: 'administrator' }] });
  application = await seedReceived(test, { call, references: ['requested'] });
  await test.app.get(Jobs).start();
});
afterAll(async () => {
  await test.close();
  await mail.close();
});

const get = (url: string, who = coordinator) => test.inject({ url: `/api/v1${url}`, headers: who.headers });
const list = async (query = '', who = coordinator): Promise<DeliveryPage> =>
  (await get(`/messages${query}`, who)).json();
let keys = 0;
const resend = (id: string, who = coordinator, key = `resending-${String(keys++)}`) =>
  test.inject({
    ...{ method: 'POST', url: `/api/v1/messages/${id}/resending` },
    headers: { ...who.headers, 'idempotency-key': key },
  });

interface Seed {
  readonly template?: TemplateName;
  readonly state?: string;
  readonly to?: string;
  readonly about?: string | null;
  readonly referenceId?: string;
}

async function seed({ template = 'application_withdrawn', state = 'failed', ...more }: Seed = {}): Promise<string> {
  const { to = 'amina@example.org', about = application.id, referenceId = null } = more;
  const [row] = await test.sql<{ id: string }>(
    `INSERT INTO message (template, locale, recipient, application_id, reference_id, subject, body_text, body_html, state, queued_at, created_at, last_error)
     VALUES ($1, 'en', $2, $3, $4, 'Secret subject', 'Body #${token}', '<p>Body</p>', $5, now(), clock_timestamp(), 'SMTP 550') RETURNING id`,
    [template, to, about, referenceId, state],
  );
  return row?.id ?? '';
}
const removeAll = () => test.sql('DELETE FROM message');

it('shows coordinators the mails of their calls, administrators all of them without what they say, others none', async () => {
  const id = await seed({ state: 'sent' });
  const mine = await list();
  expect(mine.messages).toMatchObject([{ id, application: { number: application.number, call: 'Call outbox' } }]);
  expect((await get(`/messages/${id}`)).json<DeliveryRecord>().content).toEqual({
    ...{ subject: 'Secret subject', text: 'Body #…', mailed: null },
  });
  const seen = await test.sql('SELECT account_id FROM access_log WHERE application_id = $1', [application.id]);
  expect(seen).toEqual([{ account_id: coordinator.accountId }]);

  const theirs = await get(`/messages/${id}`, administrator);
  expect(theirs.json()).toMatchObject({
    recipient: 'amina@example.org',
    state: 'sent',
    content: null,
    application: null,
  });
  for (const answer of [theirs.body, (await get('/messages', administrator)).body])
    for (const told of ['Secret', 'Body', application.number]) expect(answer).not.toContain(told);

  expect((await list('', foreigner)).messages).toEqual([]);
  expect((await get(`/messages/${id}`, foreigner)).statusCode).toBe(404);
  expect((await get('/messages', await test.person())).statusCode).toBe(403);
  await removeAll();
});

it('finds by state, by how an address begins and by number; counts; and goes on where a page ended', async () => {
  for (const state of ['sent', 'failed', 'failed', 'bounced', 'waiting'])
    await seed({ state, to: `${state}@example.org` });
  const { id: another, number } = await seedReceived(test, { call });
  await seed({ about: another, to: 'rosa@example.org' });
  expect((await list()).counts).toEqual({ undelivered: 4, waiting: 1, sent: 1, failed: 3, bounced: 1 });
  expect((await list('?state=failed')).messages.map(({ recipient }) => recipient)).toEqual([
    ...['rosa@example.org', 'failed@example.org', 'failed@example.org'],
  ]);
  expect((await list('?q=Bounced%40ex')).messages).toMatchObject([{ state: 'bounced', error: 'SMTP 550' }]);
  expect(await list(`?q=${number.toLowerCase().replace('-', '')}`)).toMatchObject({
    ...{ messages: [{ recipient: 'rosa@example.org' }], counts: { failed: 1, sent: 0 } },
  });
  expect((await list('?q=%25')).messages).toEqual([]);
  await removeAll();
  for (let index = 0; index < 120; index++) await seed({ to: `p${String(index)}@example.org` });
  const seen: string[] = [];
  let page = await list();
  for (let turn = 0; turn < 3; turn++) {
    seen.push(...page.messages.map(({ recipient }) => recipient));
    if (page.next !== null) page = await list(`?after=${page.next}`);
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `p${String(119 - index)}@example.org`));
  expect(page.next).toBeNull();
  expect((await get('/messages?after=nonsense')).statusCode).toBe(422);
  await removeAll();
});

describe('sending once more', () => {
  it('sends what was written, as a mail of its own, once however often it is asked, and says who did', async () => {
    const id = await seed({ to: 'again@example.org' });
    const [first, second] = [
      await resend(id, coordinator, 'the-same-key'),
      await resend(id, coordinator, 'the-same-key'),
    ];
    expect(first.statusCode).toBe(200);
    expect(second.json()).toEqual(first.json());
    expect((await resend(id)).json()).toMatchObject({ code: 'message.resent_already' });
    const copy = first.json<{ id: string }>().id;
    const find = () => mail.received.filter(({ to }) => to.includes('again@example.org'));
    await expect.poll(() => find().length, { timeout: 15_000 }).toBe(1);
    const raw = find()[0]?.raw ?? '';
    expect(partOf(raw, 'text/plain')).toContain('Body');
    expect(headerOf(raw, 'message-id')).toEqual([`<${copy}@localhost>`]);
    await expect
      .poll(async () => (await get(`/messages/${copy}`)).json<DeliveryRecord>().state, { timeout: 15_000 })
      .toBe('sent');
    expect((await get(`/messages/${copy}`)).json()).toMatchObject({
      resentFrom: id,
      attempts: [{ outcome: 'sent', answer: expect.stringContaining('250') as string }],
    });
    expect((await get(`/messages/${id}`)).json()).toMatchObject({ again: 'done', resentAs: copy });
    const audit = await test.sql(`SELECT data FROM audit_event WHERE type = 'message.resent' AND subject_id = $1`, [
      application.id,
    ]);
    expect(audit).toEqual([{ data: { messageId: id, template: 'application_withdrawn' } }]);
  });

  it('takes a mail off what did not arrive, as time does', async () => {
    await removeAll();
    const [again, old] = [await seed(), await seed({ state: 'bounced' })];
    const trial = await seed({ to: 'trial@example.org' });
    const left = await seed({ state: 'bounced' });
    const before = test.clock.now().subtract({ hours: 31 * 24 });
    await test.sql('UPDATE message SET created_at = $2 WHERE id = $1', [old, before.toString()]);
    await test.sql('UPDATE message SET test = true WHERE id = $1', [trial]);
    const undelivered = async () => {
      const { messages, counts } = await list('?state=undelivered');
      expect(counts.undelivered).toBe(messages.length);
      return messages.map(({ id }) => id);
    };
    const home = async () =>
      (await get('/coordination/home'))
        .json<Home>()
        .items.filter(({ kind }) => kind === 'mail_undelivered')
        .map(({ count }) => count);
    expect(await undelivered()).toEqual([left, again]);
    expect(await home()).toEqual([2]);
    expect((await resend(again)).statusCode).toBe(200);
    expect(await undelivered()).toEqual([left]);
    expect(await home()).toEqual([1]);
  });

  it('by two people at once is one mail', async () => {
    const id = await seed({ to: 'twice@example.org' });
    const answers = await Promise.all([resend(id), resend(id, administrator)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await test.sql('SELECT FROM message WHERE resent_from = $1', [id])).toHaveLength(1);
  });

  it('is refused for what waits, for keys of somebody, for tests and for what is not theirs', async () => {
    expect((await resend(await seed({ state: 'waiting' }))).json()).toMatchObject({ code: 'message.still_waiting' });
    const key = await seed({ template: 'sign_in_link', about: null });
    expect((await resend(key, administrator)).json()).toMatchObject({ code: 'message.not_resendable' });
    expect((await resend(key)).statusCode).toBe(404);
    expect((await resend(await seed(), foreigner)).statusCode).toBe(404);
  });

  it('to a referee is a reminder with a link of its own', async () => {
    const [reference] = await test.sql<{ id: string }>(
      `UPDATE reference SET requested_at = requested_at - interval '9 days' WHERE application_id = $1 RETURNING id`,
      [application.id],
    );
    await test.sql('UPDATE call SET reference_form = $2 WHERE id = $1', [call.id, standardReferenceForm]);
    const id = await seed({ template: 'reference_request', referenceId: reference?.id ?? '' });
    const before = test.clock.now().subtract({ hours: 1 });
    await test.sql('UPDATE message SET created_at = $2 WHERE id = $1', [id, before.toString()]);
    const lost = async () => (await list('?state=undelivered')).messages.some((one) => one.id === id);
    expect(await lost()).toBe(true);
    expect((await resend(id)).json()).toEqual({ id: null });
    expect(await lost()).toBe(false);
    expect((await resend(id)).json()).toMatchObject({ code: 'reference.reminded_recently' });
    expect((await resend(id, administrator)).json()).toMatchObject({ code: 'message.not_resendable' });
    const find = () => mail.received.filter(({ to }) => to.includes('referee@example.org'));
    await expect.poll(() => find().length, { timeout: 15_000 }).toBe(1);
    expect(partOf(find()[0]?.raw ?? '', 'text/plain')).toMatch(/\/en\/reference#[\w-]{43}/);
  });

  it('says nothing to somebody who has asked for that since', async () => {
    const discreet = await seedReceived(test, { call });
    const id = await seed({ about: discreet.id, to: 'careful@example.org' });
    await test.sql('UPDATE message SET account_id = $2 WHERE id = $1', [id, discreet.accountId]);
    await test.sql('UPDATE application SET discreet = true WHERE id = $1', [discreet.id]);
    expect((await resend(id)).statusCode).toBe(200);
    const find = () => mail.received.find(({ to }) => to.includes('careful@example.org'))?.raw;
    await expect.poll(find, { timeout: 15_000 }).toBeDefined();
    expect(partOf(find() ?? '', 'text/plain')).toContain('Sign in to read it.');
    expect(find()).not.toContain('Body');
  });

  it('of several sends those that can be, and names the rest', async () => {
    const good = [await seed({ to: 'one@example.org' }), await seed({ to: 'two@example.org', state: 'bounced' })];
    const bad = await seed({ state: 'waiting' });
    const answer = await test.inject({
      ...{ method: 'POST', url: '/api/v1/message-resendings', payload: { ids: [...good, bad] } },
      headers: { ...coordinator.headers, 'idempotency-key': 'several-at-once' },
    });
    expect(answer.json()).toEqual({ sent: 2, refused: [{ id: bad, code: 'message.still_waiting' }] });
  });
});

it('keeps each try with the mail server’s own words', async () => {
  mail.verdict = (to, before) =>
    to !== 'busy@example.org'
      ? null
      : before === 0
        ? { code: 451, text: 'greylisted, come back' }
        : { code: 550, text: 'no such user' };
  await test.sql('UPDATE pgboss.queue SET retry_delay = 1, retry_backoff = false');
  const id = await seed({ state: 'waiting', to: 'busy@example.org' });
  await test.sql('UPDATE message SET queued_at = NULL WHERE id = $1', [id]);
  await test.app.get(Delivery).sweep();
  const attempts = async () => (await get(`/messages/${id}`)).json<DeliveryRecord>().attempts;
  await expect.poll(async () => (await attempts()).length, { timeout: 15_000 }).toBe(2);
  expect(await attempts()).toMatchObject([
    { outcome: 'bounced', answer: expect.stringContaining('no such user') as string },
    { outcome: 'postponed', answer: expect.stringContaining('greylisted') as string },
  ]);
});

it('sends under the name the organisation’s settings give, from the address the installation has', async () => {
  const settings = {
    ...{ revision: 0, name: { en: 'Lighthouse' }, locales: ['en'], defaultLocale: 'en', timeZone: 'UTC' },
    ...{
      contactEmail: 'hello@lighthouse.example',
      exitUrl: null,
      actionColour: null,
      actionColourDark: null,
      mark: null,
    },
  };
  const save = await test.inject({
    ...{ method: 'PUT', url: '/api/v1/set-up/organisation', headers: administrator.headers },
    payload: { ...settings, mailSender: 'Lighthouse internships' },
  });
  expect(save.statusCode).toBe(200);
  const id = await seed({ to: 'sender@example.org' });
  await resend(id);
  const find = () => mail.received.find(({ to }) => to.includes('sender@example.org'))?.raw;
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  expect(headerOf(find() ?? '', 'from')).toEqual(['Lighthouse internships <no-reply@mail.example>']);
  expect(headerOf(find() ?? '', 'reply-to')).toEqual(['hello@lighthouse.example']);
});
