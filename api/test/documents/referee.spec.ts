import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import { newToken, tokenHash } from '../../src/access/session-cookie.ts';
import { standardReferenceForm } from '../../src/calls/standard-reference-form.ts';
import { ReferencePorts } from '../../src/references/ports.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { pdf } from './files.ts';
import { begin, create, head, idOf, patch, upload, view, type Sender } from './uploading.ts';

let test: TestApp;
let call: SeededCall;
let person: Person;
let application: string;
let positions = 0;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
});
beforeEach(async () => {
  person = await test.person();
  application = await begin(test, person, call);
});
afterAll(() => test.close());

type Referee = Sender & { readonly id: string };

/** The reference is given, with these documents. */
async function give({ id }: Referee, maySee: boolean, ...documentIds: string[]): Promise<void> {
  await test.app.get(UnitOfWork).run({ kind: 'referee', referenceId: id }, async (tx) => {
    await test.app.get(ReferencePorts).documents.freeze(tx, id, documentIds);
    await tx.query(`UPDATE reference SET state = 'submitted', answered_at = $2, applicant_may_see = $3 WHERE id = $1`, [
      id,
      tx.now.toString(),
      maySee,
    ]);
  });
}

/** Somebody who follows the link of a reference they opened. */
async function referee(state = 'opened'): Promise<Referee> {
  const now = test.clock.now();
  const [row] = await test.sql<{ id: string }>(
    `INSERT INTO reference (application_id, position, name, email, organisation, relation, locale, state, requested_at, opened_at, answered_at, expires_at)
     VALUES ($1, $2, 'Rosa Keller', 'rosa@example.org', 'University', 'Supervisor', 'en', $3, $4, $4, $4, $5) RETURNING id`,
    [application, positions++, state, now.toString(), now.add({ hours: 500 }).toString()],
  );
  const id = row?.id ?? '';
  const token = newToken();
  await test.sql('INSERT INTO reference_link (token_hash, reference_id, created_at) VALUES ($1, $2, now())', [
    tokenHash(token),
    id,
  ]);
  await test.sql('INSERT INTO reference_text (reference_id, form) VALUES ($1, $2)', [id, standardReferenceForm]);
  return { id, headers: { authorization: `Reference ${token}` } };
}

const file = pdf({ text: 'To whom it may concern' });
const letter = { question: 'letter', fileName: 'letter.pdf' };
const documentsOf = async (sender: Sender): Promise<string[]> =>
  (await test.inject({ url: '/api/v1/documents', headers: { ...sender.headers } }))
    .json<DocumentView[]>()
    .map(({ id }) => id);

describe('a referee', () => {
  it('uploads a letter by the link, sees and removes it', async () => {
    const rosa = await referee();
    const kept = await upload(test, rosa, file, letter);
    expect(kept).toMatchObject({ state: 'kept', kind: 'reference-letter', applicationId: application });
    expect(await documentsOf(rosa)).toEqual([kept.id]);
    expect((await ask(test, rosa, 'GET', `/documents/${kept.id}/content`)).rawPayload.equals(file)).toBe(true);
    expect((await ask(test, rosa, 'DELETE', `/documents/${kept.id}`)).statusCode).toBe(204);
    expect(await documentsOf(rosa)).toEqual([]);
  });

  it('reaches nothing but their own', async () => {
    const rosa = await referee();
    const ben = await referee();
    const theirs = await upload(test, rosa, file, letter);
    const unfinished = idOf(await create(test, rosa, { size: 100, ...letter }));
    const cv = await upload(test, person, file, { application, question: 'cv' });
    expect(await documentsOf(ben)).toEqual([]);
    for (const id of [theirs.id, cv.id]) {
      expect((await ask(test, ben, 'GET', `/documents/${id}`)).statusCode).toBe(404);
      expect((await ask(test, ben, 'GET', `/documents/${id}/content`)).statusCode).toBe(404);
      expect((await ask(test, ben, 'DELETE', `/documents/${id}`)).statusCode).toBe(404);
    }
    expect((await head(test, ben, unfinished)).statusCode).toBe(404);
    expect((await patch(test, ben, unfinished, 0, Buffer.alloc(100))).statusCode).toBe(404);
    // The form of the application is not theirs, and naming the application changes nothing.
    expect((await create(test, rosa, { size: 100, question: 'cv', application })).statusCode).toBe(404);
    expect((await create(test, rosa, { size: 100, question: 'strengths' })).statusCode).toBe(404);
  });

  it.each([
    ['requested', 'reference.not_opened'],
    ['submitted', 'reference.already_given'],
    ['declined', 'reference.already_declined'],
  ])('uploads nothing to a reference that is %s', async (state, code) => {
    const answer = await create(test, await referee(state), { size: 100, ...letter });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, code]);
  });
});

describe('a referee’s document', () => {
  it('is none of the applicant’s, unless the referee allowed it', async () => {
    for (const maySee of [false, true]) {
      const rosa = await referee();
      const kept = await upload(test, rosa, file, letter);
      const attempt = () => ask(test, person, 'GET', `/documents/${kept.id}/content`);
      expect((await attempt()).statusCode).toBe(404);
      await give(rosa, maySee, kept.id);
      expect((await attempt()).statusCode).toBe(maySee ? 200 : 404);
      const listed = (await ask(test, person, 'GET', `/documents?application=${application}`)).json<unknown[]>();
      expect(listed).toHaveLength(maySee ? 1 : 0);
      expect((await ask(test, person, 'DELETE', `/documents/${kept.id}`)).statusCode).toBe(404);
    }
    expect(await test.sql('SELECT 1 FROM access_log WHERE application_id = $1', [application])).toEqual([]);
  });

  it('is open to the coordinator once the reference was given, and stays', async () => {
    const rosa = await referee();
    const kept = await upload(test, rosa, file, letter);
    const dropped = await upload(test, rosa, file, letter);
    const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
    const attempt = () => ask(test, coordinator, 'GET', `/documents/${kept.id}/content`);
    await test.sql(`UPDATE application SET state = 'submitted', submitted_at = now() WHERE id = $1`, [application]);
    expect((await attempt()).statusCode).toBe(404);
    await give(rosa, false, kept.id);
    expect((await attempt()).statusCode).toBe(200);
    expect(await documentsOf(rosa)).toEqual([kept.id]);
    expect((await ask(test, rosa, 'DELETE', `/documents/${kept.id}`)).statusCode).toBe(409);
    expect((await ask(test, rosa, 'GET', `/documents/${dropped.id}`)).statusCode).toBe(404);
    expect(await view(test, rosa, kept.id)).toMatchObject({ submitted: true });
  });
});
