import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { unzip } from '../support/unzip.ts';
import { publishedRubric } from '../review/reviewed.ts';
import { inReview, newReviewer, Speaker } from './discussing.ts';

let test: TestApp;
let call: SeededCall;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  await publishedRubric(test, call.id);
});
afterAll(() => test.close());

it('lets applicants learn nothing of it: not a byte, a count, an order or an ETag', async () => {
  const application = await inReview(test, call);
  const { id, person } = application;
  const own = ['form', 'check', 'receipt', 'copy.json', 'messages', 'accesses', 'references', 'sections/motivation'];
  const paths = [
    '/applications',
    `/applications/${id}`,
    ...own.map((part) => `/applications/${id}/${part}`),
    `/documents?application=${id}`,
    ...['/account', '/session', `/calls/${call.slug}`, `/discussions/${id}`, '/reviews'],
  ];
  const seen = async () => {
    const all = new Map<string, string>();
    for (const path of paths) {
      const { statusCode, headers, body } = await ask(test, person, 'GET', path);
      const { etag = '', 'content-length': length = '' } = headers;
      all.set(path, `${String(statusCode)} ${etag} ${String(length)} ${body.replace(/"instance":"[^"]*"/, '')}`);
    }
    const zip = await ask(test, person, 'GET', '/account/export');
    for (const [name, text] of await unzip(zip.rawPayload)) if (name.startsWith('applications/')) all.set(name, text);
    return all;
  };
  const rita = await (await newReviewer(test, id, 'Rita Reviewer')).judge();
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  const chair = new Speaker(test, coordinator, id);
  const before = await seen();
  const post = await rita.said('About you', { mentions: [coordinator.accountId] });
  await chair.mark(post, 'agree');
  await chair.said('Indeed', { answers: post, mentions: [rita.person.accountId] });
  await rita.edit(post, 'About them');
  await chair.see(post);
  await rita.remove(post);
  const after = await seen();
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after.keys()].filter((path) => after.get(path) !== before.get(path))).toEqual([]);
  // The mails are nobody's but their readers'.
  const mails = await test.sql(
    `SELECT 1 FROM message WHERE template = 'discussion_mention' AND (account_id = $1 OR application_id IS NOT NULL)`,
    [person.accountId],
  );
  expect(mails).toEqual([]);
});

it('shows a coordinator nothing of the discussion about themselves: not in the timeline, the feed or what needs doing', async () => {
  const application = await inReview(test, call);
  const { id, person } = application;
  await test.sql(`INSERT INTO account_role (account_id, role, call_id) VALUES ($1, 'coordinator', $2)`, [
    person.accountId,
    call.id,
  ]);
  await test.sql(`UPDATE session SET realm = 'staff' WHERE account_id = $1`, [person.accountId]);
  const seen = async () => {
    const all: string[] = [];
    for (const path of [
      `/received-applications/${id}/timeline`,
      `/coordination/activity?call=${call.slug}`,
      '/coordination/home',
    ]) {
      const { statusCode, body } = await ask(test, person, 'GET', path);
      expect(statusCode).toBe(200);
      all.push(body);
    }
    return all;
  };
  const before = await seen();
  const rita = await (await newReviewer(test, id, 'Rita Reviewer')).judge();
  await rita.said('About a colleague');
  expect(await seen()).toEqual(before);
});
