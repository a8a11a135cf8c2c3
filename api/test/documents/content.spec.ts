import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import { ApplicationPorts } from '../../src/applications/ports.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask, fillIn, send, startApplication } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { pdf } from './files.ts';
import { begin, create, upload, view } from './uploading.ts';

let test: TestApp;
let call: SeededCall;
let person: Person;
let application: string;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
});
beforeEach(async () => {
  person = await test.person();
  application = await begin(test, person, call);
});
afterAll(() => test.close());

const file = pdf({ padding: 300 });
const add = (question: string, fileName = `${question}.pdf`): Promise<DocumentView> =>
  upload(test, person, file, { application, question, fileName });
const open = (who: Person, id: string, headers: Record<string, string> = {}) =>
  ask(test, who, 'GET', `/documents/${id}/content`, undefined, headers);

/** Sends the application with these documents, as far as documents are concerned. */
async function freeze(...ids: string[]): Promise<void> {
  await test.sql(`UPDATE application SET state = 'submitted', submitted_at = $2 WHERE id = $1`, [
    application,
    test.clock.now().toString(),
  ]);
  await test.app
    .get(UnitOfWork)
    .run({ kind: 'system', job: 'test' }, (tx) =>
      test.app.get(ApplicationPorts).documents.freeze(tx, application, ids),
    );
}

describe('the bytes', () => {
  it('come back as an attachment that no browser runs', async () => {
    const { id } = await add('cv', 'Élodie – “CV”.pdf');
    const answer = await open(person, id);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(file)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(file.length),
      'content-disposition': `attachment; filename="Elodie _ _CV_.pdf"; filename*=UTF-8''%C3%89lodie%20%E2%80%93%20%E2%80%9CCV%E2%80%9D.pdf`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
    });
  });

  it('come in parts for the viewer', async () => {
    const { id } = await add('cv');
    const part = await open(person, id, { range: 'bytes=10-19' });
    expect(part.statusCode).toBe(206);
    expect(part.headers).toMatchObject({
      'content-range': `bytes 10-19/${String(file.length)}`,
      'content-length': '10',
    });
    expect(part.rawPayload.equals(file.subarray(10, 20))).toBe(true);
    const tail = await open(person, id, { range: 'bytes=-5' });
    expect(tail.rawPayload.equals(file.subarray(-5))).toBe(true);
    const beyond = await open(person, id, { range: `bytes=${String(file.length)}-` });
    expect([beyond.statusCode, beyond.json<{ code: string }>().code]).toEqual([416, 'document.range_invalid']);
    expect((await open(person, id, { range: 'bytes=0-1,4-5' })).statusCode).toBe(200);
  });

  it('are not given before they are whole, and not when they were refused', async () => {
    const created = await create(test, person, { size: file.length, application });
    const receiving = created.headers.location?.split('/').at(-1) ?? '';
    const refused = await upload(test, person, Buffer.from('nothing'), { application });
    for (const id of [receiving, refused.id]) {
      const answer = await open(person, id);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'document.not_ready']);
    }
  });
});

describe('a document of a draft', () => {
  it('is listed for its owner, by question', async () => {
    const cv = await add('cv');
    const letter = await add('cover-letter');
    const list = async (query: string): Promise<string[]> =>
      (await ask(test, person, 'GET', `/documents${query}`)).json<DocumentView[]>().map(({ id }) => id);
    expect(await list(`?application=${application}`)).toEqual([cv.id, letter.id]);
    expect(await list(`?application=${application}&question=cover-letter`)).toEqual([letter.id]);
    expect(await list('')).toEqual([cv.id, letter.id]);
  });

  it('can be removed, and leaves nothing behind', async () => {
    const { id } = await add('cv');
    expect((await ask(test, person, 'DELETE', `/documents/${id}`)).statusCode).toBe(204);
    expect((await ask(test, person, 'GET', `/documents/${id}`)).statusCode).toBe(404);
    expect((await open(person, id)).statusCode).toBe(404);
    expect((await ask(test, person, 'DELETE', `/documents/${id}`)).statusCode).toBe(404);
    await expect.poll(() => test.sql('SELECT 1 FROM file_removal')).toEqual([]);
    const events = await test.sql<{ type: string; data: object }>(
      `SELECT type, data FROM audit_event WHERE subject_id = $1 AND type LIKE 'document.%' ORDER BY seq`,
      [application],
    );
    expect(events).toEqual([
      { type: 'document.added', data: { documentId: id, kind: 'cv' } },
      { type: 'document.removed', data: { documentId: id, kind: 'cv' } },
    ]);
  });

  it('goes with the draft', async () => {
    const { id } = await add('cv');
    expect((await ask(test, person, 'DELETE', `/applications/${application}`)).statusCode).toBe(204);
    expect(await test.sql('SELECT 1 FROM document WHERE id = $1', [id])).toEqual([]);
    await expect.poll(() => test.sql('SELECT 1 FROM file_removal')).toEqual([]);
  });
});

describe('a document that was sent', () => {
  it('stays, whoever asks; what was not sent goes', async () => {
    const sent = await add('cv');
    const replaced = await add('cv', 'old.pdf');
    await freeze(sent.id);
    expect(await view(test, person, sent.id)).toMatchObject({ submitted: true });
    const refused = await ask(test, person, 'DELETE', `/documents/${sent.id}`);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'document.submitted']);
    expect((await ask(test, person, 'GET', `/documents/${replaced.id}`)).statusCode).toBe(404);
    await expect(test.sql('DELETE FROM document WHERE id = $1', [sent.id])).rejects.toThrow('was submitted');
    const late = await create(test, person, { size: 10, application });
    expect(late.json()).toMatchObject({ code: 'application.not_editable' });
  });

  it('is open to a coordinator of its call, and the applicant can see who opened it', async () => {
    const sent = await add('cv');
    await freeze(sent.id);
    const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
    expect((await ask(test, coordinator, 'GET', `/documents?application=${application}`)).json()).toMatchObject([
      { id: sent.id },
    ]);
    expect(await test.sql('SELECT 1 FROM access_log WHERE application_id = $1', [application])).toEqual([]);
    expect((await open(coordinator, sent.id, { range: 'bytes=0-99' })).statusCode).toBe(206);
    expect((await open(coordinator, sent.id)).rawPayload.equals(file)).toBe(true);
    expect((await open(person, sent.id)).statusCode).toBe(200);
    expect(
      await test.sql('SELECT account_id, role, what FROM access_log WHERE application_id = $1', [application]),
    ).toEqual([{ account_id: coordinator.accountId, role: 'coordinator', what: 'document' }]);
    expect((await ask(test, coordinator, 'DELETE', `/documents/${sent.id}`)).statusCode).toBe(404);
  });

  it('is closed to coordinators of other calls, reviewers and administrators', async () => {
    const sent = await add('cv');
    await freeze(sent.id);
    const other = await seedCall(test);
    const stranger = await test.person({ roles: [{ role: 'coordinator', callId: other.id }] });
    expect((await open(stranger, sent.id)).statusCode).toBe(404);
    for (const role of ['reviewer', 'administrator', 'supervisor'] as const) {
      const staff = await test.person({ roles: [{ role }] });
      expect((await open(staff, sent.id)).statusCode).toBe(404);
      expect((await ask(test, staff, 'GET', `/documents?application=${application}`)).statusCode).toBe(404);
    }
  });

  it('hides from the coordinator what was uploaded since', async () => {
    const sent = await add('cv');
    await freeze(sent.id);
    await test.sql(
      `UPDATE application SET state = 'returned', returned_sections = '{documents}', return_deadline = $2, return_note = '' WHERE id = $1`,
      [application, test.clock.now().add({ hours: 48 }).toString()],
    );
    const better = await add('cv', 'better.pdf');
    const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
    expect((await open(coordinator, better.id)).statusCode).toBe(404);
    expect((await ask(test, coordinator, 'GET', `/documents?application=${application}`)).json()).toHaveLength(1);
    await freeze(better.id);
    expect((await open(coordinator, better.id)).statusCode).toBe(200);
    expect((await open(coordinator, sent.id)).statusCode).toBe(200);
  });
});

it('is part of an application sent through the API', async () => {
  const other = await test.person();
  const started = await startApplication(test, other, call);
  const cv = await upload(test, other, file, { application: started.id, question: 'cv' });
  const letter = await upload(test, other, file, { application: started.id, question: 'cover-letter' });
  await fillIn(test, started, sampleAnswers({ cv: cv.id, coverLetter: letter.id }));
  const receipt = await send(test, started);
  expect(receipt.statusCode, receipt.body).toBe(201);
  expect(await view(test, other, cv.id)).toMatchObject({ submitted: true });
  const left = await test.sql<{ id: string }>('SELECT id FROM document WHERE application_id = $1 ORDER BY id', [
    started.id,
  ]);
  expect(left.map(({ id }) => id).sort()).toEqual([cv.id, letter.id].sort());
});
