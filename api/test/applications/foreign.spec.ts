import { randomUUID } from 'node:crypto';
import { applicationRoutes } from '@placet/contract/applications/routes.ts';
import type { Route } from '@placet/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { realmFor, type AccountActor } from '../../src/platform/database/actor.ts';
import { ask, fillIn, receivedApplication, startApplication, type Started } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let draft: Started;
let sent: Started;
const others: Record<string, Pick<Person, 'headers' | 'accountId'> | null> = {};
beforeAll(async () => {
  test = await startTestApp();
  const call = await seedCall(test);
  const otherCall = await seedCall(test);
  draft = await startApplication(test, await test.person(), call);
  await fillIn(test, draft);
  sent = await receivedApplication(test, call);
  others['another applicant'] = await test.person();
  others['a reviewer'] = await test.person({ roles: [{ role: 'reviewer' }] });
  others['the coordinator of the call'] = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  others['the coordinator of another call'] = await test.person({
    roles: [{ role: 'coordinator', callId: otherCall.id }],
  });
  others['a coordinator of every call'] = await test.person({ roles: [{ role: 'coordinator' }] });
  others['an administrator'] = await test.person({ roles: [{ role: 'administrator' }] });
});
afterAll(() => test.close());

/** Every route that speaks of one application. */
const routes: readonly Route[] = (applicationRoutes as readonly Route[]).filter(({ path }) => path.includes(':id'));
const bodies: Record<string, unknown> = {
  saveSection: { revision: 0, answers: {} },
  withdrawApplication: { confirm: true },
  takeEarlierAnswers: { from: randomUUID() },
};
const who = [
  'another applicant',
  'a reviewer',
  'the coordinator of the call',
  'the coordinator of another call',
  'a coordinator of every call',
  'an administrator',
];

const request = (route: Route, id: string, person: Pick<Person, 'headers'> | null) =>
  ask(
    test,
    person,
    route.method as 'GET',
    route.path.replace(':id', id).replace(':key', 'about-you'),
    bodies[route.id],
    route.idempotent ? { 'idempotency-key': randomUUID() } : {},
  );

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  it.each(who)('is as if it were not there for %s', async (name) => {
    const person = others[name] ?? null;
    expect(person).not.toBeNull();
    for (const id of [draft.id, sent.id]) {
      const answer = await request(route, id, person);
      const nothing = await request(route, randomUUID(), person);
      expect([name, answer.statusCode]).toEqual([name, 404]);
      const known = answer.json<Record<string, unknown>>();
      expect({ ...known, instance: '' }).toEqual({ ...nothing.json<Record<string, unknown>>(), instance: '' });
    }
  });

  it('asks a visitor to sign in, and says no more', async () => {
    const answer = await request(route, sent.id, null);
    expect(answer.json()).toMatchObject({ status: 401, code: 'sign_in_required' });
  });
});

it('changed nothing by all these attempts', async () => {
  const overview = await ask(test, draft.person, 'GET', `/applications/${draft.id}`);
  expect(overview.json()).toMatchObject({ state: 'draft', next: 'send' });
  expect((await ask(test, sent.person, 'GET', `/applications/${sent.id}`)).json()).toMatchObject({
    state: 'in_review',
  });
});

describe('the database itself', () => {
  const tables = ['application', 'draft_section', 'submission', 'access_log'];
  const actor = (accountId: string, roles: AccountActor['grants']): AccountActor => ({
    kind: 'account',
    accountId,
    sessionId: randomUUID(),
    realm: realmFor(roles),
    name: '',
    locale: 'en',
    grants: roles,
  });

  it('shows a draft to no coordinator, even without any WHERE', async () => {
    const work = test.app.get(UnitOfWork);
    const coordinator = actor(others['a coordinator of every call']?.accountId ?? '', [
      { role: 'coordinator', callId: null, teamId: null },
    ]);
    const seen = await work.read(coordinator, async (tx) => ({
      applications: await tx.query<{ id: string }>('SELECT id FROM application'),
      drafts: await tx.query('SELECT 1 FROM draft_section'),
    }));
    expect(seen).toEqual({ applications: [{ id: sent.id }], drafts: [] });
  });

  it.each(tables)('shows another applicant nothing of %s, even without any WHERE', async (table) => {
    const stranger = actor(others['another applicant']?.accountId ?? '', []);
    expect(await test.app.get(UnitOfWork).read(stranger, (tx) => tx.query(`SELECT 1 FROM ${table}`))).toEqual([]);
  });
});
