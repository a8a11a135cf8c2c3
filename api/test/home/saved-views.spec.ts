import type { SavedView } from '@placet/contract/home/saved-views.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCall, seedReceived, type SeededCall } from '../coordination/seed-received.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let spring: SeededCall;
let autumn: SeededCall;
let head: Person;
let limited: Person;
beforeAll(async () => {
  test = await startTestApp();
  [spring, autumn] = [await seedCall(test, 'spring'), await seedCall(test, 'autumn')];
  for (const call of [spring, spring, autumn]) await seedReceived(test, { call });
  head = await test.person({ name: 'Rosa Keller', roles: [{ role: 'coordinator' }] });
  limited = await test.person({ roles: [{ role: 'coordinator', callId: spring.id }] });
});
afterAll(() => test.close());

const ask = (who: Person, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  test.inject({ method, url: `/api/v1/saved-views${url}`, headers: who.headers, ...(payload && { payload }) });
const add = (who: Person, view: object) => ask(who, 'POST', '', { list: 'received', ...view });
const idOf = async (who: Person, view: object): Promise<string> => (await add(who, view)).json<{ id: string }>().id;
const viewsOf = async (who: Person): Promise<SavedView[]> =>
  (await ask(who, 'GET', '?list=received')).json<{ views: SavedView[] }>().views;
const one = async (who: Person, id: string) => (await viewsOf(who)).find((view) => view.id === id);

it('keeps what a list is narrowed by, for oneself, and counts what it finds', async () => {
  const id = await idOf(limited, { name: ' To screen ', query: 'sort=name&state=submitted' });
  expect(await one(limited, id)).toEqual({
    ...{
      id,
      list: 'received',
      name: 'To screen',
      query: 'state=submitted&sort=name',
      shared: false,
      mine: true,
      owner: null,
    },
    ...{ opensWith: false, callGone: false, count: 2, more: false },
  });
  expect(await one(head, id)).toBeUndefined();
  for (const [method, url] of [
    ['PATCH', `/${id}`],
    ['DELETE', `/${id}`],
  ] as const)
    expect((await ask(head, method, url, method === 'PATCH' ? { name: 'Mine' } : undefined)).statusCode).toBe(404);
  expect((await ask(limited, 'PATCH', `/${id}`, { name: 'Waiting', query: 'state=returned' })).statusCode).toBe(204);
  expect(await one(limited, id)).toMatchObject({ name: 'Waiting', query: 'state=returned', count: 0 });
  expect((await ask(limited, 'DELETE', `/${id}`)).statusCode).toBe(204);
  expect(await one(limited, id)).toBeUndefined();
});

it('is shared by coordinators of every call only, and shows no more than its reader may see', async () => {
  const id = await idOf(head, { name: 'All', query: '', shared: true });
  const gone = await idOf(head, { name: 'Autumn', query: 'call=autumn', shared: true });
  expect(await one(head, id)).toMatchObject({ count: 3, shared: true, mine: true, owner: null });
  expect(await one(limited, id)).toMatchObject({ count: 2, mine: false, owner: 'Rosa Keller' });
  expect(await one(limited, gone)).toMatchObject({ callGone: true, count: null });
  expect((await add(limited, { name: 'Mine', query: '', shared: true })).statusCode).toBe(403);
  const own = await idOf(limited, { name: 'Mine', query: '' });
  expect((await ask(limited, 'PATCH', `/${own}`, { shared: true })).statusCode).toBe(403);
  expect((await ask(limited, 'PATCH', `/${id}`, { shared: false })).statusCode).toBe(404);

  expect((await ask(limited, 'PATCH', `/${id}`, { opensWith: true })).statusCode).toBe(204);
  expect([(await one(limited, id))?.opensWith, (await one(head, id))?.opensWith]).toEqual([true, false]);
  await ask(limited, 'PATCH', `/${own}`, { opensWith: true });
  expect((await viewsOf(limited)).filter(({ opensWith }) => opensWith)).toMatchObject([{ id: own }]);
  await ask(limited, 'PATCH', `/${own}`, { opensWith: false });
  expect((await viewsOf(limited)).filter(({ opensWith }) => opensWith)).toEqual([]);
});

it('keeps views of the screening queue beside those of the received list', async () => {
  const id = await idOf(limited, { list: 'screening', name: 'Spring', query: 'tab=to_screen&call=spring' });
  const queue = (await ask(limited, 'GET', '?list=screening')).json<{ views: SavedView[] }>().views;
  expect(queue).toMatchObject([{ id, list: 'screening', query: 'call=spring&tab=to_screen', count: 2, more: false }]);
  expect(await one(limited, id)).toBeUndefined();
  // Each list understands its own words alone.
  for (const view of [
    { list: 'screening', query: 'references=complete' },
    { list: 'received', query: 'tab=accepted' },
  ])
    expect((await add(limited, { name: 'Foreign', ...view })).json<{ code: string }>().code).toBe(
      'saved_view.query_unknown',
    );
});

it('says that the call of a view has gone', async () => {
  const call = await seedCall(test, 'short-lived');
  const id = await idOf(head, { name: 'Gone', query: 'call=short-lived' });
  expect(await one(head, id)).toMatchObject({ callGone: false, count: 0 });
  await test.sql(`UPDATE call SET slug = 'renamed' WHERE id = $1`, [call.id]);
  expect(await one(head, id)).toMatchObject({ callGone: true, count: null });
});

it('refuses filters the list does not know, and one view too many, also at once', async () => {
  const person = await test.person({ roles: [{ role: 'coordinator' }] });
  for (const query of ['colour=red', 'cursor=abc', 'state=draft'])
    expect((await add(person, { name: 'No', query })).json()).toMatchObject({ code: 'saved_view.query_unknown' });
  const id = await idOf(person, { name: 'Yes', query: '' });
  expect((await ask(person, 'PATCH', `/${id}`, { query: 'colour=red' })).json()).toMatchObject({
    code: 'saved_view.query_unknown',
  });
  const answers = await Promise.all(
    Array.from({ length: 31 }, (_, n) => add(person, { name: `View ${String(n)}`, query: '' })),
  );
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(29);
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({ code: 'saved_view.too_many' });
  expect((await add(person, { name: ' ', query: '' })).json()).toMatchObject({ issues: [{ path: ['body', 'name'] }] });
});
