import { messageSent, receivedApplication as page, timelineEvent } from '@placet/contract/coordination/page.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findBrokenChains } from '../../src/platform/audit/verify-audit.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask, fillIn, receivedApplication, send, startApplication, type Received } from '../support/apply.ts';
import { monitoringWords, sampleAnswers, secretWords } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: SeededCall;
let other: SeededCall;
let coordinator: Person;
let received: Received;

beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  other = await seedCall(test);
  coordinator = await test.person({ name: 'Chloé Berger', roles: [{ role: 'coordinator', callId: call.id }] });
  received = await receivedApplication(test, call);
});
afterAll(() => test.close());

const path = ({ id }: { id: string }, rest = ''): string => `/received-applications/${id}${rest}`;
const mails = (id: string) =>
  test.sql<{ template: string; recipient: string; subject: string; body_text: string }>(
    'SELECT template, recipient, subject, body_text FROM message WHERE application_id = $1 ORDER BY created_at, id',
    [id],
  );

describe('who may', () => {
  const requests = [
    ['GET', ''],
    ['GET', '/timeline'],
    ['GET', '/messages'],
    ['POST', '/return'],
    ['DELETE', '/return'],
  ] as const;
  const body = { sections: ['motivation'], until: '2026-12-10' };

  it.each(requests)('%s %s: nobody but a coordinator of the call', async (method, rest) => {
    const go = (who: Person | null, id = received.id) =>
      ask(test, who, method, path({ id }, rest), method === 'POST' ? body : undefined);
    expect((await go(null)).json()).toMatchObject({ status: 401, code: 'sign_in_required' });
    expect((await go(received.person)).json()).toMatchObject({ status: 403, code: 'forbidden' });
    for (const role of ['reviewer', 'supervisor', 'intern', 'countersigner', 'administrator', 'dpo'] as const) {
      const person = await test.person({ roles: [{ role, callId: call.id }] });
      expect((await go(person)).json()).toMatchObject({ status: 403, code: 'forbidden' });
    }
    const elsewhere = await test.person({ roles: [{ role: 'coordinator', callId: other.id }] });
    expect((await go(elsewhere)).json()).toMatchObject({ status: 404, code: 'not_found' });
    expect((await go(coordinator, '01900000-0000-7000-8000-000000000000')).json()).toMatchObject({ status: 404 });
    expect((await go(coordinator, 'x')).json()).toMatchObject({ status: 404 });
  });

  it.each(requests)('%s %s: a draft is not there', async (method, rest) => {
    const draft = await startApplication(test, await test.person(), call);
    const answer = await ask(test, coordinator, method, path(draft, rest), method === 'POST' ? body : undefined);
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('a refused request is not noted as opening, an allowed one is, once a visit', async () => {
    const opened = await receivedApplication(test, call);
    const elsewhere = await test.person({ roles: [{ role: 'coordinator', callId: other.id }] });
    await ask(test, elsewhere, 'GET', path(opened));
    const accesses = async () =>
      (await ask(test, opened.person, 'GET', `/applications/${opened.id}/accesses`)).json<{ accesses: unknown[] }>()
        .accesses;
    expect(await accesses()).toEqual([]);
    await ask(test, coordinator, 'GET', path(opened));
    await ask(test, coordinator, 'GET', path(opened));
    expect(await accesses()).toMatchObject([{ role: 'coordinator', what: 'application' }]);
  });
});

describe('the page', () => {
  it('shows every answer with its question as asked, sensitive ones opened, monitoring never', async () => {
    const answer = await ask(test, coordinator, 'GET', path(received));
    const shown = page.strict().parse(answer.json());
    const { equality: _apart, ...answers } = sampleAnswers(received.documents);
    expect(shown.answers).toEqual(answers);
    expect(answer.body).toContain(secretWords);
    expect(answer.body).not.toContain(monitoringWords);
    expect(answer.body).not.toContain('age-group');
    expect(shown.sections.map(({ key }) => key)).not.toContain('equality');
    expect(shown.sections.find(({ key }) => key === 'contact')?.questions.map(({ key }) => key)).toContain(
      'contact-safety',
    );
    expect(shown).toMatchObject({
      number: received.number,
      state: 'submitted',
      applicant: { email: received.person.email },
      call: { slug: call.slug, timeZone: 'Europe/Zurich' },
      can: { return: true, undoReturn: false },
      history: [{ sequence: 1, sha256: received.receipt.sha256, changes: [] }],
    });
  });

  it('does not show questions that were not asked', async () => {
    const shown = page.parse((await ask(test, coordinator, 'GET', path(received))).json());
    const permission = shown.sections.find(({ key }) => key === 'work-permission')?.questions.map(({ key }) => key);
    expect(permission).toEqual(expect.arrayContaining(['work-permission', 'permit-ends']));
    const education = shown.sections.find(({ key }) => key === 'education')?.questions.map(({ key }) => key) ?? [];
    expect(education).not.toContain('studies-end');
  });

  it('shows the mails, but not the text of those that hold a referee’s link', async () => {
    const answer = await ask(test, coordinator, 'GET', path(received, '/messages'));
    const { messages } = z.object({ messages: z.array(messageSent.strict()) }).parse(answer.json());
    expect(messages.find(({ to }) => to === 'applicant')).toMatchObject({
      recipient: received.person.email,
      subject: expect.stringContaining(received.number) as string,
      text: expect.stringContaining(received.receipt.sha256) as string,
    });
    const toReferees = messages.filter(({ to }) => to === 'referee');
    expect(toReferees.map(({ recipient }) => recipient).sort()).toEqual(['reed@example.org', 'sarr@example.org']);
    expect(toReferees.map(({ text }) => text)).toEqual([null, null]);
    expect(answer.body).not.toContain('/reference#');
  });

  it('tells what happened since it was sent, by whom', async () => {
    const answer = await ask(test, coordinator, 'GET', path(received, '/timeline'));
    const { events } = z.object({ events: z.array(timelineEvent.strict()) }).parse(answer.json());
    expect(events[0]).toMatchObject({ type: 'application.submitted', who: { kind: 'applicant' }, sequence: 1 });
    expect(events.filter(({ type }) => type === 'reference.asked')).toHaveLength(2);
    expect(answer.body).not.toContain('application.started');
  });
});

describe('sending sections back', () => {
  const until = '2026-12-10';
  const giveBack = (to: Received, body: object = { sections: ['motivation'], until, note: 'Please say more.' }) =>
    ask(test, coordinator, 'POST', path(to, '/return'), body);

  it('changes the state, tells the applicant and keeps the chain', async () => {
    const one = await receivedApplication(test, call);
    const answer = await giveBack(one, { sections: ['motivation', 'documents'], until, note: ' Tell us more. ' });
    // 23:59 in Zürich, in winter.
    const returned = {
      sections: ['motivation', 'documents'],
      deadline: '2026-12-10T22:59:00.000Z',
      note: 'Tell us more.',
    };
    expect(answer.json()).toEqual({ state: 'returned', returned });
    expect((await ask(test, coordinator, 'GET', path(one))).json()).toMatchObject({
      state: 'returned',
      returned,
      can: { return: false, undoReturn: true },
    });
    const mail = (await mails(one.id)).find(({ template }) => template === 'application_returned');
    expect(mail).toMatchObject({ recipient: one.person.email });
    expect(mail?.body_text).toContain('Tell us more.');
    expect(mail?.body_text).toContain('Thursday, 10 December 2026 at 23:59 (Europe/Zurich)');
    expect(mail?.body_text).toContain(`/en/my-applications/${one.id}`);
    const timeline = (await ask(test, coordinator, 'GET', path(one, '/timeline'))).json<{ events: unknown[] }>().events;
    expect(timeline.at(-1)).toMatchObject({
      type: 'application.returned',
      who: { kind: 'staff', name: 'Chloé Berger', roles: ['coordinator'] },
      sections: ['motivation', 'documents'],
    });
    expect(
      await test.app.get(UnitOfWork).read({ kind: 'system', job: 'test' }, (tx) => findBrokenChains(tx, one.id)),
    ).toEqual([]);
    expect((await giveBack(one)).json()).toMatchObject({ status: 409, code: 'received_application.not_returnable' });
  });

  it('lets the applicant repair just those, and shows what changed', async () => {
    const one = await receivedApplication(test, call);
    await giveBack(one);
    const motivation = {
      ...sampleAnswers(one.documents).motivation,
      motivation: 'I learned how testimony becomes evidence.',
    };
    await fillIn(test, one, { motivation });
    const refused = await ask(test, one.person, 'PUT', `/applications/${one.id}/sections/about-you`, {
      revision: 0,
      answers: {},
    });
    expect(refused.json()).toMatchObject({ code: 'application.section_not_returned' });
    expect((await send(test, one)).statusCode).toBe(201);
    const shown = page.parse((await ask(test, coordinator, 'GET', path(one))).json());
    expect(shown).toMatchObject({ state: 'submitted', returned: null, answers: { motivation } });
    expect(shown.history.map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(shown.history[0]?.changes).toMatchObject([
      {
        section: { key: 'motivation' },
        question: { key: 'motivation' },
        before: sampleAnswers(one.documents).motivation?.motivation,
        after: 'I learned how testimony becomes evidence.',
      },
    ]);
    expect((await ask(test, coordinator, 'DELETE', path(one, '/return'))).json()).toMatchObject({
      status: 409,
      code: 'received_application.not_returned',
    });
  });

  it('can be undone before it is repaired; the applicant is told', async () => {
    const one = await receivedApplication(test, call);
    await giveBack(one);
    const answer = await ask(test, coordinator, 'DELETE', path(one, '/return'));
    expect(answer.json()).toEqual({ state: 'submitted', returned: null });
    expect((await mails(one.id)).at(-1)).toMatchObject({
      template: 'application_return_undone',
      recipient: one.person.email,
    });
    const refused = await ask(test, one.person, 'PUT', `/applications/${one.id}/sections/motivation`, {
      revision: 0,
      answers: {},
    });
    expect(refused.json()).toMatchObject({ code: 'application.not_editable' });
    expect((await ask(test, coordinator, 'DELETE', path(one, '/return'))).json()).toMatchObject({
      code: 'received_application.not_returned',
    });
    expect((await giveBack(one)).statusCode).toBe(200);
  });

  it.each([
    [{ sections: ['no-such-section'], until }, 422, 'return.unknown_section'],
    [{ sections: ['equality'], until }, 422, 'return.unknown_section'],
    [{ sections: ['motivation'], until: '2026-11-23' }, 422, 'return.deadline_too_soon'],
    [{ sections: ['motivation'], until: '2020-01-01' }, 422, 'return.deadline_too_soon'],
    [{ sections: ['motivation'], until: '2027-12-01' }, 422, 'return.deadline_too_far'],
    [{ sections: [], until }, 422, 'request.invalid'],
    [{ sections: ['motivation'], until: 'tomorrow' }, 422, 'request.invalid'],
    [{ sections: ['motivation'], until, note: 'a\u0007' }, 422, 'request.invalid'],
    [{ sections: ['motivation'], until, note: 'x'.repeat(2_001) }, 422, 'request.invalid'],
    [{ sections: ['motivation'], until, state: 'rejected' }, 422, 'request.invalid'],
  ])('refuses %o and changes nothing', async (body, status, code) => {
    const before = (await mails(received.id)).length;
    expect((await giveBack(received, body)).json()).toMatchObject({ status, code });
    expect(await test.sql('SELECT state FROM application WHERE id = $1', [received.id])).toEqual([
      { state: 'submitted' },
    ]);
    expect(await mails(received.id)).toHaveLength(before);
  });

  it('is only possible before the review begins', async () => {
    const one = await receivedApplication(test, call);
    for (const state of ['in_review', 'shortlisted', 'rejected', 'withdrawn', 'accepted', 'ineligible']) {
      await test.sql('UPDATE application SET state = $2 WHERE id = $1', [one.id, state]);
      expect((await giveBack(one)).json()).toMatchObject({
        code: 'received_application.not_returnable',
        context: { state },
      });
    }
  });

  it('happens once when asked twice at once', async () => {
    const one = await receivedApplication(test, call);
    const answers = await Promise.all([giveBack(one), giveBack(one), giveBack(one)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect((await mails(one.id)).filter(({ template }) => template === 'application_returned')).toHaveLength(1);
  });
});
