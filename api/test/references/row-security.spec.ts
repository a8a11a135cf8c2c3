import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import type { TestApp } from '../support/test-app.ts';
import { givenBy, openedBy, send, startWithCalls, type Sent } from './arrange.ts';

let test: TestApp;
let kept: Sent;
let shared: Sent;
beforeAll(async () => {
  test = await startWithCalls();
  kept = await send(test);
  shared = await send(test);
  await givenBy(test, kept.references[0]?.email ?? '', false);
  await (await openedBy(test, kept.references[1]?.email ?? '')).save(0);
  await givenBy(test, shared.references[0]?.email ?? '', true);
});
afterAll(() => test.close());

const all = (actor: Actor, sql: string): Promise<{ id: string }[]> =>
  test.app.get(UnitOfWork).run(actor, (tx) => tx.query<{ id: string }>(sql));
const texts = async (actor: Actor): Promise<string[]> =>
  (await all(actor, 'SELECT reference_id AS id FROM reference_text')).map(({ id }) => id);
const references = async (actor: Actor): Promise<string[]> =>
  (await all(actor, 'SELECT id FROM reference')).map(({ id }) => id);
const refereeOf = (id: string | undefined): Actor => ({ kind: 'referee', referenceId: id ?? '' });

it('shows an applicant their own references, and a text only when its referee allowed it', async () => {
  expect((await references(kept.actor)).sort()).toEqual(kept.references.map(({ id }) => id).sort());
  expect(await texts(kept.actor)).toEqual([]);
  expect(await texts(shared.actor)).toEqual([shared.references[0]?.id]);
});

it('shows a referee their own reference and nothing else', async () => {
  const own = kept.references[1]?.id;
  expect(await references(refereeOf(own))).toEqual([own]);
  expect(await texts(refereeOf(own))).toEqual([own]);
  expect(await all(refereeOf(own), 'SELECT id FROM application')).toEqual([]);
  expect(await all(refereeOf(own), 'SELECT id FROM account')).toEqual([]);
  expect(await all(refereeOf(own), 'SELECT id FROM message')).toEqual([]);
});

it('shows a visitor nothing', async () => {
  expect(await references({ kind: 'visitor' })).toEqual([]);
  expect(await texts({ kind: 'visitor' })).toEqual([]);
});

it('shows nobody which links there are', async () => {
  for (const actor of [kept.actor, refereeOf(kept.references[0]?.id), { kind: 'system', job: 'test' } as const])
    await expect(all(actor, 'SELECT reference_id AS id FROM reference_link')).rejects.toThrow('permission denied');
});

it('lets an applicant neither give a reference, nor allow themselves to read one, nor begin with one that was given', async () => {
  const run = (sql: string): Promise<unknown> => all(kept.actor, sql);
  const [given, open] = kept.references.map(({ id }) => id);
  await expect(run(`UPDATE reference SET applicant_may_see = true WHERE id = '${given ?? ''}'`)).rejects.toThrow(
    'was given',
  );
  await expect(
    run(`UPDATE reference SET state = 'submitted', answered_at = now() WHERE id = '${open ?? ''}'`),
  ).rejects.toThrow('another');
  await expect(run(`UPDATE reference SET applicant_may_see = true WHERE id = '${open ?? ''}'`)).rejects.toThrow(
    'another',
  );
  await expect(
    run(`INSERT INTO reference (application_id, position, name, email, organisation, relation, locale, state, requested_at, expires_at, answered_at)
      VALUES ('${kept.applicationId}', 5, 'a', 'b', 'c', 'd', 'en', 'submitted', now(), now(), now())`),
  ).rejects.toThrow('begins as planned');
  await expect(
    run(
      `INSERT INTO reference_text (reference_id, form, answers, documents) VALUES ('${open ?? ''}', '{}', '{}', '[]')`,
    ),
  ).rejects.toThrow('row-level security');
});

it('lets a referee make no link', async () => {
  const own = kept.references[1]?.id ?? '';
  await expect(all(refereeOf(own), `INSERT INTO reference_link VALUES ('\\x01', '${own}', now())`)).rejects.toThrow(
    'row-level security',
  );
});
