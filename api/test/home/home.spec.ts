import type { Home, HomeItem } from '@placet/contract/home/home.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCall, seedReceived, type SeededCall } from '../coordination/seed-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let head: Person;
beforeAll(async () => {
  test = await startTestApp();
  await test.sql(
    `INSERT INTO organisation (name, locales, default_locale, time_zone, contact_email) VALUES ('{"en":"O"}', '{en,fr}', 'en', 'Europe/Zurich', 'a@example.org')`,
  );
  head = await test.person({ roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

const ask = (who: Person, method: 'GET' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  test.inject({ method, url: `/api/v1/coordination/home${url}`, headers: who.headers, ...(payload && { payload }) });
const coordinatorOf = (call: SeededCall): Promise<Person> =>
  test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
const homeOf = async (who: Person): Promise<Home> => (await ask(who, 'GET', '')).json();
const itemsOf = async (call: SeededCall): Promise<HomeItem[]> => (await homeOf(await coordinatorOf(call))).items;
const set = (table: string, id: string, changes: string) =>
  test.sql(`UPDATE ${table} SET ${changes} WHERE id = $1`, [id]);

it('has nothing to say where nothing needs anybody, but the next date', async () => {
  const call = await seedCall(test, 'quiet');
  expect(await homeOf(await coordinatorOf(call))).toEqual({
    ...{ items: [], putOff: [], openCalls: 1 },
    next: { call: expect.objectContaining({ id: call.id }) as object, what: 'closes', at: '2027-01-31T17:00:00.000Z' },
  });
});

it('counts what waits for screening, and since when', async () => {
  const call = await seedCall(test, 'waiting');
  for (const day of ['14', '02', '20', '21'])
    await seedReceived(test, { call, name: `Of ${day}`, submittedAt: `2026-11-${day}T10:00:00Z` });
  await seedReceived(test, { call, state: 'in_review' });
  const [item] = await itemsOf(call);
  expect(item).toMatchObject({
    kind: 'to_screen',
    key: `to_screen:${call.id}`,
    urgency: 'waiting',
    count: 4,
    more: false,
  });
  expect(item).toMatchObject({ since: '2026-11-02T10:00:00.000Z', until: null });
  expect(item?.examples.map(({ application }) => application.name)).toEqual(['Of 02', 'Of 14', 'Of 20']);
});

it('leaves out what a coordinator sent themselves: others screen it', async () => {
  const call = await seedCall(test, 'mine');
  await seedReceived(test, { call });
  const own = await seedReceived(test, { call });
  const me = await coordinatorOf(call);
  await set('application', own.id, `account_id = '${me.accountId}'`);
  expect((await homeOf(me)).items).toMatchObject([{ kind: 'to_screen', count: 1 }]);
  expect(await itemsOf(call)).toMatchObject([{ kind: 'to_screen', count: 2 }]);
});

it('says what is due or late in applications', async () => {
  const call = await seedCall(test, 'due');
  const returned = await seedReceived(test, { call, state: 'returned' });
  await set('application', returned.id, `return_deadline = '2026-11-22T17:00Z'`);
  const later = await seedReceived(test, { call, state: 'returned' });
  await set('application', later.id, `return_deadline = '2026-11-27T17:00Z'`);
  const ending = await seedReceived(test, { call, state: 'in_review' });
  await set('application', ending.id, `active_until = '2026-11-24T10:00Z'`);
  const ended = await seedReceived(test, { call, state: 'withdrawn' });
  await set('application', ended.id, `active_until = '2026-11-24T10:00Z'`);
  const bad = await seedReceived(test, { call, state: 'shortlisted', documents: ['infected', 'clean'] });
  const items = await itemsOf(call);
  expect(items.map(({ kind, urgency, count }) => [kind, urgency, count])).toEqual([
    ['returned_due', 'overdue', 1],
    ['active_ending', 'today', 1],
    ['document_infected', expect.any(String), 1],
  ]);
  expect(items.map(({ examples }) => examples[0]?.application.id)).toEqual([returned.id, ending.id, bad.id]);
});

it('follows references that are late or lost, of applications that are alive', async () => {
  const call = await seedCall(test, 'references');
  const states = ['requested', 'opened', 'bounced', 'declined', 'expired', 'submitted', 'replaced', 'cancelled'];
  const { id } = await seedReceived(test, { call, state: 'in_review', references: states });
  await seedReceived(test, { call, state: 'withdrawn', references: ['bounced', 'requested'] });
  await test.sql(`UPDATE reference SET expires_at = '2026-11-25T17:00Z' WHERE call_id = $1 AND state <> 'opened'`, [
    call.id,
  ]);
  await test.sql(`UPDATE reference SET expires_at = '2026-12-25T17:00Z' WHERE call_id = $1 AND state = 'opened'`, [
    call.id,
  ]);
  await test.sql(
    `UPDATE reference SET answered_at = '2026-11-03T10:00Z', requested_at = '2026-11-04T10:00Z' WHERE call_id = $1`,
    [call.id],
  );
  const items = await itemsOf(call);
  const found = (kind: string) => items.find((item) => item.kind === kind);
  expect(found('reference_due')).toMatchObject({ count: 1, until: '2026-11-25T17:00:00.000Z' });
  expect(found('reference_due')?.examples).toMatchObject([{ application: { id }, reference: { state: 'requested' } }]);
  expect(found('reference_lost')).toMatchObject({ count: 3, since: '2026-11-03T10:00:00.000Z', until: null });
  expect(
    found('reference_lost')
      ?.examples.map(({ reference }) => reference?.state)
      .sort(),
  ).toEqual([...['bounced', 'declined', 'expired']]);
});

it('tells of mails that did not arrive, but a referee’s once', async () => {
  const call = await seedCall(test, 'mails');
  const { id } = await seedReceived(test, { call, state: 'in_review' });
  const mail = (state: string, reference: boolean, days = 1) =>
    test.sql(
      `INSERT INTO message (template, locale, recipient, application_id, reference_id, subject, body_text, body_html, state, created_at)
       VALUES ('x', 'en', 'a@example.org', $1, $2, 's', 't', 'h', $3, $4::timestamptz - make_interval(days => $5))`,
      [id, reference ? id : null, state, test.clock.now().toString(), days],
    );
  await mail('failed', false);
  await mail('bounced', true);
  await mail('bounced', false, 40);
  await mail('sent', false);
  expect(await itemsOf(call)).toMatchObject([{ kind: 'mail_undelivered', count: 1 }]);
});

it('tells of calls that close, open late, or wait for decisions', async () => {
  const closing = await seedCall(test, 'closing');
  await set('call', closing.id, `closes_at = '2026-11-24T10:00Z'`);
  await seedReceived(test, { call: closing, state: 'draft' });
  await seedReceived(test, { call: closing, state: 'draft' });
  expect(await itemsOf(closing)).toMatchObject([
    { kind: 'call_closing', urgency: 'today', count: 2, until: '2026-11-24T10:00:00.000Z' },
  ]);

  const late = await seedCall(test, 'late');
  await set(
    'call',
    late.id,
    `state = 'draft', opens_at = '2026-11-20T10:00Z', summary = '{}', eligibility = '{"questions":[],"rules":[]}'`,
  );
  const [notReady] = await itemsOf(late);
  expect(notReady).toMatchObject({ kind: 'call_not_ready', urgency: 'overdue' });
  expect(notReady?.missing).toContainEqual({ part: 'texts', what: 'text', field: 'summary', locale: 'fr' });

  const over = await seedCall(test, 'over');
  await set('call', over.id, `state = 'closed', closes_at = '2026-11-10T10:00Z', decision_by = '2026-11-22'`);
  await seedReceived(test, { call: over, state: 'in_review' });
  expect(await itemsOf(over)).toMatchObject([
    { kind: 'decisions_due', urgency: 'overdue', count: 1, until: '2026-11-22T22:59:00.000Z' },
  ]);
  await seedReceived(test, { call: over, state: 'rejected' });
  expect(await itemsOf(over)).toEqual([]);
});

it('names the teams whose needs nobody could fill', async () => {
  const call = await seedCall(test, 'gaps');
  await set('call', call.id, `state = 'closed'`);
  await test.sql('ALTER TABLE form_version DISABLE TRIGGER frozen');
  const questions = [{ key: 'languages', type: 'languages', required: true, label: {} }];
  await test.sql('UPDATE form_version SET definition = $2 WHERE id = $1', [
    ...[call.formVersionId, { sections: [{ key: 'skills', title: {}, questions }] }],
  ]);
  await test.sql('ALTER TABLE form_version ENABLE TRIGGER frozen');
  await test.sql(
    `WITH t AS (INSERT INTO team (slug, name, summary, description, place) VALUES ('gap', '{"en":"Gap"}', '{}', '{}', '{}') RETURNING id),
       ct AS (INSERT INTO call_team (call_id, team_id) SELECT $1, id FROM t RETURNING *)
     SELECT 1`,
    [call.id],
  );
  await test.sql(
    `INSERT INTO team_need (team_id, call_id, positions, languages, presence, changed_at)
     SELECT id, $1, 2, '[{"language":"fr","level":"C1","required":true}]', 'remote', now() FROM team WHERE slug = 'gap'`,
    [call.id],
  );
  const speaks = { skills: { languages: [{ language: 'fr', level: 'native' }] } };
  await seedReceived(test, { call, state: 'in_review', answers: speaks });
  expect(await itemsOf(call)).toMatchObject([{ kind: 'need_unfilled', count: 1, teams: [{ en: 'Gap' }] }]);
  await seedReceived(test, { call, state: 'in_review', answers: speaks });
  expect(await itemsOf(call)).toEqual([]);
});

it('shows only calls one coordinates, and nobody else anything', async () => {
  const [ours, theirs] = [await seedCall(test, 'ours'), await seedCall(test, 'theirs')];
  await seedReceived(test, { call: theirs });
  expect(await itemsOf(ours)).toEqual([]);
  const keys = (await homeOf(head)).items.map(({ key }) => key);
  expect(keys).toContain(`to_screen:${theirs.id}`);
  for (const role of ['administrator', 'reviewer', 'dpo'] as const)
    expect((await ask(await test.person({ roles: [{ role }] }), 'GET', '')).statusCode).toBe(403);
});

it('puts an item off for one person until a day comes, or until it is taken up again', async () => {
  const call = await seedCall(test, 'put-off');
  await seedReceived(test, { call });
  const [me, other] = [await coordinatorOf(call), await coordinatorOf(call)];
  const key = `/put-off/to_screen:${call.id}`;
  expect((await ask(me, 'PUT', key, { until: '2026-11-23' })).json()).toMatchObject({ code: 'home.day_past' });
  expect((await ask(me, 'PUT', key, { until: '2026-11-30' })).statusCode).toBe(204);
  expect(await homeOf(me)).toMatchObject({ items: [], putOff: [{ notBefore: '2026-11-29T23:00:00.000Z' }] });
  expect(await homeOf(other)).toMatchObject({ items: [{ kind: 'to_screen' }], putOff: [] });

  const stranger = await coordinatorOf(await seedCall(test, 'stranger'));
  expect((await ask(stranger, 'PUT', key, { until: '2026-11-30' })).statusCode).toBe(404);
  expect((await ask(me, 'DELETE', key)).statusCode).toBe(204);
  expect(await homeOf(me)).toMatchObject({ items: [{ kind: 'to_screen' }], putOff: [] });

  await ask(me, 'PUT', key, { until: '2026-11-30' });
  test.clock.set('2026-11-30T08:00:00Z');
  expect(await homeOf(me)).toMatchObject({ items: [{ kind: 'to_screen' }], putOff: [] });
  test.clock.set('2026-11-23T12:00:00Z');
});
