import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdf } from '../documents/files.ts';
import { upload } from '../documents/uploading.ts';
import { ask, receivedApplication, send, startApplication, fillIn } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { auditOf, complete, refereeWith, type RefereeClient } from './arrange.ts';

// References as they come about: by sending an application through the API, with uploads through the API.
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** Every application of these tests names the same people: theirs are told apart by the reference. */
const askedOf = async (applicationId: string): Promise<{ id: string; token: string | undefined }[]> => {
  const rows = await test.sql<{ id: string; body_text: string | null }>(
    `SELECT r.id, m.body_text FROM reference r LEFT JOIN message m ON m.reference_id = r.id AND m.template = 'reference_request'
     WHERE r.application_id = $1 ORDER BY r.position`,
    [applicationId],
  );
  return rows.map(({ id, body_text }) => ({ id, token: /#([\w-]{43})/.exec(body_text ?? '')?.[1] }));
};

async function opened(test: TestApp, token: string | undefined): Promise<RefereeClient> {
  const referee = refereeWith(test, token ?? '');
  await referee.open();
  return referee;
}

it('are asked for in the transaction that receives the application: once, however often it is sent', async () => {
  const started = await startApplication(test, await test.person(), await seedCall(test));
  await fillIn(test, started);
  const answers = await Promise.all([send(test, started, 'same-intent'), send(test, started, 'same-intent')]);
  expect(answers.map(({ statusCode }) => statusCode)).toContain(201);
  await send(test, started, 'same-intent');
  const asked = await askedOf(started.id);
  expect(asked).toHaveLength(2);
  expect(new Set(asked.map(({ token }) => token)).size).toBe(2);
  expect((await auditOf(test, started.id)).filter((type) => type === 'reference.asked')).toHaveLength(2);
});

it('wait when the call asks later', async () => {
  const received = await receivedApplication(test, await seedCall(test, { referencesWhen: 'shortlisting' }));
  expect((await askedOf(received.id)).map(({ token }) => token)).toEqual([undefined, undefined]);
});

it('end with the application when the applicant withdraws', async () => {
  const received = await receivedApplication(test, await seedCall(test));
  const [asked] = await askedOf(received.id);
  const referee = refereeWith(test, asked?.token ?? '');
  await ask(test, received.person, 'POST', `/applications/${received.id}/withdrawal`, { confirm: true });
  expect((await referee.get()).body).toMatchObject({ status: 410, code: 'reference.link_ended' });
});

it('may be a letter instead of words: sent with it, and open to nobody it is not for', async () => {
  const call = await seedCall(test);
  const received = await receivedApplication(test, call);
  const [asked, other] = await askedOf(received.id);
  const referee = await opened(test, asked?.token);
  const letter = await upload(test, referee, pdf({ text: 'To whom it may concern' }), {
    question: 'letter',
    fileName: 'letter.pdf',
  });
  const { strengths: _words, ...rest } = complete.statement;
  const answers = (documentId: string): object => ({ ...complete, statement: { ...rest, letter: { documentId } } });

  // Nobody's letter but their own can be named.
  const stranger = await opened(test, other?.token);
  await stranger.save(0, answers(letter.id));
  expect((await stranger.submit(1)).body).toMatchObject({
    code: 'reference.incomplete',
    issues: [{ path: ['statement', 'letter'], code: 'file.unknown' }],
  });

  await referee.save(0, answers(letter.id));
  expect((await referee.submit(1)).status).toBe(200);
  expect((await referee.get()).body).toMatchObject({
    statement: { documents: [{ id: letter.id, question: 'letter', fileName: 'letter.pdf', sha256: letter.sha256 }] },
  });
  const content = `/documents/${letter.id}/content`;
  expect((await ask(test, received.person, 'GET', content)).statusCode).toBe(404);
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  expect((await ask(test, coordinator, 'GET', content)).statusCode).toBe(200);
  expect((await ask(test, referee, 'DELETE', `/documents/${letter.id}`)).json()).toMatchObject({
    code: 'document.submitted',
  });
});

it('forget a letter that was not sent when somebody else is asked', async () => {
  const received = await receivedApplication(test, await seedCall(test));
  const [asked] = await askedOf(received.id);
  const referee = await opened(test, asked?.token);
  const letter = await upload(test, referee, pdf(), { question: 'letter', fileName: 'letter.pdf' });
  const replaced = await ask(
    test,
    received.person,
    'PUT',
    `/applications/${received.id}/references/${asked?.id ?? ''}/replacement`,
    {
      name: 'Ada Bauer',
      email: 'ada.bauer@example.org',
      relation: 'Manager',
      locale: 'en',
      confirmed: true,
    },
  );
  expect(replaced.statusCode).toBe(200);
  expect(await test.sql('SELECT 1 FROM document WHERE id = $1', [letter.id])).toEqual([]);
  expect(await test.sql('SELECT 1 FROM file_removal')).not.toEqual([]);
});
