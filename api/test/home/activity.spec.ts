import { randomUUID } from 'node:crypto';
import type { ActivityEvent, ActivityPage } from '@placet/contract/home/activity.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receivedApplication, startApplication, type Received } from '../support/apply.ts';
import { monitoringWords, secretWords } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: SeededCall;
let other: SeededCall;
let sent: Received;
let rosa: Person;
let sami: Person;
beforeAll(async () => {
  test = await startTestApp();
  [call, other] = [await seedCall(test), await seedCall(test)];
  sent = await receivedApplication(test, call);
  await startApplication(test, await test.person(), call);
  await receivedApplication(test, other);
  const roles = [{ role: 'coordinator' as const, callId: call.id }];
  rosa = await test.person({ name: 'Rosa Keller', roles });
  sami = await test.person({ name: 'Sami Haddad', roles });
  const note = (audience: string) =>
    test.inject({
      method: 'POST',
      url: `/api/v1/received-applications/${sent.id}/notes`,
      headers: { ...rosa.headers, 'idempotency-key': randomUUID() },
      payload: { audience, text: 'Quiet words' },
    });
  await note('me');
  await note('coordinators');
  await test.inject({
    method: 'POST',
    url: `/api/v1/received-applications/${sent.id}/return`,
    headers: sami.headers,
    payload: { sections: ['documents'], until: '2026-12-24', note: 'Please' },
  });
});
afterAll(() => test.close());

const read = async (who: Person, query = ''): Promise<ActivityPage> =>
  (await test.inject({ url: `/api/v1/coordination/activity${query}`, headers: who.headers })).json();
const said = (events: readonly ActivityEvent[]) =>
  events.map(({ type, who }) => [type, who.kind === 'staff' ? who.name : who.kind]);

it('tells what happened in the calls one coordinates and who did it, the newest first, and nothing that is not theirs to know', async () => {
  const page = await read(sami);
  expect(said(page.events)).toEqual([
    ['application.returned', 'Sami Haddad'],
    ['application.note_added', 'Rosa Keller'],
    ['application.submitted', 'applicant'],
  ]);
  expect(page.events[2]).toMatchObject({
    sequence: 1,
    call: { id: call.id },
    application: { id: sent.id, state: 'returned' },
  });
  expect(page.events.map(({ who }) => who.kind === 'staff' && who.me)).toEqual([true, false, false]);
  for (const words of ['Quiet words', secretWords, monitoringWords, other.slug])
    expect(JSON.stringify(page)).not.toContain(words);
});

it('goes on page by page without losing or repeating anything', async () => {
  const all = (await read(rosa)).events.map(({ id }) => id);
  const seen: string[] = [];
  let before: string | null = '';
  while (before !== null) {
    const page: ActivityPage = await read(rosa, `?limit=1${before === '' ? '' : `&before=${before}`}`);
    seen.push(...page.events.map(({ id }) => id));
    before = page.next;
  }
  expect(seen).toEqual(all);
  for (const nonsense of ['abc', Buffer.from('["2026-99-99 10:00:00+00","x",1]').toString('base64url')])
    expect(await read(rosa, `?before=${nonsense}`)).toMatchObject({ code: 'request.invalid' });
});

it('is narrowed by call and kind, to the same events', async () => {
  expect(said((await read(rosa, `?call=${call.slug}&kind=notes`)).events)).toEqual([
    ['application.note_added', 'Rosa Keller'],
  ]);
  expect((await read(rosa, `?call=${other.slug}`)).events).toEqual([]);
  const head = await test.person({ roles: [{ role: 'coordinator' }] });
  const ids = (page: ActivityPage) => page.events.map(({ id }) => id);
  expect(ids(await read(head, `?call=${call.slug}`))).toEqual(ids(await read(rosa)));
  expect(ids(await read(head, '?kind=applications'))).toHaveLength(3);
  expect(ids(await read(head))).toHaveLength(4);
});

it('remembers until when somebody has read, and never goes back', async () => {
  const seen = (at: string) =>
    test.inject({ method: 'PUT', url: '/api/v1/coordination/activity/seen', headers: rosa.headers, payload: { at } });
  expect((await read(rosa)).seenAt).toBeNull();
  await seen('2020-11-20T10:00:00Z');
  await seen('2020-10-20T10:00:00Z');
  expect((await read(rosa)).seenAt).toBe('2020-11-20T10:00:00.000Z');
  await seen('2999-01-01T00:00:00Z');
  expect(Date.parse((await read(rosa)).seenAt ?? '')).toBeLessThanOrEqual(Date.now());
  expect((await read(sami)).seenAt).toBeNull();
});

it('keeps the feed as the audit is: nobody writes it, and drafts and private notes are not in it', async () => {
  const rows = await test.sql<{ type: string; data: { audience?: string } }>(
    `SELECT v.type, e.data FROM call_activity v JOIN audit_event e USING (subject_type, subject_id, seq)`,
  );
  expect(rows.filter(({ type }) => type === 'application.started')).toEqual([]);
  expect(rows.filter(({ data }) => data.audience === 'me')).toEqual([]);
  const grants = await test.sql(
    `SELECT grantee, privilege_type FROM information_schema.role_table_grants WHERE table_name = 'call_activity' AND grantee LIKE 'placet\\_%'`,
  );
  expect(grants).toEqual([{ grantee: 'placet_staff', privilege_type: 'SELECT' }]);
});
