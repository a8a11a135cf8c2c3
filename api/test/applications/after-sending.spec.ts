import { createHash } from 'node:crypto';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { applicationStates } from '@placet/contract/applications/states.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessRecords } from '../../src/applications/access-records.ts';
import { EndApplications } from '../../src/applications/use-cases/end-applications.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask, keptDocument, receivedApplication, send, type Received } from '../support/apply.ts';
import { monitoringWords } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: SeededCall;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test, { graceSeconds: 60 });
});
afterAll(() => test.close());

const read = async (received: Received, path = ''): Promise<Record<string, unknown>> =>
  (await ask(test, received.person, 'GET', `/applications/${received.id}${path}`)).json();
const save = (received: Received, key: string, revision: number, answers: unknown) =>
  ask(test, received.person, 'PUT', `/applications/${received.id}/sections/${key}`, { revision, answers });

async function sendBack(received: Received, sections: string[], days = 7): Promise<string> {
  const deadline = test.clock.now().add({ hours: days * 24 });
  await test.sql(
    `UPDATE application SET state = 'returned', returned_sections = $2, return_deadline = $3, return_note = 'Please name the year.' WHERE id = $1`,
    [received.id, sections, deadline.toString()],
  );
  return deadline.toString();
}

describe('sections sent back', () => {
  it('are the only ones that can be changed, until their own deadline', async () => {
    const received = await receivedApplication(test, call);
    const deadline = await sendBack(received, ['education']);
    expect(await read(received)).toMatchObject({
      state: 'returned',
      next: 'repair',
      due: { at: deadline, graceSeconds: 60 },
      returned: { sections: ['education'], note: 'Please name the year.' },
      can: { edit: true, send: true, withdraw: true },
    });
    const { sections } = (await read(received)) as { sections: { key: string; status: string; editable: boolean }[] };
    expect(sections.filter(({ editable }) => editable).map(({ key, status }) => [key, status])).toEqual([
      ['education', 'in_progress'],
    ]);
    const refused = await save(received, 'motivation', 0, { motivation: 'better' });
    expect(refused.json()).toMatchObject({ status: 409, code: 'application.section_not_returned' });
  });

  it('begin with what was sent, and come as the next submission; everything else stays as it was', async () => {
    const received = await receivedApplication(test, call);
    const first = (await read(received, '/copy.json')) as { answers: Record<string, unknown>; documents: unknown[] };
    await sendBack(received, ['education', 'documents']);
    expect(await read(received, '/sections/education')).toMatchObject({
      answers: first.answers.education,
      revision: 0,
    });
    const education = {
      education: [{ institution: 'UCAD', qualification: 'Master', field: 'Droit', from: '2023', to: '2026' }],
      enrolled: false,
    };
    expect((await save(received, 'education', 0, education)).statusCode).toBe(200);
    const cv = await keptDocument(test, received.id, received.person, 'cv');
    await save(received, 'documents', 0, {
      cv: { documentId: cv },
      'cover-letter': { documentId: received.documents.coverLetter },
    });
    const again = await send(test, received);
    expect(again.statusCode).toBe(201);
    const receipt = again.json<Receipt>();
    expect(receipt.sequence).toBe(2);
    const copy = await ask(test, received.person, 'GET', `/applications/${received.id}/copy.json`);
    expect(createHash('sha256').update(copy.rawPayload).digest('hex')).toBe(receipt.sha256);
    const second = copy.json<typeof first>();
    expect(second.answers).toEqual({
      ...first.answers,
      education,
      documents: { cv: { documentId: cv }, 'cover-letter': { documentId: received.documents.coverLetter } },
    });
    expect(second.documents[1]).toEqual(first.documents[1]);
    expect(second.documents[0]).not.toEqual(first.documents[0]);
    expect(await read(received)).toMatchObject({ state: 'in_review', returned: null });
    const kept = await test.sql('SELECT sequence, sha256 FROM submission WHERE application_id = $1 ORDER BY 1', [
      received.id,
    ]);
    expect(kept.map((row) => (row as { sha256: Buffer }).sha256.toString('hex'))).toEqual([
      received.receipt.sha256,
      receipt.sha256,
    ]);
  });

  it('are checked, the others are not: a rule that time has moved does not undo what was valid when sent', async () => {
    const received = await receivedApplication(test, call);
    await sendBack(received, ['motivation'], 400);
    const before = test.clock.now().toString();
    test.clock.advance({ hours: 24 * 100 });
    await save(received, 'motivation', 0, { motivation: '' });
    const refused = await send(test, received);
    await save(received, 'motivation', 1, { motivation: 'Because.', 'confidentiality-case': 'I kept it.' });
    const sent = await send(test, received);
    test.clock.set(before);
    expect(refused.json()).toMatchObject({
      code: 'application.incomplete',
      issues: [{ path: ['motivation', 'motivation'] }, { path: ['motivation', 'confidentiality-case'] }],
    });
    expect(sent.statusCode).toBe(201);
  });

  it('never count monitoring answers a second time', async () => {
    const own = await seedCall(test);
    const received = await receivedApplication(test, own);
    await sendBack(received, ['equality', 'education']);
    await save(received, 'equality', 0, { gender: 'own-words', 'gender-own-words': monitoringWords });
    expect((await send(test, received)).statusCode).toBe(201);
    expect(await test.sql('SELECT 1 FROM monitoring_response WHERE call_id = $1', [own.id])).toHaveLength(1);
    expect(JSON.stringify(await read(received, '/copy.json'))).not.toContain(monitoringWords);
  });

  it.each([
    ['at the end of the grace', 60, 201],
    ['a second later', 61, 409],
  ])('are taken by the clock: %s', async (_, seconds, status) => {
    const received = await receivedApplication(test, call);
    const deadline = await sendBack(received, ['education']);
    const before = test.clock.now().toString();
    test.clock.set(Temporal.Instant.from(deadline).add({ seconds }).toString());
    const sent = await send(test, received);
    const overview = await read(received);
    test.clock.set(before);
    expect(sent.statusCode).toBe(status);
    if (status === 409) expect(overview).toMatchObject({ next: 'repair_too_late', can: { edit: false, send: false } });
  });

  it('stand as first sent when their time is over, whatever was drafted meanwhile', async () => {
    const received = await receivedApplication(test, call);
    const deadline = await sendBack(received, ['education']);
    await save(received, 'education', 0, { enrolled: true });
    const before = test.clock.now().toString();
    const end = test.app.get(EndApplications);
    test.clock.set(Temporal.Instant.from(deadline).add({ seconds: 60 }).toString());
    await end.run();
    expect(await read(received)).toMatchObject({ state: 'returned' });
    test.clock.advance({ seconds: 1 });
    await end.run();
    const overview = await read(received);
    const { answers } = (await read(received, '/sections/education')) as { answers: { enrolled: boolean } };
    test.clock.set(before);
    expect(overview).toMatchObject({ state: 'in_review', returned: null, receipt: { sequence: 1 } });
    expect(answers.enrolled).toBe(false);
    await sendBack(received, ['motivation']);
    expect(await read(received, '/sections/education')).toMatchObject({
      answers: { enrolled: false },
      editable: false,
    });
    await sendBack(received, ['education']);
    expect(await read(received, '/sections/education')).toMatchObject({ answers: { enrolled: true }, revision: 1 });
  });
});

describe('withdrawal', () => {
  it.each(applicationStates.filter((state) => state !== 'draft'))('from %s', async (state) => {
    const received = await receivedApplication(test, await seedCall(test));
    await sendBack(received, ['education']);
    await test.sql('UPDATE application SET state = $2 WHERE id = $1', [received.id, state]);
    const answer = await ask(test, received.person, 'POST', `/applications/${received.id}/withdrawal`, {
      confirm: true,
    });
    const ended = ['declined', 'lapsed', 'revoked', 'rejected', 'withdrawn', 'inactive'].includes(state);
    expect(answer.statusCode).toBe(ended ? 409 : 204);
    if (ended) return;
    expect(await read(received)).toMatchObject({ state: 'withdrawn', next: 'nothing', can: { withdraw: false } });
    const { messages } = (await read(received, '/messages')) as { messages: { subject: string }[] };
    expect(messages).toHaveLength(2);
    const again = await ask(test, received.person, 'POST', '/applications', { call: received.call.slug, locale: 'en' });
    expect(again.statusCode).toBe(201);
  });

  it('needs to be confirmed, and is not for drafts', async () => {
    const received = await receivedApplication(test, call);
    const path = `/applications/${received.id}/withdrawal`;
    for (const body of [undefined, {}, { confirm: false }])
      expect((await ask(test, received.person, 'POST', path, body)).statusCode).toBe(422);
    expect((await ask(test, received.person, 'DELETE', `/applications/${received.id}`)).json()).toMatchObject({
      code: 'application.not_a_draft',
    });
  });
});

describe('while the committee works', () => {
  const hidden = ['submitted', 'ineligible', 'in_review', 'shortlisted'];

  it('every answer to the applicant is the same, byte for byte', async () => {
    const received = await receivedApplication(test, call);
    const seen = new Map<string, string[]>();
    for (const state of hidden) {
      await test.sql('UPDATE application SET state = $2 WHERE id = $1', [received.id, state]);
      for (const path of [
        '',
        '/answers',
        '/sections/education',
        '/check',
        '/receipt',
        '/messages',
        '/accesses',
        '/copy.json',
      ]) {
        const { body } = await ask(test, received.person, 'GET', `/applications/${received.id}${path}`);
        seen.set(path, [...(seen.get(path) ?? []), body]);
      }
      const list = await ask(test, received.person, 'GET', '/applications');
      seen.set('list', [...(seen.get('list') ?? []), list.body]);
      for (const [name, refusal] of [
        ['send', await send(test, received)],
        ['save', await save(received, 'education', 0, {})],
        ['discard', await ask(test, received.person, 'DELETE', `/applications/${received.id}`)],
        ['start', await ask(test, received.person, 'POST', '/applications', { call: call.slug, locale: 'en' })],
      ] as const) {
        const told = JSON.stringify({ ...refusal.json<Record<string, unknown>>(), instance: '' });
        seen.set(name, [...(seen.get(name) ?? []), told]);
      }
    }
    for (const [path, bodies] of seen) expect([path, new Set(bodies).size]).toEqual([path, 1]);
  });
});

describe('an active period', () => {
  it('ends applications to a rolling call to the instant, tells the person, and frees them to apply again', async () => {
    const rolling = await seedCall(test, { kind: 'rolling' });
    const received = await receivedApplication(test, rolling);
    const decided = await receivedApplication(test, rolling);
    await test.sql(`UPDATE application SET state = 'accepted' WHERE id = $1`, [decided.id]);
    const before = test.clock.now().toString();
    const end = test.app.get(EndApplications);
    test.clock.set('2027-05-23T10:59:59Z');
    await end.run();
    expect(await read(received)).toMatchObject({ state: 'in_review', activeUntil: '2027-05-23T11:00:00Z' });
    test.clock.set('2027-05-23T11:00:00Z');
    await Promise.all([end.run(), end.run()]);
    expect(await read(received)).toMatchObject({ state: 'inactive', next: 'nothing', can: { withdraw: false } });
    expect(await read(decided)).toMatchObject({ state: 'accepted' });
    test.clock.set(before);
    const { messages } = (await read(received, '/messages')) as { messages: { subject: string }[] };
    expect(messages.map(({ subject }) => subject)).toEqual([
      `Your application ${received.number} is no longer active`,
      `We have received your application ${received.number}`,
    ]);
    const trail = await test.sql<{ type: string }>('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY seq', [
      received.id,
    ]);
    expect(trail.filter(({ type }) => type === 'application.became_inactive')).toHaveLength(1);
    const again = await ask(test, received.person, 'POST', '/applications', { call: rolling.slug, locale: 'en' });
    expect(again.statusCode).toBe(201);
  });
});

describe('messages', () => {
  it('are those to the applicant, even when they may read the others in another role', async () => {
    const coordinator = await test.person({ roles: [{ role: 'coordinator' }] });
    const received = await receivedApplication(test, call, coordinator);
    await test.sql(
      `INSERT INTO message (template, locale, recipient, application_id, subject, body_text, body_html)
       VALUES ('reference_request', 'en', 'referee@example.org', $1, 'To the referee', '', '')`,
      [received.id],
    );
    const { messages } = (await read(received, '/messages')) as { messages: { subject: string }[] };
    expect(messages.map(({ subject }) => subject)).toEqual([`We have received your application ${received.number}`]);
  });
});

describe('who opened my data', () => {
  it('is told by role, what and when, never by name; the same visit counts once', async () => {
    const received = await receivedApplication(test, call);
    const coordinator = await test.person({ name: 'Carla Coordinator', roles: [{ role: 'coordinator' }] });
    const records = test.app.get(AccessRecords);
    const open = (what: 'application' | 'document') =>
      test.app.get(UnitOfWork).run(
        {
          kind: 'account',
          accountId: coordinator.accountId,
          sessionId: coordinator.accountId,
          realm: 'staff',
          name: 'Carla Coordinator',
          locale: 'en',
          grants: [{ role: 'coordinator', callId: null, teamId: null }],
        },
        (tx) => records.note(tx, received.id, what),
      );
    await open('application');
    await open('application');
    await open('document');
    const before = test.clock.now();
    test.clock.advance({ minutes: 11 });
    await open('application');
    const answer = await ask(test, received.person, 'GET', `/applications/${received.id}/accesses`);
    test.clock.set(before.toString());
    expect(
      answer.json<{ accesses: { what: string; role: string }[] }>().accesses.map(({ role, what }) => `${role} ${what}`),
    ).toEqual(['coordinator application', 'coordinator document', 'coordinator application']);
    expect(answer.body).not.toContain('Carla');
    expect(answer.body).not.toContain(coordinator.accountId);
  });
});
