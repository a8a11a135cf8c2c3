import { Readable } from 'node:stream';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { internshipForm } from '../../src/calls/demo/internship-form.ts';
import { fileKey } from '../../src/documents/data/storage-keys.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { ask, fillIn, send, startApplication } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { assigned, publishedRubric } from './reviewed.ts';

/*
 * Blind review, from outside: everything that says who applied carries a word that stands nowhere else. No answer to a reviewer holds it.
 */

const canary = 'Kanarienvogel';
let test: TestApp;
let reviewer: Person;
let application: { id: string; number: string; person: Person };
let assignment: string;

/** The cover letter does not say who it is of, as far as the form knows: it is shown. The CV does. */
const form: FormDefinition = {
  sections: internshipForm.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.key === 'cover-letter' ? { ...question, identifying: false } : question,
    ),
  })),
};

beforeAll(async () => {
  test = await startTestApp();
  const call = await seedCall(test, { form });
  await publishedRubric(test, call.id);
  const person = await test.person({ name: `${canary} Applicant` });
  await test.sql(`UPDATE account SET email = $2, address_name = $3 WHERE id = $1`, [
    person.accountId,
    `${canary.toLowerCase()}@example.org`,
    canary,
  ]);
  const started = await startApplication(test, person, call);
  const answers = sampleAnswers(started.documents);
  await fillIn(test, started, {
    ...answers,
    'about-you': { 'full-name': `${canary} Diallo`, 'address-name': canary, country: 'SN', city: `${canary}-City` },
    contact: { ...answers.contact, email: `${canary}@example.org`, 'contact-safety': `${canary} at home` },
    equality: { ...answers.equality, 'gender-own-words': canary },
    referees: {
      referees: [1, 2].map((n) => ({
        ...{ name: `${canary} ${String(n)}`, email: `${canary}${String(n)}@example.org`, organisation: canary },
        ...{ relation: 'Teacher', locale: 'en' as const },
      })),
    },
  });
  const pdf = [
    `%PDF-1.7\n1 0 obj\n<</Author(${canary})/Title(CV of ${canary})>>\nendobj\n`,
    `2 0 obj\n<</Type/Metadata/Subtype/XML>>stream\n<dc:creator>${canary}</dc:creator>\nendstream\nendobj\n`,
    '3 0 obj\n<</Length 20>>stream\nBT (My letter) Tj ET\nendstream\nendobj\ntrailer\n<</Info 1 0 R>>\n%%EOF',
  ].join('');
  for (const id of Object.values(started.documents)) {
    const [row] = await test.sql<{ key: string }>(
      `UPDATE document SET file_name = $2, size = $3, received = $3 WHERE id = $1 RETURNING storage_key AS key`,
      [id, `${canary} letter.pdf`, Buffer.byteLength(pdf)],
    );
    await test.app.get<FileStore>(FILE_STORE).delete(fileKey(row?.key ?? ''));
    await test.app.get<FileStore>(FILE_STORE).put(fileKey(row?.key ?? ''), Readable.from([Buffer.from(pdf)]));
  }
  const sent = await send(test, started);
  expect(sent.statusCode).toBe(201);
  application = started;
  await test.sql(`UPDATE application SET state = 'in_review' WHERE id = $1`, [application.id]);
  reviewer = await test.person({ roles: [{ role: 'reviewer' }] });
  const first = await test.person({ roles: [{ role: 'reviewer' }] });
  assignment = await assigned(test, application.id, reviewer.accountId);
  const other = await assigned(test, application.id, first.accountId);
  await ask(test, first, 'POST', `/reviews/${other}/clearance`);
  await judge(first, other);
});
afterAll(() => test.close());

async function judge(who: Person, id: string): Promise<string> {
  const content = { scores: { motivation: 4, languages: 3 }, comment: 'Good', recommendation: 'offer', confidence: 3 };
  const saved = await ask(test, who, 'PUT', `/reviews/${id}/draft`, { revision: 0, ...content });
  const stale = await ask(test, who, 'PUT', `/reviews/${id}/draft`, { revision: 7, ...content });
  const submitted = await ask(test, who, 'POST', `/reviews/${id}/submission`, { revision: 1 });
  expect(submitted.statusCode).toBe(200);
  return [saved, stale, submitted].map(({ payload, headers }) => payload + JSON.stringify(headers)).join('\n');
}

/** Everything a reviewer can ask for, as they get it: bodies and headers. */
async function everything(): Promise<string> {
  const paths = [
    '',
    '/others',
    '/documents/cover-letter/content',
    '/documents/cv/content',
    '/documents/nothing/content',
  ];
  const own = await Promise.all(paths.map((path) => ask(test, reviewer, 'GET', `/reviews/${assignment}${path}`)));
  const elsewhere = await Promise.all(
    [
      '/reviews',
      `/applications/${application.id}`,
      `/received-applications/${application.id}`,
      `/received-applications?q=${canary}`,
      '/session',
      '/applications',
    ].map((path) => ask(test, reviewer, 'GET', path)),
  );
  return [...own, ...elsewhere]
    .map(({ rawPayload, headers }) => `${rawPayload.toString('latin1')}${JSON.stringify(headers)}`)
    .join('\n');
}

it('says nothing of who applied: before the gate, after it, while and after judging', async () => {
  const secrets = [canary, canary.toLowerCase(), application.number, application.id, application.person.accountId];
  const gate = await everything();
  const cleared = await ask(test, reviewer, 'POST', `/reviews/${assignment}/clearance`);
  const open = await everything();
  const judging = await judge(reviewer, assignment);
  const after = await everything();
  // What may be seen is there, or this would prove nothing.
  expect(open).toContain('I want to learn how testimony becomes evidence');
  expect(open).toContain('(My letter) Tj');
  expect(after).toContain('"comment":"Good"');
  for (const [what, text] of Object.entries({ gate, cleared: cleared.payload, open, judging, after }))
    // The request's own words come back in no answer either.
    for (const secret of secrets) expect([what, secret, text.includes(secret)]).toEqual([what, secret, false]);
});

it('would be seen: without blind review the name is there, and still nothing that is sealed', async () => {
  await test.sql('UPDATE call SET review_blind = false WHERE id = (SELECT call_id FROM application WHERE id = $1)', [
    application.id,
  ]);
  const named = await everything();
  expect(named).toContain(`${canary} Diallo`);
  expect(named).not.toContain(`${canary} at home`);
  expect(named).not.toContain(`${canary} letter.pdf`);
});
