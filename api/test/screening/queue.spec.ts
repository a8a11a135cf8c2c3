import { eligibilityCheck } from '../../src/calls/demo/eligibility-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, fillIn, send } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { received, Screen, workOut } from './screening.ts';

let test: TestApp;
let call: SeededCall;
let screen: Screen;
const noLanguage = { languages: { languages: [{ language: 'es', level: 'native' }] } };
const languageAlone = {
  ...eligibilityCheck,
  rules: eligibilityCheck.rules.filter(({ key }) => ['no-working-language', 'needs-permit'].includes(key)),
};

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** A call of its own, with rules that the form tells of, and its coordinator. */
async function newCall(): Promise<void> {
  call = await seedCall(test);
  await test.sql('UPDATE call SET eligibility = $2 WHERE id = $1', [call.id, languageAlone]);
  screen = new Screen(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }));
}
const ids = async (query = ''): Promise<string[]> => (await screen.queue(query)).applications.map(({ id }) => id);

describe('the queue', () => {
  it('shows what waits, the oldest first, with what is known of each; a page at a time and back', async () => {
    await newCall();
    const sent: string[] = [];
    const overs: Record<string, object>[] = [
      {},
      noLanguage,
      { 'work-permission': { 'work-permission': 'no', 'permit-ends': undefined, nationalities: 'Senegal' } },
    ];
    for (const over of overs) {
      sent.push((await received(test, call, over)).id);
      test.clock.advance({ seconds: 1 });
    }
    expect((await screen.queue()).workingOut).toBe(true);
    expect((await screen.queue()).applications[0]).toMatchObject({ eligibility: null });
    await workOut(test);
    const { applications, workingOut } = await screen.queue();
    expect(workingOut).toBe(false);
    expect(applications.map(({ id }) => id)).toEqual(sent);
    expect(applications).toMatchObject([
      {
        eligibility: { outcome: 'eligible' },
        references: { expected: 2, given: 0, declined: 0 },
        documents: { unscanned: 0, infected: 0 },
      },
      { eligibility: { outcome: 'not_eligible', against: 1 } },
      { eligibility: { outcome: 'unsure', doubts: 1 } },
    ]);
    expect(await ids('?sort=-submitted')).toEqual(sent.toReversed());
    const first = await screen.queue('?limit=2');
    expect(first.applications.map(({ id }) => id)).toEqual(sent.slice(0, 2));
    const next = await screen.queue(`?limit=2&cursor=${first.next ?? ''}`);
    expect(next.applications.map(({ id }) => id)).toEqual(sent.slice(2));
    expect(next.next).toBeNull();
    expect(await ids(`?limit=2&cursor=${next.previous ?? ''}`)).toEqual(sent.slice(0, 2));
    expect((await screen.get(`?tab=returned&cursor=${first.next ?? ''}`)).json()).toMatchObject({
      code: 'request.invalid',
    });
    for (const outcome of ['eligible', 'not_eligible', 'unsure'])
      expect(await ids(`?eligibility=${outcome}`)).toEqual([
        sent[['eligible', 'not_eligible', 'unsure'].indexOf(outcome)],
      ]);
    expect(await ids('?eligibility=unknown')).toEqual([]);
  });

  it('moves what is decided, sent back or withdrawn into its part, with counts', async () => {
    await newCall();
    const [accepted, unfit, back, gone, waits] = [
      await received(test, call),
      await received(test, call),
      await received(test, call),
      await received(test, call),
      await received(test, call),
    ];
    await screen.accept(accepted.id);
    await screen.reject(unfit.id, { reason: 'incomplete' });
    const until = test.clock
      .now()
      .add({ hours: 24 * 5 })
      .toString()
      .slice(0, 10);
    await ask(test, screen.person, 'POST', `/received-applications/${back.id}/return`, {
      sections: ['motivation'],
      until,
    });
    expect(
      (await ask(test, gone.person, 'POST', `/applications/${gone.id}/withdrawal`, { confirm: true })).statusCode,
    ).toBe(204);
    expect(await ids()).toEqual([waits.id]);
    expect((await screen.queue('?tab=returned')).applications).toMatchObject([
      { id: back.id, returnedUntil: expect.stringContaining(until) as string },
    ]);
    expect((await screen.queue('?tab=ineligible')).applications).toMatchObject([
      { id: unfit.id, reason: 'incomplete' },
    ]);
    expect(await ids('?tab=accepted')).toEqual([accepted.id]);
    expect((await screen.get('/counts')).json()).toEqual({
      to_screen: { count: 1, more: false },
      returned: { count: 1, more: false },
      ineligible: { count: 1, more: false },
      accepted: { count: 1, more: false },
    });
    expect((await screen.get('/counts?call=no-such-call')).json()).toMatchObject({ to_screen: { count: 0 } });
  });

  it('knows who stands before and after one, also once it has left', async () => {
    await newCall();
    const sent: string[] = [];
    for (let n = 0; n < 3; n++) {
      sent.push((await received(test, call)).id);
      test.clock.advance({ seconds: 1 });
    }
    const [first = '', middle = '', last = ''] = sent;
    const beside = async (id: string, query = '') => (await screen.get(`/${id}/neighbours${query}`)).json<object>();
    expect(await beside(middle)).toEqual({ previous: first, next: last });
    await screen.accept(middle);
    expect(await beside(middle)).toEqual({ previous: first, next: last });
    expect(await beside(last, '?sort=-submitted')).toEqual({ previous: null, next: first });
    await screen.accept(last);
    expect(await beside(middle)).toEqual({ previous: first, next: null });
  });

  it('holds the actor’s calls alone', async () => {
    await newCall();
    const { id } = await received(test, call);
    const other = await seedCall(test);
    const elsewhere = new Screen(test, await test.person({ roles: [{ role: 'coordinator', callId: other.id }] }));
    expect((await elsewhere.queue()).applications).toEqual([]);
    expect((await elsewhere.queue(`?call=${call.slug}`)).applications).toEqual([]);
    expect((await elsewhere.get(`/counts?call=${call.slug}`)).json()).toMatchObject({ to_screen: { count: 0 } });
    const both = await test.person({
      roles: [
        { role: 'coordinator', callId: call.id },
        { role: 'coordinator', callId: other.id },
      ],
    });
    expect((await new Screen(test, both).queue()).applications.map((row) => row.id)).toEqual([id]);
    const head = new Screen(test, await test.person({ roles: [{ role: 'coordinator' }] }));
    expect((await head.queue(`?call=${call.slug}`)).applications.map((row) => row.id)).toEqual([id]);
  });
});

describe('what is worked out stays true', () => {
  const outcomeOf = async (id: string) =>
    (await screen.queue()).applications.find((row) => row.id === id)?.eligibility?.outcome ?? null;

  it('when the rules of the call change', async () => {
    await newCall();
    const { id } = await received(test, call, noLanguage);
    await workOut(test);
    expect(await outcomeOf(id)).toBe('not_eligible');
    const coordinator = screen.person;
    const { revisions } = (await ask(test, coordinator, 'GET', `/set-up/calls/${call.id}`)).json<{
      revisions: Record<string, number>;
    }>();
    const rules = { ...languageAlone, rules: languageAlone.rules.filter(({ key }) => key === 'needs-permit') };
    const saved = await ask(test, coordinator, 'PUT', `/set-up/calls/${call.id}/eligibility`, {
      revision: revisions.eligibility ?? 0,
      rules,
    });
    expect(saved.statusCode).toBe(200);
    expect(await outcomeOf(id)).toBeNull();
    expect(await ids('?eligibility=not_eligible')).toEqual([]);
    expect((await screen.view(id)).eligibility.outcome).toBe('eligible');
    await workOut(test);
    expect(await outcomeOf(id)).toBe('eligible');
  });

  it('when it is sent again, repaired', async () => {
    await newCall();
    const one = await received(test, call, noLanguage);
    await workOut(test);
    const until = test.clock
      .now()
      .add({ hours: 24 * 5 })
      .toString()
      .slice(0, 10);
    await ask(test, screen.person, 'POST', `/received-applications/${one.id}/return`, {
      sections: ['languages'],
      until,
    });
    await fillIn(test, one, { languages: sampleAnswers(one.documents).languages ?? {} });
    expect((await send(test, one)).statusCode).toBe(201);
    expect(await outcomeOf(one.id)).toBeNull();
    await workOut(test);
    expect(await outcomeOf(one.id)).toBe('eligible');
  });

  it('and tells nothing of what is sealed, which the application’s own page may', async () => {
    await newCall();
    const asked = { key: 'contact-precautions', type: 'yes_no', required: false, label: { en: 'Careful?' } };
    const when = { op: 'is', question: 'contact-precautions', value: true };
    const rule = { key: 'careful', outcome: 'not_eligible', when, reason: { en: 'No.' }, whatYouCanDo: { en: 'Ask.' } };
    await test.sql('UPDATE call SET eligibility = $2 WHERE id = $1', [call.id, { questions: [asked], rules: [rule] }]);
    const { id } = await received(test, call);
    await workOut(test);
    expect((await screen.queue()).applications).toMatchObject([{ eligibility: { outcome: 'unknown', against: 0 } }]);
    expect((await screen.view(id)).eligibility).toMatchObject({
      outcome: 'not_eligible',
      rules: [{ result: 'holds', grounds: [{ sensitive: true, section: 'contact' }] }],
    });
  });

  it('and one that cannot be read keeps no other from being worked out', async () => {
    await newCall();
    const broken = await received(test, call);
    const whole = await received(test, call);
    await test.sql(`UPDATE account SET wrapped_key = '\\x00' WHERE id = $1`, [broken.person.accountId]);
    await workOut(test);
    expect([await outcomeOf(broken.id), await outcomeOf(whole.id)]).toEqual(['unknown', 'eligible']);
  });
});
