import type { ReviewQueue } from '@placet/contract/review/schemas.ts';
import type { ActivityPage } from '@placet/contract/home/activity.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { publishedRubric } from '../review/reviewed.ts';
import { inReview, newReviewer, Speaker } from './discussing.ts';

let test: TestApp;
let call: SeededCall;
let coordinator: Person;
let application: Received;
/** Both have submitted; a third has not. */
let [rita, omar, late, chair]: Speaker[] = [];
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  await publishedRubric(test, call.id);
  coordinator = await test.person({ name: 'Carla Coordinator', roles: [{ role: 'coordinator', callId: call.id }] });
});
afterAll(() => test.close());
const arranged = async () => {
  application = await inReview(test, call);
  rita = await (await newReviewer(test, application.id, 'Rita Reviewer')).judge();
  omar = await (await newReviewer(test, application.id, 'Omar Other')).judge();
  late = await newReviewer(test, application.id, 'Lea Late');
  chair = new Speaker(test, coordinator, application.id);
  return { rita, omar, late, chair };
};
const codeOf = async (answer: ReturnType<typeof ask>) => (await answer).json<{ code: string }>().code;
const rule = (value: string) => test.sql('UPDATE call SET others_reviews = $2 WHERE id = $1', [call.id, value]);
const events = async () =>
  (
    await test.sql<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND type LIKE 'application.discussion%' ORDER BY seq`,
      [application.id],
    )
  ).map(({ type }) => type.replace('application.discussion_', ''));

describe('who takes part', () => {
  it('is whoever reads others’ reviews and whoever coordinates the call; everybody sees who that is', async () => {
    const { rita, omar, late, chair } = await arranged();
    const root = await rita.said('Strong on testimony.');
    await chair.said('Agreed?', { answers: root });
    for (const one of [rita, omar, chair]) {
      const { readers, posts, open } = await one.view();
      expect(open).toBe(true);
      expect(readers.map(({ name, coordinates }) => [name, coordinates])).toEqual([
        ['Omar Other', false],
        ['Rita Reviewer', false],
        ['Carla Coordinator', true],
      ]);
      expect(readers.filter(({ me }) => me)).toHaveLength(1);
      expect(posts).toMatchObject([
        { text: 'Strong on testimony.', author: 'Rita Reviewer', answers: null, left: false },
        { text: 'Agreed?', author: 'Carla Coordinator', answers: root },
      ]);
    }
    expect(await codeOf(late.read())).toBe('review.declare_first');
    await ask(test, late.person, 'POST', `/reviews/${late.at}/clearance`);
    for (const answer of [late.read(), late.say('Me too'), late.see(root), late.mark(root, 'agree')])
      expect(await codeOf(answer)).toBe('discussion.not_yet');
    await late.judge();
    expect((await late.posts()).map(({ text }) => text)).toEqual(['Strong on testimony.', 'Agreed?']);
  });

  it('follows the call’s rule for others’ reviews at once', async () => {
    const { rita, late, chair } = await arranged();
    await ask(test, late.person, 'POST', `/reviews/${late.at}/clearance`);
    await rule('never');
    expect(await codeOf(rita.read())).toBe('discussion.not_yet');
    expect((await chair.view()).readers.map(({ name }) => name)).toEqual(['Carla Coordinator']);
    await rule('always');
    expect((await late.view()).readers).toHaveLength(4);
    await rule('after_own');
    await ask(test, coordinator, 'POST', `/reviews/${rita.at}/reopening`, { reason: 'A misread line' });
    expect(await codeOf(rita.read())).toBe('discussion.not_yet');
  });

  it.each([
    ['a conflict declared by a coordinator', 'conflict'],
    ['one’s own', 'declared'],
    ['stepping aside', 'recused'],
  ])('ends with %s, and what was said stays under the name', async (_what, how) => {
    const { rita, omar } = await arranged();
    const post = await rita.said('I know this person.');
    const of = await omar.said('Fine.');
    await rita.mark(of, 'agree');
    if (how === 'conflict')
      await test.sql(
        `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, declared_by, declared_at)
         VALUES ($1, $2, $3, 'family', 'coordinator', 'standing', '{}', now())`,
        [call.id, application.id, rita.person.accountId],
      );
    else
      await ask(test, rita.person, 'POST', `/reviews/${rita.at}/${how === 'recused' ? 'stepping-aside' : 'conflict'}`, {
        ...(how === 'recused' ? { reason: '' } : { kind: 'friend' }),
      });
    for (const answer of [
      rita.read(),
      rita.say('Once more'),
      rita.edit(post, 'Other'),
      rita.remove(post),
      rita.mark(of, null),
      rita.see(of),
    ])
      expect((await answer).statusCode).toBe(404);
    const { readers, posts } = await omar.view();
    expect(readers.map(({ name }) => name)).not.toContain('Rita Reviewer');
    expect(posts).toMatchObject([
      { text: 'I know this person.', author: 'Rita Reviewer', left: true },
      { text: 'Fine.', marks: [] },
    ]);
  });

  it('is never whoever it is about, nor a coordinator with a conflict, nor anybody else', async () => {
    const { rita, chair } = await arranged();
    await rita.said('Words');
    const { person } = application;
    await test.sql(`INSERT INTO account_role (account_id, role) VALUES ($1, 'coordinator'), ($1, 'reviewer')`, [
      person.accountId,
    ]);
    await test.sql(`UPDATE session SET realm = 'staff' WHERE account_id = $1`, [person.accountId]);
    expect((await new Speaker(test, person, application.id).read()).statusCode).toBe(404);
    expect((await new Speaker(test, person, rita.at).read()).statusCode).toBe(404);
    const elsewhere = await test.person({ roles: [{ role: 'coordinator', callId: (await seedCall(test)).id }] });
    expect((await new Speaker(test, elsewhere, application.id).read()).statusCode).toBe(404);
    expect((await new Speaker(test, rita.person, application.id).read()).statusCode).toBe(404);
    expect((await new Speaker(test, coordinator, rita.at).read()).statusCode).toBe(404);
    expect((await chair.read()).statusCode).toBe(200);
    await test.sql(
      `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, declared_by, declared_at)
       VALUES ($1, $2, $3, 'family', 'coordinator', 'standing', '{}', now())`,
      [call.id, application.id, coordinator.accountId],
    );
    expect((await chair.read()).statusCode).toBe(404);
    expect((await rita.view()).readers.map(({ name }) => name)).toEqual(['Omar Other', 'Rita Reviewer']);
  });
});

describe('a post', () => {
  it('is sealed, is there once when sent twice, and answers a thread that exists', async () => {
    const { rita, omar } = await arranged();
    const first = await rita.say('Kept under seal', {}, 'the-same-key');
    const again = await rita.say('Kept under seal', {}, 'the-same-key');
    expect(again.json()).toEqual(first.json());
    const { id } = first.json<{ id: string }>();
    const stored = await test.sql<{ sealed: Buffer }>('SELECT sealed FROM discussion_text WHERE post_id = $1', [id]);
    expect(stored.map(({ sealed }) => sealed.includes('under seal'))).toEqual([false]);
    const answer = await omar.said('Yes', { answers: id });
    // One level of answers, and none to another application's.
    expect((await rita.say('Deeper', { answers: answer })).statusCode).toBe(404);
    const before = { rita, omar };
    const elsewhere = await arranged();
    expect((await elsewhere.rita.say('There', { answers: id })).statusCode).toBe(404);
    expect(await before.rita.posts()).toHaveLength(2);
    for (const text of ['', '   ', 'x'.repeat(4_001), 'bell\u0007'])
      expect((await rita.say(text)).json()).toMatchObject({ code: 'request.invalid' });
  });

  it('can be reworded for a quarter of an hour, its wordings kept; removed, it leaves a mark and not a word', async () => {
    const { rita, omar } = await arranged();
    const post = await rita.said('Frist');
    expect((await omar.edit(post, 'Mine now')).statusCode).toBe(404);
    expect((await omar.remove(post)).statusCode).toBe(404);
    expect((await rita.edit(post, 'First')).statusCode).toBe(204);
    const stale = await rita.edit(post, 'Other', 1);
    expect(stale.json()).toMatchObject({ code: 'discussion.changed_meanwhile', context: { text: 'First', number: 2 } });
    // The same again, of which the answer was lost, changes nothing.
    expect((await rita.edit(post, 'First', 1)).statusCode).toBe(204);
    expect(await omar.posts()).toMatchObject([
      { text: 'First', number: 2, earlier: [{ text: 'Frist' }], editableUntil: null },
    ]);
    test.clock.advance({ minutes: 15 });
    expect(await codeOf(rita.edit(post, 'Third', 2))).toBe('discussion.edit_over');
    expect((await rita.remove(post)).statusCode).toBe(204);
    expect((await rita.remove(post)).statusCode).toBe(404);
    expect(await omar.posts()).toMatchObject([{ text: null, earlier: [], author: 'Rita Reviewer', marks: [] }]);
    expect((await omar.posts())[0]?.removedAt).not.toBeNull();
    expect(await test.sql('SELECT sealed FROM discussion_text WHERE post_id = $1', [post])).toEqual([
      { sealed: null },
      { sealed: null },
    ]);
    expect(await events()).toEqual(['posted', 'edited', 'removed']);
  });

  it('is marked once by each person, changeably, and not by its author', async () => {
    const { rita, omar, chair } = await arranged();
    const post = await rita.said('An offer');
    expect((await rita.mark(post, 'agree')).statusCode).toBe(404);
    await omar.mark(post, 'disagree');
    await omar.mark(post, 'agree');
    await omar.mark(post, 'agree');
    test.clock.advance({ seconds: 1 });
    await chair.mark(post, 'needs_talk');
    expect((await rita.posts())[0]?.marks).toEqual([
      { mark: 'agree', name: 'Omar Other', mine: false },
      { mark: 'needs_talk', name: 'Carla Coordinator', mine: false },
    ]);
    await omar.mark(post, null);
    expect((await omar.posts())[0]?.marks).toMatchObject([{ mark: 'needs_talk', mine: false }]);
    expect(await events()).toEqual(['posted', 'marked', 'marked', 'marked', 'marked']);
    expect((await omar.mark(post, 'maybe')).json()).toMatchObject({ code: 'request.invalid' });
  });

  it('mentions only readers, who get one mail until they have read, without a word of it', async () => {
    const { rita, omar, late, chair } = await arranged();
    const refused = await rita.say('Look', { mentions: [omar.person.accountId, late.person.accountId] });
    expect(refused.json()).toMatchObject({
      code: 'discussion.reader_unknown',
      issues: [{ path: ['body', 'mentions', 1] }],
    });
    expect(await rita.posts()).toEqual([]);
    const mentions = [omar.person.accountId, coordinator.accountId, rita.person.accountId];
    const post = await rita.said('Secretive words', { mentions });
    await rita.said('And more', { mentions });
    const mails = await test.sql<{ recipient: string; all: string; application: string | null }>(
      `SELECT recipient, subject || body_text || body_html AS all, application_id AS application FROM message
       WHERE template = 'discussion_mention' AND account_id = ANY ($1) ORDER BY recipient`,
      [mentions],
    );
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([omar.person.email, coordinator.email].sort());
    for (const { all, application: of } of mails) {
      expect(of).toBeNull();
      for (const word of ['Secretive', 'more', application.number, 'Rita', 'Amina']) expect(all).not.toContain(word);
    }
    const [toOmar = ''] = mails.filter(({ recipient }) => recipient === omar.person.email).map(({ all }) => all);
    expect(toOmar).toContain(`/review/${omar.at}#discussion`);
    expect(toOmar).not.toContain(application.id);
    expect((await omar.posts())[0]).toMatchObject({ mentionsMe: true });
    expect((await omar.posts())[0]?.mentions).toContain('Omar Other');
    await omar.see((await omar.posts()).at(-1)?.id ?? post);
    await chair.said('Once more', { mentions: [omar.person.accountId] });
    const [count] = await test.sql(
      `SELECT count(*)::int AS n FROM message WHERE template = 'discussion_mention' AND account_id = $1`,
      [omar.person.accountId],
    );
    expect(count).toEqual({ n: 2 });
  });

  it('is not written by reviewers any more once a decision was released; coordinators go on', async () => {
    const { rita, omar, chair } = await arranged();
    const post = await rita.said('Before');
    await test.sql(`UPDATE application SET state = 'rejected' WHERE id = $1`, [application.id]);
    expect(await rita.view()).toMatchObject({ open: false, posts: [{ text: 'Before', editableUntil: null }] });
    for (const answer of [rita.say('After'), rita.edit(post, 'Other'), rita.remove(post), omar.mark(post, 'agree')])
      expect(await codeOf(answer)).toBe('discussion.closed');
    await chair.said('For the record');
    expect(await rita.posts()).toHaveLength(2);
    await test.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [application.id]);
    expect((await rita.read()).statusCode).toBe(404);
  });

  it('cannot be opened once the applicant’s key is gone', async () => {
    const { rita, chair } = await arranged();
    await rita.said('Sealed with it');
    await test.sql(`UPDATE account SET wrapped_key = '\\x00' WHERE id = $1`, [application.person.accountId]);
    expect(await chair.posts()).toMatchObject([{ text: null, removedAt: null }]);
  });
});

it('counts what is unread: in the queue, on the page, and in the feed of who coordinates', async () => {
  const { rita, omar, chair } = await arranged();
  const unread = async () => {
    const { calls } = (await ask(test, omar.person, 'GET', '/reviews')).json<ReviewQueue>();
    const entry = calls.flatMap(({ entries }) => entries).find(({ id }) => id === omar.at);
    return [entry?.unread, entry?.mentioned];
  };
  expect(await unread()).toEqual([0, false]);
  await rita.said('One');
  const two = await rita.said('Two', { mentions: [omar.person.accountId] });
  const gone = await rita.said('Three');
  await rita.remove(gone);
  expect(await unread()).toEqual([2, true]);
  expect((await omar.posts()).map(({ isNew }) => isNew)).toEqual([true, true, false]);
  await omar.see(two);
  expect(await unread()).toEqual([0, false]);
  await omar.said('Mine');
  expect(await unread()).toEqual([0, false]);
  const feed = await ask(test, coordinator, 'GET', `/coordination/activity?kind=discussion&call=${call.slug}`);
  expect(feed.json<ActivityPage>().events[0]).toMatchObject({
    type: 'application.discussion_posted',
    who: { kind: 'staff', name: 'Omar Other' },
  });
  expect(feed.body).not.toContain('Mine');
  expect(await chair.posts()).toHaveLength(4);
});
