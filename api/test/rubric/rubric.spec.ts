import type { Criterion } from '@placet/contract/rubric/definition.ts';
import type { DesignedRubric } from '@placet/contract/rubric/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let head: Person;
beforeAll(async () => {
  test = await startTestApp();
  head = await test.person({ name: 'Lea Roth', roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

const both = { en: 'Text', fr: 'Texte' };
const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ key, name: both, description: {}, counted: true, weight: 1, optional: false },
  scale: [1, 2, 3].map((value) => ({ value, anchor: value === 2 ? {} : both })),
  ...more,
});
const complete = { criteria: [criterion('motivation', { weight: 3 }), criterion('experience')] };

const ask = (call: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE', path = '', payload?: object, who = head) =>
  test.inject({
    ...{ method, url: `/api/v1/set-up/calls/${call}/rubric${path}`, headers: who.headers },
    ...(payload && { payload }),
  });
const save = (call: string, revision: number, definition: object) => ask(call, 'PUT', '', { revision, definition });
const read = async (call: string): Promise<DesignedRubric> => (await ask(call, 'GET')).json();
const published = async (): Promise<string> => {
  const { id } = await seedCall(test);
  await save(id, 0, complete);
  await ask(id, 'POST', '/publication', { revision: 1 });
  return id;
};

it('is saved unfinished, says what is missing, and is published only without findings', async () => {
  const { id } = await seedCall(test);
  expect(await read(id)).toMatchObject({ revision: 0, isDraft: false, inForce: null, definition: { criteria: [] } });
  const unfinished = { criteria: [criterion('motivation', { weight: 0 })] };
  expect((await save(id, 0, unfinished)).json()).toMatchObject({ revision: 1, isDraft: true, savedBy: 'Lea Roth' });
  const refused = await ask(id, 'POST', '/publication', { revision: 1 });
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({
    code: 'rubric.not_ready',
    context: { findings: [{ code: 'weight_missing', key: 'motivation' }] },
  });
  await save(id, 1, complete);
  const done = await ask(id, 'POST', '/publication', { revision: 2 });
  expect(done.json()).toMatchObject({ revision: 0, isDraft: false, inForce: { number: 1 }, versions: [{ number: 1 }] });
  expect((await ask(id, 'POST', '/publication', { revision: 0 })).json()).toMatchObject({
    code: 'rubric.nothing_to_publish',
  });
  const audit = await test.sql<{ type: string }>(
    `SELECT type FROM audit_event WHERE subject_id = $1 AND type LIKE 'call.rubric%' ORDER BY seq`,
    [id],
  );
  expect(audit.map(({ type }) => type)).toEqual(['call.rubric_begun', 'call.rubric_published']);
});

it('is written as a next version, compared with the one in force, and thrown away or published beside it', async () => {
  const id = await published();
  const [motivation] = complete.criteria;
  const next = { criteria: [{ ...motivation, weight: 5 }, criterion('languages')] };
  expect((await save(id, 0, next)).json<DesignedRubric>()).toMatchObject({
    ...{ number: 2, isDraft: true, inForce: { number: 1 } },
    changes: [
      { kind: 'changed', key: 'motivation', parts: ['weight'] },
      { kind: 'added', key: 'languages' },
      { kind: 'removed', key: 'experience' },
    ],
  });
  expect((await ask(id, 'DELETE', '?revision=1')).statusCode).toBe(204);
  expect(await read(id)).toMatchObject({ isDraft: false, definition: complete, changes: [] });
  await save(id, 0, next);
  await ask(id, 'POST', '/publication', { revision: 1 });
  expect((await read(id)).versions.map(({ number }) => number)).toEqual([2, 1]);
});

it('never loses what somebody else wrote meanwhile', async () => {
  const { id } = await seedCall(test);
  const answers = await Promise.all(['one', 'two'].map((key) => save(id, 0, { criteria: [criterion(key)] })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json()).toMatchObject({ code: 'rubric.changed_meanwhile', context: { stored: { revision: 1 } } });
  expect((await ask(id, 'POST', '/publication', { revision: 3 })).json()).toMatchObject({
    code: 'rubric.changed_meanwhile',
  });
});

it('does not change once published, whatever the database role of staff or the system asks', async () => {
  const id = await published();
  const work = test.app.get(UnitOfWork);
  const grants = [{ role: 'coordinator', callId: null, teamId: null }] as const;
  const staff: Actor = {
    ...{ kind: 'account', accountId: head.accountId, sessionId: head.accountId, realm: 'staff', name: '' },
    ...{ locale: 'en', grants },
  };
  for (const actor of [staff, { kind: 'system', job: 'test' } as const])
    for (const statement of [
      `UPDATE rubric_version SET definition = '{"criteria":[]}' WHERE call_id = $1`,
      'UPDATE rubric_version SET published_at = NULL, published_by = NULL WHERE call_id = $1',
      'DELETE FROM rubric_version WHERE call_id = $1',
    ])
      await expect(work.run(actor, (tx) => tx.query(statement, [id]))).rejects.toThrow('is published');
  await expect(test.sql('DELETE FROM rubric_version WHERE call_id = $1', [id])).rejects.toThrow('is published');
  expect((await read(id)).definition).toEqual(complete);
});

it('is copied from a call of one’s own, and goes with a copy of the call', async () => {
  const [from, to, theirs] = [await published(), (await seedCall(test)).id, await published()];
  const limited = await test.person({ roles: [{ role: 'coordinator', callId: to }] });
  const copy = (source: string, who = head) => ask(to, 'POST', '/copy', { revision: 0, from: source }, who);
  expect((await copy(theirs, limited)).statusCode).toBe(404);
  expect((await ask(to, 'GET', '', undefined, limited)).json()).toMatchObject({ copyable: [] });
  expect((await ask(theirs, 'GET', '', undefined, limited)).statusCode).toBe(404);
  expect((await copy(from)).json()).toMatchObject({ isDraft: true, revision: 1, definition: complete });
  const made = await test.inject({
    ...{ method: 'POST', url: `/api/v1/set-up/calls/${from}/copies`, headers: head.headers },
    payload: { name: both },
  });
  const copied = made.json<{ id: string }>().id;
  expect(await read(copied)).toMatchObject({ isDraft: true, inForce: null, definition: complete });
  // A call that was never opened can be removed, with a rubric that was published for it.
  await ask(copied, 'POST', '/publication', { revision: 1 });
  const change = test.sql(`UPDATE rubric_version SET definition = '{}' WHERE call_id = $1`, [copied]);
  await expect(change).rejects.toThrow('is published');
  const removed = await test.inject({
    ...{ method: 'DELETE', url: `/api/v1/set-up/calls/${copied}`, headers: head.headers },
  });
  expect(removed.statusCode).toBe(204);
});

it.each<[string, object, (string | number)[], string]>([
  ['twice the same key', { criteria: [criterion('a'), criterion('a')] }, ['criteria'], 'key_repeated'],
  [
    'a weight that cannot count',
    { criteria: [criterion('a', { counted: false })] },
    ['criteria', 0, 'weight'],
    'independent_weight',
  ],
  [
    'half a point',
    { criteria: [criterion('a', { scale: [{ value: 1.5, anchor: {} }] })] },
    ['criteria', 0, 'scale', 0, 'value'],
    'invalid_type',
  ],
])('refuses %s', async (_what, definition, path, code) => {
  const refused = await save((await seedCall(test)).id, 0, definition);
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ issues: [{ path: ['body', 'definition', ...path], code }] });
});
