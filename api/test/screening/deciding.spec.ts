import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenChains } from '../../src/platform/audit/verify-audit.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { events, received, Screen, stateOf } from './screening.ts';

let test: TestApp;
let call: SeededCall;
let screen: Screen;
let second: Screen;

beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  const coordinator = () => test.person({ name: 'Chloé Berger', roles: [{ role: 'coordinator', callId: call.id }] });
  [screen, second] = [new Screen(test, await coordinator()), new Screen(test, await coordinator())];
});
afterAll(() => test.close());

describe('one application', () => {
  it('is accepted for review, and taken back', async () => {
    const { id } = await received(test, call);
    expect((await screen.accept(id)).json()).toEqual({ state: 'in_review' });
    expect(await screen.view(id)).toMatchObject({
      state: 'in_review',
      decision: { kind: 'accepted', by: 'Chloé Berger', reason: null },
      can: ['undo_review'],
    });
    expect((await screen.decide(id, { action: 'undo_review' })).json()).toEqual({ state: 'submitted' });
    expect(await screen.view(id)).toMatchObject({ decision: null, can: ['find_ineligible', 'accept'] });
    expect(await events(test, id)).toEqual([
      { type: 'application.accepted_for_review', data: { batchId: null } },
      { type: 'application.review_undone', data: { batchId: null } },
    ]);
  });

  it('is found ineligible with a reason and a note for staff, and reopened', async () => {
    const { id } = await received(test, call);
    const note = 'Applied to a summer school, not to us.';
    expect((await screen.reject(id, { reason: 'other', note: `  ${note} ` })).json()).toEqual({ state: 'ineligible' });
    expect(await screen.view(id)).toMatchObject({
      decision: { kind: 'ineligible', reason: 'other', note, rules: [] },
      can: ['reopen'],
    });
    expect((await screen.decide(id, { action: 'reopen' })).json()).toEqual({ state: 'submitted' });
    expect(await events(test, id)).toEqual([
      { type: 'application.found_ineligible', data: { reasonCode: 'other', rules: [], batchId: null } },
      { type: 'application.reopened', data: { batchId: null } },
    ]);
    const kept = await test.sql<{ data: unknown }>('SELECT data FROM audit_event WHERE subject_id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain('summer school');
    const timeline = (await ask(test, screen.person, 'GET', `/received-applications/${id}/timeline`)).json<{
      events: unknown[];
    }>();
    expect(timeline.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'application.found_ineligible',
          reason: 'other',
          who: expect.objectContaining({ name: 'Chloé Berger' }) as object,
        }),
        expect.objectContaining({ type: 'application.reopened' }),
      ]),
    );
  });

  it('names the rules it does not meet, as they read at the time', async () => {
    const { id } = await received(test, call, { languages: { languages: [{ language: 'es', level: 'native' }] } });
    const { eligibility } = await screen.view(id);
    expect(eligibility).toMatchObject({ outcome: 'not_eligible', against: 1 });
    expect(eligibility.rules.find(({ key }) => key === 'no-working-language')).toMatchObject({
      result: 'holds',
      reason: { fr: expect.stringContaining('anglais') as string },
      grounds: [{ section: 'languages', given: 'answered' }],
    });
    expect((await screen.reject(id, { reason: 'rules' })).statusCode).toBe(200);
    await test.sql(
      `UPDATE call SET eligibility = jsonb_set(eligibility, '{rules,2,reason}', '{"en":"Something else"}') WHERE id = $1`,
      [call.id],
    );
    expect((await screen.view(id)).decision).toMatchObject({
      rules: [{ key: 'no-working-language', reason: { en: expect.stringContaining('English or French') as string } }],
    });
  });

  it.each([
    [{ reason: 'rules' }, 409, 'screening.no_rule_against'],
    [{ reason: 'rules', rules: ['under-18', 'no-such-rule'] }, 422, 'screening.unknown_rule'],
    [{ reason: 'rules', rules: ['all-well'] }, 422, 'screening.unknown_rule'],
    [{ reason: 'other' }, 422, 'screening.note_required'],
    [{ reason: 'other', note: '  ' }, 422, 'screening.note_required'],
    [{ reason: 'unkind' }, 422, 'request.invalid'],
    [{ reason: 'duplicate', note: '\u0000' }, 422, 'request.invalid'],
    [{}, 422, 'request.invalid'],
  ])('refuses %j and changes nothing', async (more, status, code) => {
    const { id } = await received(test, call);
    expect((await screen.reject(id, more)).json()).toMatchObject({ status, code });
    expect(await stateOf(test, id)).toBe('submitted');
    expect(await events(test, id)).toEqual([]);
  });

  it('takes a rule that is named although the form does not tell of it', async () => {
    const { id } = await received(test, call);
    expect((await screen.reject(id, { reason: 'rules', rules: ['under-18'] })).statusCode).toBe(200);
    expect((await screen.view(id)).decision?.rules.map(({ key }) => key)).toEqual(['under-18']);
  });

  it.each([
    ['submitted', ['find_ineligible', 'accept']],
    ['ineligible', ['reopen']],
    ['in_review', ['undo_review']],
    ['shortlisted', []],
    ['withdrawn', []],
    ['rejected', []],
  ])('%s allows %j and refuses the rest with where it stands', async (state, allowed) => {
    for (const action of ['find_ineligible', 'accept', 'reopen', 'undo_review']) {
      const { id } = await received(test, call);
      await test.sql('UPDATE application SET state = $2 WHERE id = $1', [id, state]);
      const answer = await screen.decide(id, { action, ...(action === 'find_ineligible' && { reason: 'incomplete' }) });
      if (allowed.includes(action)) expect(answer.statusCode).toBe(200);
      else expect(answer.json()).toMatchObject({ status: 409, code: 'screening.not_possible', context: { state } });
      if (!allowed.includes(action)) expect(await events(test, id)).toEqual([]);
    }
  });

  it('of two who decide at once, one does and the other is told', async () => {
    const { id } = await received(test, call);
    const answers = await Promise.all([
      screen.accept(id),
      second.reject(id),
      screen.reject(id, { reason: 'incomplete' }),
      second.accept(id),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([200, 409, 409, 409]);
    expect(await events(test, id)).toHaveLength(1);
    expect(await test.sql('SELECT 1 FROM screening_decision WHERE application_id = $1', [id])).toHaveLength(1);
  });

  it('is not decided on by its own author', async () => {
    const person = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
    const own = await received(test, call, {}, person);
    const self = new Screen(test, person);
    for (const tab of ['to_screen', 'ineligible']) {
      expect((await self.queue(`?tab=${tab}`)).applications.map(({ id }) => id)).not.toContain(own.id);
      if (tab === 'to_screen') await screen.reject(own.id);
    }
    const timeline = (await ask(test, person, 'GET', `/received-applications/${own.id}/timeline`)).body;
    expect(timeline).not.toContain('ineligible');
    expect((await self.get(`/${own.id}`)).json()).toMatchObject({ status: 403, code: 'screening.own_application' });
    await screen.decide(own.id, { action: 'reopen' });
    expect((await self.accept(own.id)).json()).toMatchObject({ status: 403, code: 'screening.own_application' });
    expect((await self.batch({ action: 'accept', applications: [own.id] })).rows).toMatchObject([
      { refused: 'own_application' },
    ]);
    expect((await self.preview({ action: 'accept', applications: [own.id] })).json()).toMatchObject({
      rows: [{ refused: 'own_application' }],
    });
    expect(await stateOf(test, own.id)).toBe('submitted');
  });
});

describe('who may', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  const requests: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: (of: string) => string, body?: object][] = [
    ['GET', (of) => `/screening/${of}`],
    ['GET', (of) => `/screening/${of}/neighbours`],
    ['POST', (of) => `/screening/${of}/decisions`, { action: 'accept' }],
    ['PUT', (of) => `/screening/${of}/dismissed-duplicates/${id}`],
    ['DELETE', (of) => `/screening/${of}/dismissed-duplicates/${id}`],
  ];

  it.each(requests)('%s %s: coordinators of the call alone; to others it is not there', async (method, path, body) => {
    const one = await received(test, call);
    const go = (who: Person | null, of = one.id) => ask(test, who, method, path(of), body);
    expect((await go(null)).statusCode).toBe(401);
    expect((await go(one.person)).statusCode).toBe(403);
    for (const role of ['reviewer', 'supervisor', 'administrator', 'dpo'] as const)
      expect((await go(await test.person({ roles: [{ role, callId: call.id }] }))).statusCode).toBe(403);
    const other = await seedCall(test);
    const elsewhere = await test.person({ roles: [{ role: 'coordinator', callId: other.id }] });
    expect((await go(elsewhere)).json()).toMatchObject({ status: 404, code: 'not_found' });
    expect((await go(screen.person, id)).json()).toMatchObject({ status: 404, code: 'not_found' });
    expect(await stateOf(test, one.id)).toBe('submitted');
  });
});

it('leaves every audit chain whole', async () => {
  const broken = await test.app.get(UnitOfWork).read({ kind: 'system', job: 'test' }, (tx) => findBrokenChains(tx));
  expect(broken).toEqual([]);
});
