import type { ApplicationOverview } from '@placet/contract/applications/schemas.ts';
import type { CallHistory } from '@placet/contract/set-up/schemas.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, fillIn, send, startApplication, type Started } from '../support/apply.ts';
import type { SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { coordinatorOf, dates, texts, type Coordinator } from './arrange.ts';

let test: TestApp;
let coordinator: Coordinator;
beforeAll(async () => {
  test = await startTestApp();
  coordinator = await coordinatorOf(test);
});
afterAll(() => test.close());
beforeEach(() => {
  test.clock.set('2026-11-23T12:00:00Z');
});

const reason = 'The network was down for two days.';
const publicPhase = async (slug: string): Promise<string> =>
  (await ask(test, null, 'GET', `/calls/${slug}`)).json<{ phase: string }>().phase;
const draftOf = async (call: { id: string; slug: string }): Promise<Started> =>
  startApplication(test, await test.person(), call as SeededCall);
const overview = async ({ id, person }: Started): Promise<ApplicationOverview> =>
  (await ask(test, person, 'GET', `/applications/${id}`)).json();
const mailsTo = ({ person }: Started): Promise<{ template: string; body_text: string }[]> =>
  test.sql(`SELECT template, body_text FROM message WHERE recipient = $1 AND template = 'deadline_extended'`, [
    person.email,
  ]);

describe('opening', () => {
  it('is refused with what is missing', async () => {
    const id = await coordinator.draft();
    const [status, problem] = await coordinator.asks('POST', `/calls/${id}/opening`);
    expect([status, (problem as { code: string }).code]).toEqual([409, 'call.incomplete']);
    expect((problem as { context: { missing: unknown[] } }).context.missing.length).toBeGreaterThan(5);
  });

  it('publishes the call with its form, once', async () => {
    const call = await coordinator.openCall();
    expect(await publicPhase(call.slug)).toBe('open');
    expect((await draftOf(call)).number).toMatch(/-/);
    expect(await coordinator.refused('POST', `/calls/${call.id}/opening`)).toBe('call.not_possible_now');
    const { events } = await coordinator.does<CallHistory>('GET', `/calls/${call.id}/history`);
    expect(events.slice(0, 2).map(({ type, who }) => [type, who])).toEqual([
      ['call.opened', 'Lea Roth'],
      ['call.form_published', 'Lea Roth'],
    ]);
  });

  it('lets nobody apply before the opening time', async () => {
    const id = await coordinator.completeDraft();
    await coordinator.does('PUT', `/calls/${id}/dates`, { ...dates, opens: '2026-12-01T09:00', revision: 1 });
    const { basics } = await coordinator.does('POST', `/calls/${id}/opening`);
    expect(await publicPhase(basics.slug)).toBe('opens_later');
    const early = await ask(test, await test.person(), 'POST', '/applications', { call: basics.slug, locale: 'en' });
    expect(early.json<{ code: string }>().code).toBe('application.call_not_open_yet');
    test.clock.set('2026-12-01T08:00:00Z');
    expect(await publicPhase(basics.slug)).toBe('open');
  });
});

describe('closing and reopening', () => {
  it('closes at once for everybody, and opens again until a new time', async () => {
    const call = await coordinator.openCall();
    const draft = await draftOf(call);
    await fillIn(test, draft);
    const closed = await coordinator.does('POST', `/calls/${call.id}/closing`, { reason });
    expect(closed).toMatchObject({
      phase: 'closed',
      closesAt: '2026-11-23T12:00:00Z',
      can: { reopen: true, close: false },
    });
    expect((await send(test, draft)).json<{ code: string }>().code).toBe('application.call_closed');
    expect(await coordinator.refused('POST', `/calls/${call.id}/closing`, { reason })).toBe('call.not_possible_now');

    const again = `/calls/${call.id}/reopening`;
    expect(await coordinator.refused('POST', again, { reason, closes: null })).toBe('request.invalid');
    expect(await coordinator.refused('POST', again, { reason, closes: '2026-11-22T18:00' })).toBe(
      'call.new_closing_too_early',
    );
    await coordinator.does('POST', again, { reason, closes: '2026-12-10T18:00' });
    expect((await overview(draft)).due?.at).toBe('2026-12-10T17:00:00Z');
    expect((await send(test, draft)).statusCode).toBe(201);
    const { events } = await coordinator.does<CallHistory>('GET', `/calls/${call.id}/history`);
    expect(events[0]).toMatchObject({ type: 'call.reopened', reason, until: '2026-12-10T17:00:00Z' });
  });

  it('before the call opened keeps the dates it was announced with', async () => {
    const id = await coordinator.completeDraft();
    await coordinator.does('PUT', `/calls/${id}/dates`, { ...dates, opens: '2026-12-01T09:00', revision: 1 });
    await coordinator.does('POST', `/calls/${id}/opening`);
    expect(await coordinator.does('POST', `/calls/${id}/closing`, { reason })).toMatchObject({
      phase: 'closed',
      dates: { closes: '2026-12-20T18:00' },
    });
  });

  it('of a rolling call leaves it without an end again', async () => {
    const id = await coordinator.completeDraft();
    const rolling = { ...dates, kind: 'rolling', closes: null, activeMonths: 6, decisionBy: null, revision: 1 };
    await coordinator.does('PUT', `/calls/${id}/dates`, rolling);
    await coordinator.does('POST', `/calls/${id}/opening`);
    expect(await coordinator.refused('POST', `/calls/${id}/extension`, { reason, closes: '2027-02-28T18:00' })).toBe(
      'call.not_possible_now',
    );
    await coordinator.does('POST', `/calls/${id}/closing`, { reason });
    expect(await coordinator.does('POST', `/calls/${id}/reopening`, { reason, closes: null })).toMatchObject({
      phase: 'open',
      closesAt: null,
    });
  });
});

describe('extending for everybody', () => {
  it('moves the deadline, also one that has passed, and tells whoever has a draft', async () => {
    const call = await coordinator.openCall();
    const [draft, sent] = [await draftOf(call), await draftOf(call)];
    await fillIn(test, draft);
    await fillIn(test, sent);
    expect((await send(test, sent)).statusCode).toBe(201);
    test.clock.set('2026-12-22T12:00:00Z');
    expect((await overview(draft)).next).toBe('too_late');

    const extend = `/calls/${call.id}/extension`;
    expect(await coordinator.refused('POST', extend, { reason, closes: '2026-12-21T18:00' })).toBe(
      'call.new_closing_too_early',
    );
    const extended = await coordinator.does('POST', extend, { reason, closes: '2027-01-10T18:00' });
    expect(extended.phase).toBe('open');
    expect(await overview(draft)).toMatchObject({ next: 'send', due: { at: '2027-01-10T17:00:00Z', own: false } });
    const [mail] = await mailsTo(draft);
    expect(mail?.body_text).toContain('Sunday, 10 January 2027 at 18:00');
    expect(await mailsTo(sent)).toEqual([]);
    expect((await send(test, draft)).statusCode).toBe(201);
  });

  it('does not bring a closing time forward', async () => {
    const { id } = await coordinator.openCall();
    expect(await coordinator.refused('POST', `/calls/${id}/extension`, { reason, closes: '2026-12-19T18:00' })).toBe(
      'call.new_closing_too_early',
    );
  });
});

describe('extending for one person', () => {
  it('lets this draft alone be sent later, to the second with the grace, and whatever becomes of the call', async () => {
    const call = await coordinator.openCall();
    const [draft, other] = [await draftOf(call), await draftOf(call)];
    for (const each of [draft, other]) await fillIn(test, each);
    const path = `/calls/${call.id}/extensions`;
    const given = await coordinator.does('POST', path, { number: draft.number, until: '2027-01-05T12:00', reason });
    expect(given.extensions).toEqual([{ number: draft.number, until: '2027-01-05T11:00:00.000Z' }]);
    expect((await overview(draft)).due).toMatchObject({ at: '2027-01-05T11:00:00Z', own: true });
    expect((await overview(other)).due).toMatchObject({ at: '2026-12-20T17:00:00Z', own: false });
    expect((await mailsTo(draft))[0]?.body_text).toContain('Tuesday, 5 January 2027 at 12:00');

    await coordinator.does('POST', `/calls/${call.id}/closing`, { reason });
    expect((await send(test, other)).json<{ code: string }>().code).toBe('application.call_closed');
    test.clock.set('2027-01-05T11:01:01Z');
    expect((await send(test, draft)).json<{ code: string }>().code).toBe('application.deadline_passed');
    test.clock.set('2027-01-05T11:01:00Z');
    expect((await send(test, draft)).statusCode).toBe(201);
  });

  it('finds nobody by a guess, and gives no time that is not more', async () => {
    const call = await coordinator.openCall();
    const draft = await draftOf(call);
    const path = `/calls/${call.id}/extensions`;
    const elsewhere = `/calls/${(await coordinator.openCall()).id}/extensions`;
    const wanted = { number: draft.number, until: '2027-01-05T12:00', reason };
    expect(await coordinator.refused('POST', elsewhere, wanted)).toBe('extension.no_draft');
    expect(await coordinator.refused('POST', path, { ...wanted, until: '2026-12-19T12:00' })).toBe(
      'extension.too_early',
    );
    await fillIn(test, draft);
    await send(test, draft);
    expect(await coordinator.refused('POST', path, wanted)).toBe('extension.no_draft');
  });

  it('is written into both chains with its reason', async () => {
    const call = await coordinator.openCall();
    const draft = await draftOf(call);
    await coordinator.does('POST', `/calls/${call.id}/extensions`, {
      number: draft.number,
      until: '2027-01-05T12:00',
      reason,
    });
    const events = await test.sql(
      `SELECT subject_type, data->>'reason' AS reason FROM audit_event WHERE type IN ('application.extended', 'call.extended_for_one')
       AND $1 IN (subject_id::text, data->>'applicationId') ORDER BY subject_type`,
      [draft.id],
    );
    expect(events).toEqual([
      { subject_type: 'application', reason },
      { subject_type: 'call', reason },
    ]);
  });
});

describe('the languages of a call', () => {
  it('are those in which people apply: another one becomes the first of them', async () => {
    const id = await coordinator.completeDraft();
    const { basics, revisions } = await coordinator.does('GET', `/calls/${id}`);
    await coordinator.does('PUT', `/calls/${id}/basics`, { ...basics, locales: ['fr'], revision: revisions.basics });
    await coordinator.does('PUT', `/calls/${id}/texts`, {
      ...texts,
      summary: { fr: 'Texte' },
      revision: revisions.texts,
    });
    await coordinator.does('POST', `/calls/${id}/opening`);
    const draft = await draftOf({ id, slug: basics.slug });
    expect((await overview(draft)).locale).toBe('fr');
  });
});
