import { createHash, randomUUID } from 'node:crypto';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrokenChains } from '../../src/platform/audit/verify-audit.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import {
  ask,
  fillIn,
  keptDocument,
  receivedApplication,
  send,
  startApplication,
  type Started,
} from '../support/apply.ts';
import { monitoringWords, sampleAnswers, secretWords } from '../support/sample-answers.ts';
import { seedCall, type CallOptions, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: SeededCall;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
});
afterAll(() => test.close());

/** A draft ready to be sent, of a new person; to a call of its own if options are given. */
async function ready(options?: CallOptions): Promise<Started> {
  const started = await startApplication(test, await test.person(), options ? await seedCall(test, options) : call);
  await fillIn(test, started);
  return started;
}

async function count(table: string, where: string, id: string): Promise<number> {
  const [row] = await test.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`, [id]);
  return row?.n ?? -1;
}

/** What one submission leaves behind, and nothing must leave twice. */
async function traces(id: string): Promise<Record<string, number>> {
  return {
    submissions: await count('submission', 'application_id = $1', id),
    events: await count('audit_event', `subject_id = $1 AND type = 'application.submitted'`, id),
    mails: await count('message', `application_id = $1 AND template = 'application_received'`, id),
  };
}
const once = { submissions: 1, events: 1, mails: 1 };
const never = { submissions: 0, events: 0, mails: 0 };

it('keeps what was sent, and answers with a receipt', async () => {
  const started = await ready();
  const sent = await send(test, started);
  expect(sent.statusCode).toBe(201);
  const receipt = sent.json<Receipt>();
  expect(receipt).toMatchObject({
    number: started.number,
    sequence: 1,
    submittedAt: '2026-11-23T12:00:00.000Z',
    timeZone: 'Europe/Zurich',
  });
  expect((await ask(test, started.person, 'GET', `/applications/${started.id}/receipt`)).json()).toEqual(receipt);
  expect(await traces(started.id)).toEqual(once);
  const overview = await ask(test, started.person, 'GET', `/applications/${started.id}`);
  expect(overview.json()).toMatchObject({
    state: 'in_review',
    next: 'wait_for_decision',
    receipt,
    can: { edit: false, send: false, withdraw: true, discard: false },
  });
});

it('gives exactly what was hashed as the copy to keep', async () => {
  const received = await receivedApplication(test, call);
  const copy = await ask(test, received.person, 'GET', `/applications/${received.id}/copy.json`);
  expect(copy.statusCode).toBe(200);
  expect(copy.headers['content-disposition']).toBe(`attachment; filename="${received.number}-1.json"`);
  expect(createHash('sha256').update(copy.rawPayload).digest('hex')).toBe(received.receipt.sha256);
  const answers = sampleAnswers(received.documents);
  delete answers.equality;
  expect(copy.json()).toMatchObject({
    format: 'placet.submission/1',
    number: received.number,
    call: call.slug,
    formVersion: 1,
    answers,
    documents: [{ question: 'cv', fileName: 'cv.pdf' }, { question: 'cover-letter' }],
    referees: [{ name: 'Prof. Ndeye Sarr' }, { name: 'Tom Reed' }],
  });
});

it('says the same hash in the mail as on the receipt', async () => {
  const received = await receivedApplication(test, call);
  const [mail] = await test.sql<{ body_text: string; recipient: string; subject: string }>(
    `SELECT body_text, recipient, subject FROM message WHERE application_id = $1 AND template = 'application_received'`,
    [received.id],
  );
  expect(mail?.recipient).toBe(received.person.email);
  expect(mail?.subject).toContain(received.number);
  expect(mail?.body_text).toContain(received.receipt.sha256);
  expect(mail?.body_text).toContain('Monday, 23 November 2026 at 13:00 (Europe/Zurich)');
  expect(mail?.body_text).toContain('You will hear from us by Monday, 15 February 2027');
  const { messages } = (await ask(test, received.person, 'GET', `/applications/${received.id}/messages`)).json<{
    messages: { subject: string }[];
  }>();
  expect(messages.map(({ subject }) => subject)).toEqual([mail?.subject]);
});

it('sends once when sixteen requests retry with the same key', async () => {
  const started = await ready();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 16 }, () => send(test, started, key)));
  for (const { statusCode, body } of answers)
    expect(statusCode === 201 || (JSON.parse(body) as { code: string }).code === 'idempotency.in_flight').toBe(true);
  expect(answers.some(({ statusCode }) => statusCode === 201)).toBe(true);
  const later = await send(test, started, key);
  expect(later.statusCode).toBe(201);
  for (const answer of answers.filter(({ statusCode }) => statusCode === 201))
    expect(answer.json()).toEqual(later.json());
  expect(await traces(started.id)).toEqual(once);
});

it('sends once when sixteen requests come with keys of their own', async () => {
  const started = await ready();
  const answers = await Promise.all(Array.from({ length: 16 }, () => send(test, started)));
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
  for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
    expect(answer.json()).toMatchObject({ status: 409, code: 'application.already_submitted' });
  expect(await traces(started.id)).toEqual(once);
});

it('needs a key, and refuses one that stood for something else', async () => {
  const started = await ready();
  const without = await ask(test, started.person, 'POST', `/applications/${started.id}/submission`);
  expect(without.json()).toMatchObject({ status: 400, code: 'idempotency.key_missing' });
  const key = randomUUID();
  await send(test, started, key);
  const other = await startApplication(test, started.person, await seedCall(test));
  expect((await send(test, other, key)).json()).toMatchObject({ status: 422, code: 'idempotency.key_reused' });
});

it.each([
  ['at the deadline', 0, 201],
  ['at the end of the grace', 90, 201],
  ['a second after the grace', 91, 409],
])('is judged by the clock to the second: %s', async (_, after, status) => {
  const started = await ready({ closesIn: { hours: 1 }, graceSeconds: 90 });
  const before = test.clock.now().toString();
  test.clock.set(started.call.closesAt.add({ seconds: after }).toString());
  const sent = await send(test, started);
  test.clock.set(before);
  expect(sent.statusCode).toBe(status);
  expect(await traces(started.id)).toEqual(status === 201 ? once : never);
  if (status === 409) expect(sent.json()).toMatchObject({ code: 'application.deadline_passed' });
});

it('saves no draft after the grace, and keeps what was written readable', async () => {
  const started = await ready({ closesIn: { hours: 1 }, graceSeconds: 90 });
  const before = test.clock.now().toString();
  test.clock.set(started.call.closesAt.add({ seconds: 91 }).toString());
  const path = `/applications/${started.id}/sections/motivation`;
  const saved = await ask(test, started.person, 'PUT', path, { revision: 1, answers: {} });
  const read = await ask(test, started.person, 'GET', path);
  const overview = await ask(test, started.person, 'GET', `/applications/${started.id}`);
  test.clock.set(before);
  expect(saved.json()).toMatchObject({ code: 'application.deadline_passed' });
  expect(read.json()).toMatchObject({ editable: false, revision: 1 });
  expect(overview.json()).toMatchObject({ next: 'too_late', can: { edit: false, send: false } });
});

it('is refused by a call that was closed by hand', async () => {
  const started = await ready({});
  await test.sql(`UPDATE call SET state = 'closed' WHERE id = $1`, [started.call.id]);
  expect((await send(test, started)).json()).toMatchObject({ status: 409, code: 'application.call_closed' });
});

it('names everything that is missing, and sends nothing', async () => {
  const started = await startApplication(test, await test.person(), call);
  const answers = sampleAnswers(started.documents);
  delete answers.referees;
  delete answers.motivation;
  await fillIn(test, started, answers);
  const refused = await send(test, started);
  expect(refused.statusCode).toBe(422);
  const { code, issues } = refused.json<{
    code: string;
    issues: { path: unknown[]; code: string; message: string }[];
  }>();
  expect(code).toBe('application.incomplete');
  expect(issues.map((issue) => [...issue.path, issue.code])).toEqual([
    ['motivation', 'motivation', 'missing'],
    ['motivation', 'confidentiality-case', 'missing'],
    ['referees', 'referees', 'referees.too_few'],
  ]);
  const check = await ask(test, started.person, 'GET', `/applications/${started.id}/check`);
  expect(check.json<{ complete: boolean; issues: { path: unknown[]; message: string }[] }>()).toMatchObject({
    complete: false,
    issues: issues.map(({ path, message }) => ({ path, message })),
  });
  expect(await traces(started.id)).toEqual(never);
});

it.each([
  ['still arriving', { state: 'receiving', scan: 'waiting' }, 'file.being_checked'],
  ['not yet scanned', { state: 'kept', scan: 'waiting' }, 'file.being_checked'],
  ['refused', { state: 'refused', scan: 'waiting' }, 'file.refused'],
  ['infected', { state: 'refused', scan: 'infected' }, 'file.refused'],
])('does not send a document that is %s', async (_, state, expected) => {
  const started = await ready();
  const cv = await keptDocument(test, started.id, started.person, 'cv', state);
  await ask(test, started.person, 'PUT', `/applications/${started.id}/sections/documents`, {
    revision: 1,
    answers: { cv: { documentId: cv }, 'cover-letter': { documentId: started.documents.coverLetter } },
  });
  expect((await send(test, started)).json()).toMatchObject({
    code: 'application.incomplete',
    issues: [{ path: ['documents', 'cv'], code: expected }],
  });
});

it('does not send a document that was removed', async () => {
  const started = await ready();
  await test.sql('DELETE FROM document WHERE id = $1', [started.documents.cv]);
  expect((await send(test, started)).json()).toMatchObject({
    code: 'application.incomplete',
    issues: [{ path: ['documents', 'cv'], code: 'file.unknown' }],
  });
});

it('does not send a document of another application or of another question', async () => {
  const started = await ready();
  const other = await startApplication(test, await test.person(), call);
  for (const documentId of [other.documents.cv, started.documents.coverLetter]) {
    const { revision } = (
      await ask(test, started.person, 'GET', `/applications/${started.id}/sections/documents`)
    ).json<{ revision: number }>();
    await ask(test, started.person, 'PUT', `/applications/${started.id}/sections/documents`, {
      revision,
      answers: { cv: { documentId }, 'cover-letter': { documentId: started.documents.coverLetter } },
    });
    expect((await send(test, started)).json()).toMatchObject({
      issues: [{ path: ['documents', 'cv'], code: 'file.unknown' }],
    });
  }
});

it('leaves out what is not asked any more', async () => {
  const started = await ready();
  const contact = sampleAnswers(started.documents).contact;
  await ask(test, started.person, 'PUT', `/applications/${started.id}/sections/contact`, {
    revision: 1,
    answers: { ...contact, 'contact-precautions': false },
  });
  await send(test, started);
  const copy = await ask(test, started.person, 'GET', `/applications/${started.id}/copy.json`);
  expect(copy.body).not.toContain(secretWords);
});

it('keeps monitoring answers apart, once, and without a way back to the person', async () => {
  const started = await ready({});
  await send(test, started);
  const [row] = await test.sql<{ answers: Record<string, unknown> }>(
    'SELECT answers FROM monitoring_response WHERE call_id = $1',
    [started.call.id],
  );
  expect(row?.answers).toEqual({
    equality: { 'age-group': 'to-34', gender: 'own-words', 'gender-own-words': monitoringWords },
  });
  expect(await count('draft_section', 'application_id = $1', started.id)).toBe(0);
  for (const path of ['copy.json', 'answers', 'sections/equality'])
    expect((await ask(test, started.person, 'GET', `/applications/${started.id}/${path}`)).body).not.toContain(
      monitoringWords,
    );
  const [submission] = await test.sql<{ text: string }>(
    'SELECT s::text AS text FROM submission s WHERE application_id = $1',
    [started.id],
  );
  expect(submission?.text).not.toContain('age-group');
  const staff = { kind: 'system', job: 'test' } as const;
  const work = test.app.get(UnitOfWork);
  await expect(work.read(staff, (tx) => tx.query('SELECT xmin FROM monitoring_response'))).rejects.toThrow('denied');
  await expect(work.read(staff, (tx) => tx.query('SELECT ctid FROM monitoring_response'))).rejects.toThrow('denied');
});

it('seals sensitive answers in the submission too', async () => {
  const received = await receivedApplication(test, call);
  const [row] = await test.sql<{ answers: string; sealed: Buffer }>(
    'SELECT answers::text, sealed FROM submission WHERE application_id = $1',
    [received.id],
  );
  for (const words of [secretWords, '2027-12-31']) {
    expect(row?.answers).not.toContain(words);
    expect(row?.sealed.includes(words)).toBe(false);
  }
  const { answers } = (await ask(test, received.person, 'GET', `/applications/${received.id}/answers`)).json<{
    answers: Record<string, Record<string, unknown>>;
  }>();
  expect(answers.contact?.['contact-safety']).toBe(secretWords);
});

it('cannot be changed once it is kept, by anybody', async () => {
  const { id } = await receivedApplication(test, call);
  await expect(test.sql(`UPDATE submission SET answers = '{}' WHERE application_id = $1`, [id])).rejects.toThrow(
    'append-only',
  );
  await expect(test.sql('DELETE FROM submission WHERE application_id = $1', [id])).rejects.toThrow('append-only');
});

it('finds name and country for coordinators, and leaves a chain that verifies', async () => {
  const { id } = await receivedApplication(test, call);
  expect(await test.sql('SELECT applicant_name, applicant_country FROM application WHERE id = $1', [id])).toEqual([
    { applicant_name: 'Amina Diallo', applicant_country: 'SN' },
  ]);
  const work = test.app.get(UnitOfWork);
  expect(await work.read({ kind: 'system', job: 'test' }, (tx) => findBrokenChains(tx, id))).toEqual([]);
});

it('gives applications to a rolling call their active period in calendar months', async () => {
  const started = await ready({ kind: 'rolling' });
  await send(test, started);
  const overview = await ask(test, started.person, 'GET', `/applications/${started.id}`);
  expect(overview.json()).toMatchObject({ activeUntil: '2027-05-23T11:00:00Z' });
});
