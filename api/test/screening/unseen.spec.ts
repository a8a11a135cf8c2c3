import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { unzip } from '../support/unzip.ts';
import { received, Screen, workOut } from './screening.ts';

let test: TestApp;
let call: SeededCall;
let screen: Screen;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  screen = new Screen(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }));
});
afterAll(() => test.close());

/** Everything that the applicant can ask for, byte for byte. */
async function seenBy(person: Person, { id }: Received): Promise<Map<string, string>> {
  const paths = [
    '/applications',
    `/applications/${id}`,
    ...['form', 'check', 'receipt', 'copy.json', 'messages', 'accesses', 'references', 'sections/motivation'].map(
      (part) => `/applications/${id}/${part}`,
    ),
    `/documents?application=${id}`,
    '/account',
    '/session',
    `/calls/${call.slug}`,
  ];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const { statusCode, body } = await ask(test, person, 'GET', path);
    // Each refusal has an id of its own.
    seen.set(path, `${String(statusCode)} ${body.replace(/"instance":"[^"]*"/, '')}`);
  }
  const zip = await ask(test, person, 'GET', '/account/export');
  // The export itself is an event of the account's own history.
  for (const [name, text] of await unzip(zip.rawPayload)) if (name.startsWith('applications/')) seen.set(name, text);
  return seen;
}

const tries = async ({ id, person }: Received): Promise<unknown[]> => {
  const refused = await Promise.all([
    ask(test, person, 'POST', `/applications/${id}/submission`, undefined, { 'idempotency-key': 'try-again-1' }),
    ask(test, person, 'PUT', `/applications/${id}/sections/motivation`, { revision: 0, answers: {} }),
    ask(test, person, 'POST', '/applications', { call: call.slug, locale: 'en' }),
    ask(test, person, 'DELETE', `/applications/${id}`),
  ]);
  return refused.map((answer) => ({ ...answer.json<object>(), instance: '' }));
};

it.each([
  ['found ineligible', (one: Received) => screen.reject(one.id, { reason: 'other', note: 'Not serious at all' })],
  [
    'found ineligible and reopened',
    async (one: Received) => {
      await screen.reject(one.id);
      return screen.decide(one.id, { action: 'reopen' });
    },
  ],
  ['accepted for review', (one: Received) => screen.accept(one.id)],
  ['accepted in a batch', async (one: Received) => screen.batchRequest({ action: 'accept', applications: [one.id] })],
  [
    'said not to be a duplicate',
    async (one: Received) => screen.dismissal('PUT', one.id, (await received(test, call)).id),
  ],
])('shows its author nothing when it is %s', async (_what, decide) => {
  const one = await received(test, call);
  await workOut(test);
  await screen.view(one.id);
  const before = await seenBy(one.person, one);
  const refusals = await tries(one);
  const mails = await test.sql('SELECT id FROM message WHERE application_id = $1', [one.id]);
  expect((await decide(one)).statusCode).toBeLessThan(300);
  const after = await seenBy(one.person, one);
  expect([...after.keys()].filter((path) => after.get(path) !== before.get(path))).toEqual([]);
  expect(after.size).toBe(before.size);
  expect(await tries(one)).toEqual(refusals);
  expect(await test.sql('SELECT id FROM message WHERE application_id = $1', [one.id])).toEqual(mails);
});
