import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ask, fillIn, startApplication, type Started } from '../support/apply.ts';
import { monitoringWords, sampleAnswers, secretWords } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: SeededCall;
let person: Person;
let started: Started;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  person = await test.person();
  started = await startApplication(test, person, call);
});

const section = (key: string): string => `/applications/${started.id}/sections/${key}`;
const save = (key: string, revision: number, answers: unknown) =>
  ask(test, person, 'PUT', section(key), { revision, answers });

it('begins an application once: the second attempt leads to the first', async () => {
  const again = await ask(test, person, 'POST', '/applications', { call: call.slug, locale: 'fr' });
  expect(again.statusCode).toBe(409);
  expect(again.json()).toMatchObject({ code: 'application.exists', context: { applicationId: started.id } });
  expect(started.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

it('begins one application when sixteen requests ask at once', async () => {
  const other = await test.person();
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => ask(test, other, 'POST', '/applications', { call: call.slug, locale: 'en' })),
  );
  const codes = answers.map(({ statusCode }) => statusCode).sort();
  expect(codes).toEqual([201, ...Array<number>(15).fill(409)]);
});

it('freezes the form with the first application, and asks it as it was', async () => {
  const [version] = await test.sql<{ frozen_at: Date | null }>('SELECT frozen_at FROM form_version WHERE id = $1', [
    call.formVersionId,
  ]);
  expect(version?.frozen_at).not.toBeNull();
  await expect(
    test.sql(`UPDATE form_version SET definition = '{}' WHERE id = $1`, [call.formVersionId]),
  ).rejects.toThrow('frozen');
  const form = (await ask(test, person, 'GET', `/applications/${started.id}/form`)).json<{
    version: number;
    context: { today: string; applicantEmail: string; teams: string[] };
  }>();
  expect(form.version).toBe(1);
  expect(form.context).toMatchObject({ today: '2026-11-23', applicantEmail: person.email, callCloses: '2026-12-23' });
});

it('needs an open call', async () => {
  const start = (slug: string, who: Person = person) =>
    ask(test, who, 'POST', '/applications', { call: slug, locale: 'en' });
  const closed = await seedCall(test, { state: 'closed' });
  expect((await start(closed.slug)).json()).toMatchObject({ code: 'application.call_closed' });
  const hidden = await seedCall(test, { state: 'draft' });
  expect((await start(hidden.slug)).statusCode).toBe(404);
  const past = await seedCall(test, { closesIn: { seconds: -1 }, graceSeconds: 3600 });
  expect((await start(past.slug)).json()).toMatchObject({ code: 'application.deadline_passed' });
  const future = await seedCall(test);
  await test.sql(`UPDATE call SET opens_at = $2 WHERE id = $1`, [
    future.id,
    test.clock.now().add({ seconds: 1 }).toString(),
  ]);
  expect((await start(future.slug)).json()).toMatchObject({ code: 'application.call_not_open_yet' });
  expect((await start('no-such-call')).statusCode).toBe(404);
});

it('carries the eligibility answers over that the form asks as well, and stores nothing else of them', async () => {
  const other = await test.person();
  const eligibilityAnswers = {
    adult: true,
    'eight-weeks': true,
    'work-permission': 'permit',
    languages: [{ language: 'fr', level: 'C2' }],
    'paid-work-needed': false,
  };
  const begun = await ask(test, other, 'POST', '/applications', { call: call.slug, locale: 'fr', eligibilityAnswers });
  const { id } = begun.json<{ id: string }>();
  const { answers } = (await ask(test, other, 'GET', `/applications/${id}/answers`)).json<{ answers: unknown }>();
  expect(answers).toEqual({
    'about-you': { adult: true },
    availability: { 'eight-weeks': true },
    'work-permission': { 'work-permission': 'permit' },
    languages: { languages: [{ language: 'fr', level: 'C2' }] },
  });
});

it('keeps what is not valid yet, and what is not asked any more', async () => {
  const tooMuch = 'word '.repeat(400);
  const answers = { motivation: tooMuch, 'work-link': 'not a link' };
  expect((await save('motivation', 0, answers)).json()).toMatchObject({ revision: 1 });
  expect((await ask(test, person, 'GET', section('motivation'))).json()).toMatchObject({ answers, revision: 1 });
  await save('contact', 0, { 'contact-precautions': true, 'contact-safety': secretWords });
  await save('contact', 1, { 'contact-precautions': false, 'contact-safety': secretWords });
  expect((await ask(test, person, 'GET', section('contact'))).json()).toMatchObject({
    answers: { 'contact-safety': secretWords },
    revision: 2,
  });
});

it('refuses what cannot be stored at all, and names it', async () => {
  const refused = await ask(
    test,
    person,
    'PUT',
    section('motivation'),
    { revision: 0, answers: { motivation: 'bell \u0007', unheard: 'x' } },
    { 'accept-language': 'fr' },
  );
  expect(refused.statusCode).toBe(422);
  const { code, issues } = refused.json<{
    code: string;
    issues: { path: string[]; code: string; message: string }[];
  }>();
  expect(code).toBe('draft.invalid');
  expect(issues.map(({ path, code }) => [...path, code])).toEqual(
    expect.arrayContaining([
      ['motivation', 'motivation', 'text.control_characters'],
      ['motivation', 'unheard', 'answer.unknown_question'],
    ]),
  );
  for (const { message } of issues) expect(message).toMatch(/[.!]$/);
  expect((await save('motivation', 0, { motivation: 7 })).json()).toMatchObject({ code: 'draft.invalid' });
  expect((await save('no-such-section', 0, {})).statusCode).toBe(404);
  expect((await ask(test, person, 'PUT', section('motivation'), { answers: {} })).statusCode).toBe(422);
});

it('never overwrites silently: the second of two devices gets the stored version to choose from', async () => {
  await save('about-you', 0, { 'full-name': 'first' });
  const second = await save('about-you', 0, { 'full-name': 'second' });
  expect(second.statusCode).toBe(409);
  expect(second.json()).toMatchObject({
    code: 'draft.conflict',
    context: { answers: { 'full-name': 'first' }, revision: 1, savedAt: test.clock.now().toString() },
  });
  expect((await save('about-you', 7, { 'full-name': 'third' })).json()).toMatchObject({ code: 'draft.conflict' });
  expect((await save('about-you', 1, { 'full-name': 'second' })).json()).toMatchObject({ revision: 2 });
});

it('takes a repeated save of the same answers for what it is: a lost answer', async () => {
  const answers = { 'contact-precautions': true, 'contact-safety': secretWords };
  await save('contact', 0, answers);
  expect((await save('contact', 0, answers)).json()).toMatchObject({ revision: 1 });
});

it('lets one of sixteen concurrent saves win, and tells the others', async () => {
  const saved = await Promise.all(
    Array.from({ length: 16 }, (_, index) => save('about-you', 0, { 'full-name': `version ${String(index)}` })),
  );
  expect(saved.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  expect(saved.filter(({ statusCode }) => statusCode === 409)).toHaveLength(15);
});

it('seals sensitive and monitoring answers: no column of the database holds their words', async () => {
  await fillIn(test, started);
  const [found] = await test.sql<{ answers: string; sealed: string }>(
    `SELECT string_agg(answers::text, ' ') AS answers, string_agg(encode(coalesce(sealed, ''), 'escape'), ' ') AS sealed
     FROM draft_section WHERE application_id = $1`,
    [started.id],
  );
  for (const words of [secretWords, monitoringWords, 'to-34', '2027-12-31']) {
    expect(found?.answers).not.toContain(words);
    expect(found?.sealed).not.toContain(words);
  }
  expect(found?.answers).toContain('testimony');
  const { answers } = (await ask(test, person, 'GET', `/applications/${started.id}/answers`)).json<{
    answers: unknown;
  }>();
  expect(answers).toEqual(sampleAnswers(started.documents));
});

it('does not open a sealed section that was copied to another application', async () => {
  await save('contact', 0, { 'contact-precautions': true, 'contact-safety': secretWords });
  const other = await startApplication(test, person, await seedCall(test));
  await test.sql(
    `INSERT INTO draft_section (application_id, section_key, answers, sealed, updated_at)
     SELECT $2, section_key, answers, sealed, updated_at FROM draft_section WHERE application_id = $1`,
    [started.id, other.id],
  );
  expect((await ask(test, person, 'GET', `/applications/${other.id}/sections/contact`)).statusCode).toBe(500);
});

it('tells how far a draft is', async () => {
  interface Overview {
    sections: { key: string; status: string; issues: number }[];
    next: string;
    complete: boolean;
  }
  const read = async (): Promise<Overview> => (await ask(test, person, 'GET', `/applications/${started.id}`)).json();
  const before = await read();
  expect(before).toMatchObject({ state: 'draft', next: 'fill_in', complete: false, receipt: null });
  expect(before).toMatchObject({ due: { at: call.closesAt.toString(), timeZone: 'Europe/Zurich', graceSeconds: 0 } });
  await save('about-you', 0, { 'full-name': 'Amina' });
  expect((await read()).sections[0]).toMatchObject({ key: 'about-you', status: 'in_progress' });
  const about = sampleAnswers(started.documents)['about-you'];
  await save('about-you', 1, about);
  expect((await read()).sections[0]).toEqual({
    key: 'about-you',
    title: { en: 'About you', fr: 'Vous' },
    status: 'completed',
    issues: 0,
    editable: true,
  });
  await fillIn(test, await startApplication(test, await test.person(), call));
  for (const [key, answers] of Object.entries(sampleAnswers(started.documents)))
    if (key !== 'about-you') await save(key, 0, answers);
  expect(await read()).toMatchObject({ next: 'send', complete: true, can: { send: true, discard: true } });
});

it('throws a draft away with everything in it, and lets the person begin anew', async () => {
  await fillIn(test, started);
  expect((await ask(test, person, 'DELETE', `/applications/${started.id}`)).statusCode).toBe(204);
  for (const table of ['draft_section', 'document'])
    expect(await test.sql(`SELECT 1 FROM ${table} WHERE application_id = $1`, [started.id])).toEqual([]);
  expect((await ask(test, person, 'GET', `/applications/${started.id}`)).statusCode).toBe(404);
  const trail = await test.sql<{ type: string }>('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY seq', [
    started.id,
  ]);
  expect(trail.map(({ type }) => type)).toEqual(['application.started', 'application.discarded']);
  await startApplication(test, person, call);
});

it('lists my applications, the newest first, and nobody else’s', async () => {
  test.clock.advance({ minutes: 1 });
  const second = await startApplication(test, person, await seedCall(test));
  const { applications } = (await ask(test, person, 'GET', '/applications')).json<{ applications: { id: string }[] }>();
  expect(applications.map(({ id }) => id)).toEqual([second.id, started.id]);
  const stranger = await test.person();
  expect((await ask(test, stranger, 'GET', '/applications')).json()).toEqual({ applications: [] });
  expect((await ask(test, null, 'GET', '/applications')).statusCode).toBe(401);
  expect((await ask(test, person, 'GET', `/applications/${randomUUID()}`)).statusCode).toBe(404);
});
