import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, fillIn, send, startApplication } from '../support/apply.ts';
import { sampleAnswers, secretWords } from '../support/sample-answers.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let person: Person;
let before: Awaited<ReturnType<typeof startApplication>>;
beforeAll(async () => {
  test = await startTestApp();
  person = await test.person();
  before = await startApplication(test, person, await seedCall(test));
  await fillIn(test, before, sampleAnswers(before.documents));
  await send(test, before);
});
afterAll(() => test.close());

const path = (id: string): string => `/applications/${id}/earlier-answers`;
const answersOf = async (id: string) =>
  (await ask(test, person, 'GET', `/applications/${id}/answers`)).json<{
    answers: Record<string, Record<string, unknown>>;
  }>().answers;
const begin = async (): Promise<string> => {
  const call = await seedCall(test);
  const begun = await ask(test, person, 'POST', '/applications', { call: call.slug, locale: 'en' });
  return begun.json<{ id: string }>().id;
};

it('are offered and taken over where nothing is answered yet, sensitive ones sealed again; files, teams and statements are given anew', async () => {
  const id = await begin();
  const own = { 'full-name': 'Amina Sow' };
  await ask(test, person, 'PUT', `/applications/${id}/sections/about-you`, { revision: 0, answers: own });
  const offer = (await ask(test, person, 'GET', path(id))).json<{ earlier: { id: string; answers: number }[] }>();
  expect(offer.earlier).toMatchObject([{ id: before.id, number: before.number }]);
  const taken = await ask(test, person, 'POST', path(id), { from: before.id });
  expect(taken.json()).toMatchObject({ answers: offer.earlier[0]?.answers });

  const sent = sampleAnswers(before.documents);
  const now = await answersOf(id);
  expect(now['about-you']).toMatchObject({ ...sent['about-you'], ...own });
  expect(now.contact).toEqual(sent.contact);
  expect(now.documents?.cv).toBeUndefined();
  const [stored] = await test.sql<{ text: string }>(
    `SELECT string_agg(answers::text, ' ') AS text FROM draft_section WHERE application_id = $1`,
    [id],
  );
  expect(stored?.text).not.toContain(secretWords);
  // Again it changes nothing, and nothing is offered any more.
  expect((await ask(test, person, 'POST', path(id), { from: before.id })).json()).toEqual({ answers: 0, sections: [] });
  expect((await ask(test, person, 'GET', path(id))).json()).toEqual({ earlier: [] });
});

it('are one’s own, of what was sent, and for a draft that can still be changed', async () => {
  const stranger = await test.person();
  const theirs = await startApplication(test, stranger, await seedCall(test));
  await fillIn(test, theirs, sampleAnswers(theirs.documents));
  await send(test, theirs);
  const id = await begin();
  const unsent = await begin();
  for (const from of [theirs.id, unsent, id])
    expect((await ask(test, person, 'POST', path(id), { from })).statusCode).toBe(404);
  expect((await ask(test, stranger, 'GET', path(id))).statusCode).toBe(404);
  expect((await ask(test, person, 'GET', path(before.id))).json()).toEqual({ earlier: [] });
  expect((await ask(test, person, 'POST', path(before.id), { from: id })).json()).toMatchObject({
    code: 'application.not_editable',
  });
});
