import type { Desk, PeerReviews, ReviewQueue } from '@placet/contract/review/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, receivedApplication, type Received } from '../support/apply.ts';
import { browser, goodPassword } from '../accounts/support.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { assigned, publishedRubric } from './reviewed.ts';

let test: TestApp;
let call: SeededCall;
let coordinator: Person;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  await publishedRubric(test, call.id);
  coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
});
afterAll(() => test.close());

const newReviewer = () => test.person({ name: 'Rita Reviewer', roles: [{ role: 'reviewer' }] });
const nothing = { scores: {}, comment: '', recommendation: null, confidence: null };
const complete = { ...nothing, scores: { motivation: 4, languages: 3 }, comment: 'Words for the panel' };

/** A reviewer's desk with one application in review. */
async function arranged(options: { cleared?: boolean; application?: Received; reviewer?: Person } = {}) {
  const reviewer = options.reviewer ?? (await newReviewer());
  const application = options.application ?? (await receivedApplication(test, call));
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [application.id]);
  const id = await assigned(test, application.id, reviewer.accountId);
  const at = (path = '') => `/reviews/${id}${path}`;
  const desk = {
    id,
    reviewer,
    application,
    read: () => ask(test, reviewer, 'GET', at()),
    view: async (): Promise<Desk> => (await ask(test, reviewer, 'GET', at())).json(),
    save: (revision: number, content: object = complete) =>
      ask(test, reviewer, 'PUT', at('/draft'), { revision, ...content }),
    post: (path: string, body: object = {}) => ask(test, reviewer, 'POST', at(path), body),
    submit: (revision: number) => ask(test, reviewer, 'POST', at('/submission'), { revision }),
  };
  if (options.cleared !== false) expect((await desk.post('/clearance')).statusCode).toBe(200);
  return desk;
}
const queueOf = async (reviewer: Person): Promise<ReviewQueue['calls']> =>
  (await ask(test, reviewer, 'GET', '/reviews')).json<ReviewQueue>().calls;
const codeOf = async (answer: ReturnType<typeof ask>) => (await answer).json<{ code: string }>().code;
const eventsOf = async (applicationId: string) =>
  (
    await test.sql<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND (type LIKE '%review_%' OR type LIKE '%conflict%') ORDER BY seq`,
      [applicationId],
    )
  ).map(({ type }) => type.replace('application.', ''));

describe('the gate', () => {
  it('asks first, and shows a summary and nothing else until it is answered', async () => {
    const desk = await arranged({ cleared: false });
    const before = await desk.view();
    expect(before).toMatchObject({ gate: true, open: false, rubric: null, name: null, application: { documents: [] } });
    expect(Object.keys(before.application.answers)).not.toContain('motivation');
    expect(await codeOf(desk.save(0))).toBe('review.declare_first');
    expect(await codeOf(desk.submit(0))).toBe('review.declare_first');
    expect(await codeOf(ask(test, desk.reviewer, 'GET', `/reviews/${desk.id}/others`))).toBe('review.declare_first');
    const after = (await desk.post('/clearance')).json<Desk>();
    expect(after).toMatchObject({ gate: false, open: true, rubric: { number: 1 } });
    expect(after.application.answers.motivation).toBeDefined();
    await desk.post('/clearance');
    expect(await eventsOf(desk.application.id)).toEqual(['conflict_cleared']);
  });

  it('lets whoever declares a conflict see nothing of the application from that moment, also after they submitted', async () => {
    const desk = await arranged();
    await desk.save(0);
    await desk.submit(1);
    expect(await queueOf(desk.reviewer)).toHaveLength(1);
    const declared = await desk.post('/conflict', { kind: 'teacher', note: 'She was my student' });
    expect(declared.statusCode).toBe(204);
    expect(await queueOf(desk.reviewer)).toEqual([]);
    for (const answer of [
      desk.read(),
      desk.save(1),
      desk.submit(1),
      desk.post('/clearance'),
      desk.post('/conflict', { kind: 'friend' }),
      desk.post('/stepping-aside', {}),
      ask(test, desk.reviewer, 'GET', `/reviews/${desk.id}/others`),
      ask(test, desk.reviewer, 'GET', `/reviews/${desk.id}/documents/cv/content`),
    ])
      expect((await answer).statusCode).toBe(404);
    const [assignment] = await test.sql(
      'SELECT state, may_review(application_id, reviewer_id) AS may FROM review_assignment WHERE id = $1',
      [desk.id],
    );
    expect(assignment).toEqual({ state: 'recused', may: false });
    const kept = await test.sql(
      'SELECT kind, source, state, note FROM conflict_of_interest WHERE application_id = $1',
      [desk.application.id],
    );
    expect(kept).toEqual([{ kind: 'teacher', source: 'reviewer', state: 'standing', note: 'She was my student' }]);
    expect(await eventsOf(desk.application.id)).toEqual([
      'conflict_cleared',
      'review_begun',
      'review_submitted',
      'conflict_declared',
    ]);
    const reopened = await ask(test, coordinator, 'POST', `/reviews/${desk.id}/reopening`, { reason: 'Back' });
    expect(reopened.json()).toMatchObject({ code: 'review.not_reopenable' });
  });

  it('is passed by nobody for whom a coordinator declared one, in the middle of it', async () => {
    const desk = await arranged();
    await test.sql(
      `INSERT INTO conflict_of_interest (call_id, application_id, reviewer_id, kind, source, state, declared_by, declared_at)
       VALUES ($1, $2, $3, 'family', 'coordinator', 'standing', '{}', now())`,
      [call.id, desk.application.id, desk.reviewer.accountId],
    );
    expect((await desk.save(0)).statusCode).toBe(404);
    expect(await queueOf(desk.reviewer)).toEqual([]);
  });
});

describe('the working copy', () => {
  it('is saved incomplete, seals its words, and begins the review once', async () => {
    const desk = await arranged();
    expect((await desk.save(0, { ...nothing, scores: { motivation: 1 } })).json()).toMatchObject({ revision: 1 });
    expect((await desk.save(1)).json()).toMatchObject({ revision: 2 });
    expect(await desk.view()).toMatchObject({ state: 'in_progress', review: { revision: 2, ...complete } });
    const [stored] = await test.sql<{ comment: Buffer }>('SELECT comment FROM review WHERE assignment_id = $1', [
      desk.id,
    ]);
    expect(stored?.comment.toString('latin1')).not.toContain('panel');
    expect(await eventsOf(desk.application.id)).toEqual(['conflict_cleared', 'review_begun']);
  });

  it('is not written over by another tab', async () => {
    const desk = await arranged();
    await desk.save(0);
    const second = await desk.save(0, { ...nothing, comment: 'other' });
    expect(second.json()).toMatchObject({
      code: 'review.changed_meanwhile',
      context: { stored: { revision: 1, ...complete } },
    });
    expect(await codeOf(desk.submit(0))).toBe('review.changed_meanwhile');
  });

  it('takes only scores that are steps of a criterion', async () => {
    const desk = await arranged();
    for (const scores of [{ motivation: 6 }, { unknown: 1 }]) {
      const refused = await desk.save(0, { ...nothing, scores });
      expect(refused.json()).toMatchObject({ code: 'request.invalid', issues: [{ code: 'invalid_value' }] });
    }
  });
});

describe('submitting', () => {
  it('needs every required score, and says which is missing', async () => {
    const desk = await arranged();
    await desk.save(0, { ...complete, scores: { languages: 2 } });
    expect((await desk.submit(1)).json()).toMatchObject({
      code: 'review.incomplete',
      issues: [{ path: ['scores', 'motivation'], code: 'score_missing' }],
    });
    expect((await desk.view()).state).toBe('in_progress');
  });

  it('keeps every version, and is revised until it is due', async () => {
    const desk = await arranged();
    await desk.save(0);
    expect((await desk.submit(1)).json()).toMatchObject({ state: 'submitted', versions: [{ number: 1, ...complete }] });
    test.clock.advance({ seconds: 1 });
    await desk.save(1, { ...complete, scores: { motivation: 2, languages: 3 } });
    expect((await queueOf(desk.reviewer))[0]?.entries[0]).toMatchObject({ state: 'submitted', unsent: true });
    expect((await desk.submit(2)).json()).toMatchObject({
      versions: [
        { number: 2, scores: { motivation: 2 } },
        { number: 1, scores: { motivation: 4 } },
      ],
    });
    await test.sql('UPDATE review_assignment SET due_at = $2 WHERE id = $1', [
      desk.id,
      test.clock.now().subtract({ minutes: 1 }).toString(),
    ]);
    expect(await desk.view()).toMatchObject({ open: false });
    expect(await codeOf(desk.save(2))).toBe('review.closed');
    expect(await codeOf(desk.submit(2))).toBe('review.closed');
    const reopen = (who: Person) =>
      ask(test, who, 'POST', `/reviews/${desk.id}/reopening`, { reason: 'A misread line' });
    expect(
      (await reopen(await test.person({ roles: [{ role: 'coordinator', callId: (await seedCall(test)).id }] })))
        .statusCode,
    ).toBe(404);
    expect((await reopen(coordinator)).statusCode).toBe(204);
    expect(await codeOf(reopen(coordinator))).toBe('review.not_reopenable');
    expect(await desk.view()).toMatchObject({ open: true, state: 'in_progress', reopenedReason: 'A misread line' });
    expect((await desk.submit(2)).json()).toMatchObject({ versions: [{ number: 3 }, {}, {}], reopenedReason: null });
  });

  it('is over when a decision was released, and gone when the application was withdrawn', async () => {
    const desk = await arranged();
    await desk.save(0);
    await test.sql(`UPDATE application SET state = 'rejected' WHERE id = $1`, [desk.application.id]);
    expect(await codeOf(desk.submit(1))).toBe('review.closed');
    await test.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [desk.application.id]);
    expect((await desk.read()).statusCode).toBe(404);
    expect(await queueOf(desk.reviewer)).toEqual([]);
  });

  it('does not let a call without a rubric be scored', async () => {
    const bare = await seedCall(test);
    const desk = await arranged({ application: await receivedApplication(test, bare) });
    expect(await codeOf(desk.save(0, nothing))).toBe('review.no_rubric');
  });
});

it('leaves an application to others, with a reason or without, and comes back when it is reopened', async () => {
  const desk = await arranged();
  await desk.save(0);
  expect((await desk.post('/stepping-aside', { reason: '' })).statusCode).toBe(204);
  expect((await desk.read()).statusCode).toBe(404);
  const [left] = await test.sql('SELECT state, recused_reason, recused_shown FROM review_assignment WHERE id = $1', [
    desk.id,
  ]);
  expect(left).toEqual({ state: 'recused', recused_reason: null, recused_shown: false });
  await ask(test, coordinator, 'POST', `/reviews/${desk.id}/reopening`, { reason: 'Nobody else is free' });
  expect(await desk.view()).toMatchObject({ state: 'in_progress', review: { revision: 1 } });
  expect(await eventsOf(desk.application.id)).toEqual([
    'conflict_cleared',
    'review_begun',
    'review_left',
    'review_reopened',
  ]);
});

it('queues what is not submitted first, of that what has the fewest reviews', async () => {
  const [popular, done, fresh] = [
    await receivedApplication(test, call),
    await receivedApplication(test, call),
    await receivedApplication(test, call),
  ];
  const other = await arranged({ application: popular });
  await other.save(0);
  await other.submit(1);
  const reviewer = await newReviewer();
  const desks = [
    await arranged({ application: done, reviewer }),
    await arranged({ application: popular, reviewer }),
    await arranged({ application: fresh, reviewer }),
  ];
  await desks[0]?.save(0);
  await desks[0]?.submit(1);
  const [queue] = await queueOf(reviewer);
  expect(queue).toMatchObject({ total: 3, submitted: 1, blind: true });
  expect(queue?.entries.map(({ id }) => id)).toEqual([desks[2]?.id, desks[1]?.id, desks[0]?.id]);
  expect(queue?.entries.map(({ reviews }) => reviews)).toEqual([0, 1, 1]);
});

describe('others’ reviews', () => {
  const others = async ({ id, reviewer }: { id: string; reviewer: Person }): Promise<PeerReviews['reviews']> =>
    (await ask(test, reviewer, 'GET', `/reviews/${id}/others`)).json<PeerReviews>().reviews;
  const rule = (value: string) => test.sql('UPDATE call SET others_reviews = $2 WHERE id = $1', [call.id, value]);

  it('show after one’s own, always or never, as the call says, and say nobody’s name', async () => {
    const first = await arranged();
    await first.save(0);
    await first.submit(1);
    const second = await arranged({ application: first.application });
    expect(await others(second)).toEqual([]);
    await second.save(0, { ...complete, comment: 'Second' });
    expect(await others(second)).toEqual([]);
    await rule('always');
    expect(await others(second)).toMatchObject([complete]);
    await rule('after_own');
    await second.submit(1);
    const seen = await others(second);
    expect(seen).toMatchObject([complete]);
    expect(JSON.stringify(seen)).not.toContain('Rita');
    expect(JSON.stringify(seen)).not.toContain(first.reviewer.accountId);
    await rule('never');
    expect(await others(second)).toEqual([]);
    await rule('after_own');
    await test.sql(`UPDATE review_assignment SET state = 'recused', recused_at = now() WHERE id = $1`, [first.id]);
    expect(await others(second)).toEqual([]);
  });
});

it('judges the submission that was sent when it was begun, and shows what was repaired since', async () => {
  const desk = await arranged();
  await desk.save(0);
  await test.sql(
    `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, sealed, documents, sha256, submitted_at)
     SELECT application_id, 2, form_version_id, call_slug, locale,
       jsonb_set(jsonb_set(answers, '{motivation,motivation}', '"Repaired"'), '{about-you,full-name}', '"Somebody Else"'), NULL, documents, sha256, now()
     FROM submission WHERE application_id = $1`,
    [desk.application.id],
  );
  const view = await desk.view();
  expect(JSON.stringify(view.application.answers)).not.toContain('Repaired');
  expect(view.repaired).toMatchObject([{ question: { key: 'motivation' }, after: 'Repaired' }]);
  await desk.submit(1);
  const [version] = await test.sql('SELECT submission_sequence AS n FROM review_version WHERE assignment_id = $1', [
    desk.id,
  ]);
  expect(version).toEqual({ n: 1 });
  const fresh = await arranged({ application: desk.application });
  expect(JSON.stringify(await fresh.view())).toContain('Repaired');
});

it('is nobody’s else: another reviewer, a coordinator without an assignment, the applicant', async () => {
  const desk = await arranged();
  for (const [who, status] of [
    [await newReviewer(), 404],
    [coordinator, 403],
    [desk.application.person, 403],
  ] as const)
    for (const path of ['', '/others', '/documents/cv/content'])
      expect((await ask(test, who, 'GET', `/reviews/${desk.id}${path}`)).statusCode).toBe(status);
});

it('tells the applicant that a reviewer looked only once a decision was released', async () => {
  const desk = await arranged();
  await desk.read();
  const accesses = async () =>
    (await ask(test, desk.application.person, 'GET', `/applications/${desk.application.id}/accesses`)).json<{
      accesses: { role: string }[];
    }>().accesses;
  expect(await accesses()).toEqual([]);
  await test.sql(`UPDATE application SET state = 'rejected' WHERE id = $1`, [desk.application.id]);
  expect(await accesses()).toMatchObject([{ role: 'reviewer' }]);
});

it('keeps an application in review while somebody was asked to judge it', async () => {
  const desk = await arranged();
  const undo = await ask(test, coordinator, 'POST', `/screening/${desk.application.id}/decisions`, {
    action: 'undo_review',
  });
  expect(undo.json()).toMatchObject({ code: 'screening.not_possible' });
});

it('keeps the account of whoever was asked to judge', async () => {
  const { headers, id } = await browser(test).register();
  // They were a reviewer then.
  const { id: application } = await receivedApplication(test, call);
  await assigned(test, application, id);
  const answer = await test.inject({
    ...{ method: 'POST', url: '/api/v1/account/deletion', headers },
    payload: { currentPassword: goodPassword },
  });
  expect(answer.json()).toMatchObject({ code: 'account.has_reviewed' });
});
