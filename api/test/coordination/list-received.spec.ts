import type { ReceivedPage } from '@placet/contract/coordination/list.ts';
import { receivedPage } from '@placet/contract/coordination/list.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { seedCall, seedReceived, type SeededCall } from './seed-received.ts';

type Query = Record<string, string>;

let test: TestApp;
let spring: SeededCall;
let autumn: SeededCall;
let coordinator: Person;
let everywhere: Person;

beforeAll(async () => {
  test = await startTestApp();
  spring = await seedCall(test, 'spring');
  autumn = await seedCall(test, 'autumn');
  coordinator = await test.person({ roles: [{ role: 'coordinator', callId: spring.id }] });
  everywhere = await test.person({ roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

async function list(query: Query = {}, who = coordinator): Promise<ReceivedPage> {
  const answer = await test.inject({ url: '/api/v1/received-applications', query, headers: who.headers });
  expect(answer.statusCode, answer.body).toBe(200);
  return receivedPage.strict().parse(answer.json());
}
const numbers = (page: ReceivedPage): string[] => page.applications.map(({ number }) => number);

describe('who may see the list', () => {
  it.each(['applicant', 'reviewer', 'supervisor', 'intern', 'countersigner', 'administrator', 'dpo'] as const)(
    'refuses %s',
    async (role) => {
      const person = await test.person({ roles: role === 'applicant' ? [] : [{ role, callId: spring.id }] });
      for (const url of [
        '/api/v1/received-applications',
        '/api/v1/received-applications/count',
        '/api/v1/coordinated-calls',
      ]) {
        const answer = await test.inject({ url, headers: person.headers });
        expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' });
      }
    },
  );

  it('asks a visitor to sign in', async () => {
    expect((await test.inject('/api/v1/received-applications')).json()).toMatchObject({ code: 'sign_in_required' });
  });

  it('shows a coordinator the applications of their calls and no other, whatever is asked', async () => {
    const mine = await seedReceived(test, { call: spring, name: 'Mine Ownsen' });
    const foreign = await seedReceived(test, { call: autumn, name: 'Foreign Otherson', email: 'foreign@example.org' });
    expect(numbers(await list())).toContain(mine.number);
    const asked: Query[] = [{}, { call: 'autumn' }, { q: 'otherson' }, { q: foreign.number }, { q: 'foreign@' }];
    for (const query of asked) expect(numbers(await list(query))).not.toContain(foreign.number);
    expect(numbers(await list({ q: 'otherson' }, everywhere))).toEqual([foreign.number]);
    const calls = await test.inject({ url: '/api/v1/coordinated-calls', headers: coordinator.headers });
    expect(calls.json<{ calls: { slug: string }[] }>().calls.map(({ slug }) => slug)).toEqual(['spring']);
  });

  it('never lists a draft', async () => {
    const draft = await seedReceived(test, {
      call: spring,
      name: 'Unsent Draftson',
      state: 'draft',
      email: 'unsent@example.org',
    });
    const asked: Query[] = [
      {},
      { q: 'draftson' },
      { q: draft.number },
      { q: 'unsent@' },
      { sort: 'state' },
      { country: 'CH' },
    ];
    for (const query of asked) expect(numbers(await list(query, everywhere))).not.toContain(draft.number);
    const refused = await test.inject({
      url: '/api/v1/received-applications?state=draft',
      headers: everywhere.headers,
    });
    expect(refused.json()).toMatchObject({ code: 'request.invalid', issues: [{ path: ['query', 'state', 0] }] });
  });
});

describe('finding', () => {
  let call: SeededCall;
  let one: Record<'jose' | 'lukasz' | 'wang' | 'tiny', string>;
  const found = async (query: Query): Promise<string[]> => {
    const page = await list({ call: call.slug, sort: 'name', ...query }, everywhere);
    const count = await test.inject({
      url: '/api/v1/received-applications/count',
      query: { call: call.slug, ...query },
      headers: everywhere.headers,
    });
    expect(count.json()).toEqual({ count: page.applications.length, more: false });
    return page.applications.map(({ name }) => name);
  };

  beforeAll(async () => {
    call = await seedCall(test, 'finding');
    const seed = async (name: string, more: object): Promise<string> =>
      (await seedReceived(test, { call, name, ...more })).number;
    one = {
      jose: await seed('José Álvarez-Núñez', {
        country: 'ES',
        email: 'jose@unige.example',
        references: ['submitted', 'submitted'],
        documents: ['clean'],
      }),
      lukasz: await seed('Łukasz O’Brien', {
        country: 'PL',
        state: 'in_review',
        references: ['submitted', 'requested'],
        documents: ['clean', 'not_scanned'],
      }),
      wang: await seed('王伟', {
        country: 'CN',
        state: 'returned',
        submittedAt: '2026-11-10T23:30:00Z',
        references: ['replaced', 'submitted'],
      }),
      tiny: await seed('Zé', { state: 'withdrawn', submittedAt: '2026-11-12T00:00:00Z' }),
    };
  });

  it.each([
    ['jose', ['José Álvarez-Núñez']],
    ['NUNEZ josé', ['José Álvarez-Núñez']],
    ['nune alv', ['José Álvarez-Núñez']],
    ['lukasz', ['Łukasz O’Brien']],
    ["o'brien", ['Łukasz O’Brien']],
    ['王伟', ['王伟']],
    ['ose', []],
    ['jose lukasz', []],
    ['jose@unige', ['José Álvarez-Núñez']],
    ['JOSE@', ['José Álvarez-Núñez']],
    ['unige', []],
    ["a' | b:* & !", []],
    ['\\\\ \\', []],
    ['%%', []],
  ])('finds %s', async (q, names) => {
    expect(await found({ q })).toEqual(names);
  });

  it('finds a number, also by its beginning', async () => {
    expect(await found({ q: one.wang })).toEqual(['王伟']);
    expect(await found({ q: one.wang.slice(0, 4).toLowerCase() })).toEqual(['王伟']);
  });

  it.each([
    [{ state: 'returned' }, ['王伟']],
    [{ state: 'returned,in_review' }, ['Łukasz O’Brien', '王伟']],
    [{ country: 'PL' }, ['Łukasz O’Brien']],
    [{ documents: 'unscanned' }, ['Łukasz O’Brien']],
    [{ references: 'incomplete' }, ['Łukasz O’Brien']],
    [{ references: 'complete' }, ['José Álvarez-Núñez', 'Zé', '王伟']],
    [{ to: '2026-11-09' }, ['José Álvarez-Núñez', 'Łukasz O’Brien']],
    [{ from: '2026-11-10', to: '2026-11-10' }, ['王伟']],
    [{ from: '2026-11-11' }, ['Zé']],
    [{ q: 'jo', state: 'submitted', country: 'ES', references: 'complete' }, ['José Álvarez-Núñez']],
    [{ call: 'no-such-call' }, []],
  ])('filters by %o', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  it('counts days in the organisation’s time zone', async () => {
    await test.sql(
      `INSERT INTO organisation (name, locales, default_locale, time_zone, contact_email) VALUES ('{}', '{en}', 'en', 'Europe/Zurich', 'x@example.org')`,
    );
    // 23:30 UTC on the 10th is half past midnight of the 11th in Zürich.
    expect(await found({ from: '2026-11-11', to: '2026-11-11' })).toEqual(['王伟']);
    await test.sql('DELETE FROM organisation');
  });

  it('says how complete each one is', async () => {
    const page = await list({ call: call.slug, sort: 'name' }, everywhere);
    expect(
      page.applications.map(({ references, documentsUnscanned }) => [
        references.given,
        references.expected,
        documentsUnscanned,
      ]),
    ).toEqual([
      [2, 2, 0],
      [1, 2, 1],
      [0, 0, 0],
      [1, 1, 0],
    ]);
  });

  it.each<Query>([
    { q: 'a' },
    { q: ' ' },
    { state: 'sleeping' },
    { country: 'che' },
    { from: '2026-02-30' },
    { sort: 'colour' },
    { limit: '0' },
    { limit: '201' },
    { cursor: 'abc' },
    { cursor: '!' },
  ])('refuses %o', async (query) => {
    const answer = await test.inject({ url: '/api/v1/received-applications', query, headers: coordinator.headers });
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'request.invalid',
      issues: [{ path: expect.arrayContaining(['query', Object.keys(query)[0]]) as unknown }],
    });
  });
});

describe('paging', () => {
  const sorts = ['submitted', '-submitted', 'name', '-name', 'state', '-state', 'call', '-call'] as const;
  let calls: SeededCall[];
  let owner: Person;

  beforeAll(async () => {
    calls = [await seedCall(test, 'page-one'), await seedCall(test, 'page-two')];
    owner = await test.person({ roles: calls.map(({ id }) => ({ role: 'coordinator', callId: id })) });
    for (let i = 0; i < 31; i++) await arrive(i);
  });

  /** Many rows share their name, state and instant: only the id tells them apart. */
  const arrive = (i: number): Promise<unknown> =>
    seedReceived(test, {
      call: calls[i % 2] ?? spring,
      name: ['Ana', 'Änne', 'Zoë', ''][i % 4] ?? '',
      state: (['submitted', 'in_review', 'rejected'] as const)[i % 3] ?? 'submitted',
      submittedAt: `2026-11-0${String(1 + (i % 5))}T10:00:00.123456Z`,
    });

  it.each(sorts)('by %s goes through all, forth and back, while others arrive', async (sort) => {
    const everything = numbers(await list({ sort, limit: '200' }, owner));
    let arrived = 100;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 }), async (limit, arrivals) => {
        const before = numbers(await list({ sort, limit: '200' }, owner));
        const forth: string[] = [];
        const pages: string[][] = [];
        let page = await list({ sort, limit: String(limit) }, owner);
        for (;;) {
          pages.push(numbers(page));
          forth.push(...numbers(page));
          if (page.next === null) break;
          for (let i = 0; i < arrivals && pages.length < 3; i++) await arrive(arrived++);
          page = await list({ sort, limit: String(limit), cursor: page.next }, owner);
        }
        expect(new Set(forth).size).toBe(forth.length);
        expect(forth.filter((number) => before.includes(number))).toEqual(before);

        const after = numbers(await list({ sort, limit: '200' }, owner));
        const back: string[] = [...numbers(page)];
        while (page.previous !== null) {
          page = await list({ sort, limit: String(limit), cursor: page.previous }, owner);
          back.unshift(...numbers(page));
        }
        expect(back).toEqual(after);
        expect(page.first).toBe(1);
      }),
      { numRuns: 4, seed: 7 },
    );
    expect(everything.length).toBeGreaterThanOrEqual(31);
  });

  it('numbers the rows', async () => {
    const first = await list({ limit: '10' }, owner);
    expect(first).toMatchObject({ first: 1, previous: null });
    await arrive(1);
    const second = await list({ limit: '10', cursor: first.next ?? '' }, owner);
    expect(second.first).toBe(11);
    const third = await list({ limit: '10', cursor: second.next ?? '' }, owner);
    expect(third.first).toBe(21);
    expect(await list({ limit: '10', cursor: third.previous ?? '' }, owner)).toMatchObject({
      applications: second.applications,
      first: 11,
    });
  });

  it('does not take a cursor into another list', async () => {
    const { next } = await list({ limit: '5', sort: 'name' }, owner);
    const others: Query[] = [{ sort: '-name' }, { sort: 'name', state: 'submitted' }, { sort: 'submitted' }];
    for (const query of others) {
      const answer = await test.inject({
        url: '/api/v1/received-applications',
        query: { ...query, limit: '5', cursor: next ?? '' },
        headers: owner.headers,
      });
      expect(answer.json()).toMatchObject({ code: 'request.invalid' });
    }
  });

  it('a cursor of somebody else’s shows nothing of theirs', async () => {
    const { next } = await list({ limit: '5' }, owner);
    expect(next).not.toBeNull();
    const mine = await list({ limit: '5', cursor: next ?? '' }, coordinator);
    expect(mine.applications.every(({ call }) => call.slug === 'spring')).toBe(true);
  });
});
