import type { Desk, FirstPass, JudgedLetters, ReviewQueue } from '@placet/contract/review/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReviewProgress } from '@placet/contract/assignment/schemas.ts';
import { pdf } from '../documents/files.ts';
import { upload } from '../documents/uploading.ts';
import { complete as letter, refereeWith } from '../references/arrange.ts';
import { ask, receivedApplication } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { assigned, publishedRubric } from './reviewed.ts';

let test: TestApp;
let call: SeededCall;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  await publishedRubric(test, call.id);
});
afterAll(() => test.close());

async function arranged(applications: number) {
  const reviewer = await test.person({ roles: [{ role: 'reviewer' }] });
  const received = [];
  for (let each = 0; each < applications; each++) {
    const application = await receivedApplication(test, call);
    await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [application.id]);
    received.push({ application, id: await assigned(test, application.id, reviewer.accountId) });
  }
  return { reviewer, received };
}
const pass = async (reviewer: Person) =>
  (await ask(test, reviewer, 'GET', `/review-first-pass/${call.id}`)).json<FirstPass>();
const take = (reviewer: Person, ...answers: object[]) => ask(test, reviewer, 'POST', '/review-first-pass', { answers });
const blind = (value: boolean) => test.sql('UPDATE call SET review_blind = $2 WHERE id = $1', [call.id, value]);

it('shows names, or in blind review what tells no name, of what is not answered yet', async () => {
  const { reviewer, received } = await arranged(2);
  const [first] = received;
  const before = await pass(reviewer);
  expect(before).toMatchObject({ left: 2, call: { blind: true }, applications: [{ name: null, number: null }, {}] });
  const [one] = before.applications;
  expect(one?.answers).toEqual(
    (await ask(test, reviewer, 'GET', `/reviews/${one?.id ?? ''}`)).json<Desk>().application.answers,
  );
  expect(JSON.stringify(before)).not.toContain(first?.application.number);
  await blind(false);
  const named = await pass(reviewer);
  await blind(true);
  expect(named.applications.find(({ id }) => id === first?.id)?.number).toBe(first?.application.number);
  expect(named.applications.every(({ name }) => name !== null)).toBe(true);
});

it('answers many at once, each for itself: none, or what stands between them, which takes effect at once', async () => {
  const { reviewer, received } = await arranged(3);
  const [a, b, c] = received.map(({ id }) => id);
  const foreign = (await arranged(1)).received[0]?.id;
  const taken = await take(
    reviewer,
    { id: a, conflict: null },
    { id: foreign, conflict: null },
    { id: b, conflict: 'teacher', note: 'My student' },
  );
  expect(taken.json()).toEqual({ answered: [a, b], gone: [foreign] });
  expect(await pass(reviewer)).toMatchObject({ left: 1, applications: [{ id: c }] });
  const states = await test.sql(
    `SELECT id, state, cleared_at IS NOT NULL AS cleared FROM review_assignment WHERE reviewer_id = $1 ORDER BY id`,
    [reviewer.accountId],
  );
  expect(states).toEqual([
    { id: a, state: 'assigned', cleared: true },
    { id: b, state: 'recused', cleared: false },
    { id: c, state: 'assigned', cleared: false },
  ]);
  const kept = await test.sql('SELECT kind, note, state FROM conflict_of_interest WHERE reviewer_id = $1', [
    reviewer.accountId,
  ]);
  expect(kept).toEqual([{ kind: 'teacher', note: 'My student', state: 'standing' }]);
  // Twice the same changes nothing more.
  expect((await take(reviewer, { id: a, conflict: null }, { id: b, conflict: 'friend' })).json()).toEqual({
    answered: [a],
    gone: [b],
  });
  expect(await pass(reviewer)).toMatchObject({ left: 1 });
});

it('is of nobody who judges nothing there, and asks for an answer', async () => {
  const stranger = await test.person({ roles: [{ role: 'reviewer' }] });
  expect((await ask(test, stranger, 'GET', `/review-first-pass/${call.id}`)).statusCode).toBe(404);
  expect((await take(stranger)).json()).toMatchObject({ code: 'request.invalid' });
  expect((await take(await test.person(), { id: call.id, conflict: null })).statusCode).toBe(403);
});

it('adds up the time somebody worked, and tells them the median of what they submitted', async () => {
  const { reviewer, received } = await arranged(3);
  for (const [place, { id }] of received.entries()) {
    await take(reviewer, { id, conflict: null });
    const draft = { scores: { motivation: 4, languages: 3 }, comment: '', recommendation: null, confidence: null };
    const save = (revision: number, active: number) =>
      ask(test, reviewer, 'PUT', `/reviews/${id}/draft`, { revision, active, ...draft });
    await save(0, 60 * (place + 1));
    await save(1, 30);
    expect((await save(2, 3_601)).json()).toMatchObject({ code: 'request.invalid' });
    if (place < 2) await ask(test, reviewer, 'POST', `/reviews/${id}/submission`, { revision: 2 });
  }
  const { calls } = (await ask(test, reviewer, 'GET', '/reviews')).json<ReviewQueue>();
  expect(calls[0]?.medianMinutes).toBe(2);
  const seconds = await test.sql(
    'SELECT active_seconds AS s FROM review WHERE assignment_id = ANY ($1) ORDER BY assignment_id',
    [received.map(({ id }) => id)],
  );
  expect(seconds).toEqual([{ s: 90 }, { s: 150 }, { s: 210 }]);
  // Who coordinates the call learns the same number, and nothing of what it is made of.
  const median = async (who: Person) =>
    (await ask(test, who, 'GET', `/review-calls/${call.id}`))
      .json<ReviewProgress>()
      .reviewers.find(({ id }) => id === reviewer.accountId)?.medianMinutes;
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  expect(await median(coordinator)).toBe(2);
  await test.sql('UPDATE review SET active_seconds = 0');
  expect(await median(coordinator)).toBeNull();
});

it('lets reviewers read what referees wrote where the call says so, and never in blind review', async () => {
  const { reviewer, received } = await arranged(1);
  const [{ id, application } = { id: '', application: undefined }] = received;
  const letters = () => ask(test, reviewer, 'GET', `/reviews/${id}/letters`);
  const rule = async () => (await ask(test, reviewer, 'GET', `/reviews/${id}`)).json<Desk>().letters;
  const [mail] = await test.sql<{ body: string }>(
    `SELECT body_text AS body FROM message WHERE application_id = $1 AND template = 'reference_request' ORDER BY id LIMIT 1`,
    [application?.id],
  );
  const referee = refereeWith(test, /#([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '');
  await referee.open();
  const bytes = pdf({ text: 'To whom it may concern' });
  const file = await upload(test, referee, bytes, { question: 'letter', fileName: 'Reference by Rosa.pdf' });
  const { strengths: _written, ...statement } = letter.statement;
  await referee.save(0, { ...letter, statement: { ...statement, letter: { documentId: file.id } } }, false);
  await referee.submit(1);
  const [reference] = await test.sql<{ id: string }>('SELECT reference_id AS id FROM document WHERE id = $1', [
    file.id,
  ]);
  const content = (question = 'letter', who = reviewer) =>
    ask(test, who, 'GET', `/reviews/${id}/letters/${reference?.id ?? ''}/documents/${question}/content`);
  expect((await content()).json()).toMatchObject({ code: 'review.declare_first' });
  expect((await letters()).json()).toMatchObject({ code: 'review.declare_first' });
  await take(reviewer, { id, conflict: null });
  const withheld = { code: 'review.letters_withheld' };
  expect([await rule(), (await letters()).json()]).toMatchObject(['hidden', withheld]);
  await test.sql('UPDATE call SET review_references = true WHERE id = $1', [call.id]);
  expect([await rule(), (await letters()).json()]).toMatchObject(['blind', withheld]);
  expect((await content()).json()).toMatchObject(withheld);
  await blind(false);
  expect(await rule()).toBe('shown');
  const { letters: given } = (await letters()).json<JudgedLetters>();
  const shown = await content();
  const missing = await content('trust');
  const another = await content('letter', await test.person({ roles: [{ role: 'reviewer' }] }));
  await blind(true);
  expect(shown.rawPayload.equals(bytes)).toBe(true);
  expect(shown.headers['content-disposition']).toContain('filename="letter.pdf"');
  for (const refused of [missing, another]) expect(refused.json()).toMatchObject({ code: 'not_found' });
  expect(given).toHaveLength(1);
  const [one] = given;
  expect(Object.keys(one?.referee ?? {}).sort()).toEqual(['name', 'organisation', 'relation']);
  expect(one?.documents).toEqual([{ question: 'letter', type: 'application/pdf', size: bytes.length }]);
  expect(JSON.stringify(one)).not.toContain(file.id);
  const words = Object.values({ ...letter, statement }).flatMap((section) => Object.values(section));
  expect(words.some((word) => typeof word === 'string' && JSON.stringify(given).includes(word))).toBe(true);
  const visits = await test.sql(`SELECT role, what FROM access_log WHERE account_id = $1 AND what = 'reference'`, [
    reviewer.accountId,
  ]);
  expect(visits).toEqual([{ role: 'reviewer', what: 'reference' }]);
});
