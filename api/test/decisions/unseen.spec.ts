import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { unzip } from '../support/unzip.ts';
import { Decide, inReview, offer, reject, waitlist } from './deciding.ts';

let test: TestApp;
let call: SeededCall;
let decide: Decide;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  await test.sql(`UPDATE call SET two_person_release = true WHERE id = $1`, [call.id]);
  decide = new Decide(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }), call);
});
afterAll(() => test.close());

/** Everything that the applicant can ask for, byte for byte, with what identifies its version. */
async function seenBy({ id, person }: Received): Promise<Map<string, string>> {
  const own = ['form', 'check', 'receipt', 'copy.json', 'messages', 'accesses', 'references', 'sections/motivation'];
  const paths = [
    '/applications',
    `/applications/${id}`,
    ...own.map((part) => `/applications/${id}/${part}`),
    `/offers/${id}`,
    `/documents?application=${id}`,
    '/account',
    '/session',
    `/calls/${call.slug}`,
  ];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const { statusCode, headers, body } = await ask(test, person, 'GET', path);
    const { etag = '', 'content-length': length = '' } = headers;
    seen.set(path, `${String(statusCode)} ${etag} ${String(length)} ${body.replace(/"instance":"[^"]*"/, '')}`);
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
    ask(test, person, 'POST', `/offers/${id}/acceptance`, { confirm: true }),
    ask(test, person, 'POST', `/offers/${id}/declination`, { reason: '' }),
    ask(test, person, 'POST', `/appeals/${id}`, { text: 'Please look again.' }),
    ask(test, person, 'GET', `/decisions/${id}`),
    ask(test, person, 'GET', `/decision-calls/${call.slug}`),
  ]);
  return refused.map((answer) => ({ ...answer.json<object>(), instance: '' }));
};

it.each<[string, (one: Received) => Promise<unknown>]>([
  ['shortlisted', (one) => decide.act('shortlist', [one.id])],
  [
    'to get an offer',
    async (one) => {
      await decide.act('shortlist', [one.id]);
      return decide.stage(offer, one.id);
    },
  ],
  ['to wait', (one) => decide.stage(waitlist, one.id)],
  ['to be rejected', (one) => decide.stage(reject, one.id)],
  [
    'in a release that waits for its second person',
    async (one) => {
      await decide.stage(reject, one.id);
      const { id } = await decide.release();
      await test.sql(`UPDATE decision_release SET state = 'prepared' WHERE id = $1`, [id]);
    },
  ],
])('shows its author nothing when it is %s', async (_what, act) => {
  await test.sql(`UPDATE decision_release SET state = 'cancelled'`);
  const [one] = await inReview(test, call, 1);
  if (!one) throw new Error('one was sent');
  const before = await seenBy(one);
  const refusals = await tries(one);
  await act(one);
  const after = await seenBy(one);
  expect([...after.keys()].filter((path) => after.get(path) !== before.get(path))).toEqual([]);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(await tries(one)).toEqual(refusals);
});

it('shows a coordinator nothing of what is meant for themselves', async () => {
  const [one] = await inReview(test, call, 1);
  if (!one) throw new Error('one was sent');
  const before = await decide.page('?tab=staged');
  await test.sql(`UPDATE decision_release SET state = 'cancelled'`);
  const other = new Decide(test, await test.person({ roles: [{ role: 'coordinator' }] }), call);
  await test.sql(`INSERT INTO account_role (account_id, role, call_id) VALUES ($1, 'coordinator', $2)`, [
    one.person.accountId,
    call.id,
  ]);
  await test.sql(`UPDATE session SET realm = 'staff' WHERE account_id = $1`, [one.person.accountId]);
  const own = new Decide(test, one.person, call);
  const seen = async () => {
    const { counts, rows } = await own.page('?tab=staged');
    const timeline = await ask(test, one.person, 'GET', `/received-applications/${one.id}/timeline`);
    return { counts, rows, preview: (await own.preview()).mails, timeline: timeline.body };
  };
  const first = await seen();
  expect((await other.stage(reject, one.id)).json()).toMatchObject({ changed: 1 });
  expect(await seen()).toEqual(first);
  expect((await decide.page('?tab=staged')).counts.staged).toBe(before.counts.staged + 1);
  expect((await ask(test, one.person, 'GET', `/decisions/${one.id}`)).json()).toMatchObject({ code: 'not_found' });
  expect((await own.stage(waitlist, one.id)).json()).toMatchObject({ rows: [{ refused: 'own_application' }] });
});
