import { randomUUID } from 'node:crypto';
import type { Note } from '@placet/contract/notes/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { realmFor, type Actor, type RoleGrant } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { receivedApplication, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

const judgement = 'Seems to have been followed home.\nAsk gently; صوت خافت';
let test: TestApp;
let call: SeededCall;
let sent: Received;
let rosa: Person;
let sami: Person;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  sent = await receivedApplication(test, call);
  const roles = [{ role: 'coordinator' as const, callId: call.id }];
  rosa = await test.person({ name: 'Rosa Keller', roles });
  sami = await test.person({ name: 'Sami Haddad', roles });
});
afterAll(() => test.close());

const path = (id = sent.id): string => `/received-applications/${id}/notes`;
const ask = (who: Person, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, key?: string) =>
  test.inject({
    ...{ method, url: `/api/v1${url}` },
    headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': key ?? randomUUID() }) },
    ...(payload && { payload }),
  });
const write = async (who: Person, audience: 'me' | 'coordinators', text = judgement): Promise<Note> =>
  (await ask(who, 'POST', path(), { audience, text })).json();
const notesOf = async (who: Person): Promise<Note[]> => (await ask(who, 'GET', path())).json<{ notes: Note[] }>().notes;
const ids = (notes: readonly Note[]): string[] => notes.map(({ id }) => id);

it('shows a note to those it is for, and only its author may change it', async () => {
  const mine = await write(rosa, 'me');
  const ours = await write(rosa, 'coordinators');
  expect(mine).toMatchObject({ text: judgement, author: 'Rosa Keller', mine: true, revision: 1, changedAt: null });
  expect(ids(await notesOf(rosa))).toEqual([ours.id, mine.id]);
  expect(await notesOf(sami)).toMatchObject([{ id: ours.id, text: judgement, author: 'Rosa Keller', mine: false }]);

  const changes = { revision: 1, audience: 'coordinators', text: 'Other' };
  expect((await ask(sami, 'PUT', `${path()}/${ours.id}`, changes)).statusCode).toBe(404);
  expect((await ask(sami, 'DELETE', `${path()}/${ours.id}`)).statusCode).toBe(404);
  expect((await ask(rosa, 'PUT', `${path()}/${mine.id}`, changes)).json()).toMatchObject({
    revision: 2,
    text: 'Other',
  });
  expect(ids(await notesOf(sami))).toEqual([ours.id, mine.id]);
});

it('refuses to overwrite a change made meanwhile, and shows it', async () => {
  const { id } = await write(rosa, 'me');
  const [first, second] = await Promise.all(
    ['One', 'Two'].map((text) => ask(rosa, 'PUT', `${path()}/${id}`, { revision: 1, audience: 'me', text })),
  );
  expect([first?.statusCode, second?.statusCode].sort()).toEqual([200, 409]);
  const refused = [first, second].find((answer) => answer?.statusCode === 409);
  expect(refused?.json()).toMatchObject({ code: 'note.changed_meanwhile', context: { note: { id, revision: 2 } } });
});

it('keeps one note of a request that is repeated, and its text nowhere unsealed', async () => {
  const key = randomUUID();
  const text = 'A sentence that no table holds';
  const answers = [
    await ask(rosa, 'POST', path(), { audience: 'me', text }, key),
    await ask(rosa, 'POST', path(), { audience: 'me', text }, key),
  ];
  const [first, again] = answers.map((answer) => answer.json<Note>());
  expect(again).toEqual(first);
  const tables = await test.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  for (const { name } of tables)
    expect([name, await test.sql(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%no table holds%'`)]).toEqual([name, []]);
});

it('takes the text away when the author removes it; the timeline keeps that there was one', async () => {
  const [ours, mine] = [await write(rosa, 'coordinators'), await write(rosa, 'me')];
  for (const { id } of [ours, mine]) expect((await ask(rosa, 'DELETE', `${path()}/${id}`)).statusCode).toBe(204);
  expect(ids(await notesOf(rosa))).not.toContain(ours.id);
  const kept = await test.sql('SELECT sealed FROM application_note WHERE id = ANY ($1)', [[ours.id, mine.id]]);
  expect(kept).toEqual([{ sealed: null }, { sealed: null }]);

  const removals = async (who: Person): Promise<unknown[]> => {
    const timeline = await ask(who, 'GET', `/received-applications/${sent.id}/timeline`);
    return timeline
      .json<{ events: { type: string; who: object }[] }>()
      .events.filter(({ type }) => type === 'application.note_removed');
  };
  expect(await removals(rosa)).toHaveLength(2);
  expect(await removals(sami)).toMatchObject([{ who: { kind: 'staff', name: 'Rosa Keller' } }]);
});

it('never lets the applicant see a note, byte for byte, nor finds or exports it', async () => {
  await write(rosa, 'coordinators', 'Xylophone judgement');
  const { person, id } = sent;
  const pages = ['', '/check', '/receipt', '/copy.json', '/messages', '/accesses', '/references', '/form', '/answers'];
  const bodies = [
    ...(await Promise.all(pages.map((page) => ask(person, 'GET', `/applications/${id}${page}`)))),
    await ask(person, 'GET', '/applications'),
    await ask(person, 'GET', '/account/export'),
    await ask(rosa, 'GET', '/received-applications.csv'),
    await ask(rosa, 'GET', '/received-applications?q=Xylophone'),
  ].map(({ payload }) => payload);
  expect(bodies.filter((body) => /xylophone|Rosa Keller|note_added/i.test(body))).toEqual([]);
  expect((await ask(person, 'GET', path())).statusCode).toBe(403);
});

it('keeps a coordinator who applied from what others note about them', async () => {
  const own = await receivedApplication(test, call);
  await test.sql(`INSERT INTO account_role (account_id, role, call_id) VALUES ($1, 'coordinator', $2)`, [
    own.person.accountId,
    call.id,
  ]);
  await test.sql(`UPDATE session SET realm = 'staff' WHERE account_id = $1`, [own.person.accountId]);
  expect((await ask(rosa, 'POST', path(own.id), { audience: 'coordinators', text: judgement })).statusCode).toBe(201);
  expect((await ask(own.person, 'GET', path(own.id))).statusCode).toBe(404);
  const timeline = await ask(own.person, 'GET', `/received-applications/${own.id}/timeline`);
  const activity = await ask(own.person, 'GET', '/coordination/activity?kind=notes');
  expect(timeline.statusCode).toBe(200);
  expect([timeline.payload.includes('note_added'), activity.payload.includes(own.id)]).toEqual([false, false]);
  const rows = await asActor(
    own.person,
    { role: 'coordinator', callId: call.id },
    'SELECT application_id FROM application_note',
  );
  expect(JSON.stringify(rows)).not.toContain(own.id);
});

const asActor = ({ accountId }: Person, grant: { role: RoleGrant['role']; callId?: string } | null, sql: string) => {
  const grants = grant ? [{ role: grant.role, callId: grant.callId ?? null, teamId: null }] : [];
  const actor: Actor = {
    kind: 'account',
    accountId,
    sessionId: accountId,
    realm: realmFor(grants),
    name: '',
    locale: 'en',
    grants,
  };
  return test.app.get(UnitOfWork).run(actor, (tx) => tx.query(sql));
};

it('is held by the database for each of its roles, without any WHERE', async () => {
  const mine = await write(rosa, 'me');
  const all = 'SELECT id FROM application_note';
  const other = await seedCall(test);
  const of = { role: 'coordinator', callId: call.id } as const;
  expect(JSON.stringify(await asActor(rosa, of, all))).toContain(mine.id);
  const seen = await asActor(sami, of, all);
  expect(seen.length).toBeGreaterThan(0);
  expect(JSON.stringify(seen)).not.toContain(mine.id);
  expect(await asActor(sami, { role: 'coordinator', callId: other.id }, all)).toEqual([]);
  expect(await asActor(sami, { role: 'administrator' }, all)).toEqual([]);
  await expect(asActor(sent.person, null, all)).rejects.toThrow('permission denied');
  await expect(asActor(sent.person, { role: 'reviewer' }, all)).rejects.toThrow('permission denied');
  const audit = `SELECT data FROM audit_event WHERE type LIKE 'application.note%'`;
  expect(JSON.stringify(await asActor(sami, of, audit))).not.toContain(mine.id);
  expect(JSON.stringify(await asActor(rosa, of, audit))).toContain(mine.id);
  await asActor(sami, of, `UPDATE application_note SET removed_at = now(), sealed = NULL`);
  expect(ids(await notesOf(rosa))).toContain(mine.id);
});

it('goes with the person: without their key nobody reads it, and none can be added', async () => {
  const erased = await receivedApplication(test, call);
  const added = await ask(rosa, 'POST', path(erased.id), { audience: 'coordinators', text: judgement });
  const { id } = added.json<Note>();
  await test.sql(`UPDATE account SET wrapped_key = $2 WHERE id = $1`, [
    erased.person.accountId,
    (await test.sql<{ wrapped_key: Buffer }>('SELECT wrapped_key FROM account WHERE id = $1', [rosa.accountId]))[0]
      ?.wrapped_key,
  ]);
  const { notes } = (await ask(sami, 'GET', path(erased.id))).json<{ notes: Note[] }>();
  expect(notes).toMatchObject([{ id, text: null, author: 'Rosa Keller' }]);
});

it('says what is wrong with a note', async () => {
  for (const [body, at, code] of [
    [{ audience: 'me', text: ' ' }, 'text', 'too_small'],
    [{ audience: 'me', text: 'a'.repeat(4_001) }, 'text', 'too_big'],
    [{ audience: 'reviewers', text: 'a' }, 'audience', 'invalid_value'],
    [{ audience: 'me', text: 'a\u0000' }, 'text', 'control_characters'],
  ] as const)
    expect((await ask(rosa, 'POST', path(), body)).json()).toMatchObject({ issues: [{ path: ['body', at], code }] });
  await test.sql(
    `INSERT INTO application_note (application_id, author_account_id, audience, sealed, created_at)
     SELECT $1, $2, 'me', '\\x00', now() FROM generate_series(1, 200)`,
    [sent.id, sami.accountId],
  );
  const refused = await ask(sami, 'POST', path(), { audience: 'me', text: 'One more' });
  expect(refused.json()).toMatchObject({ code: 'note.too_many', status: 409 });
});
