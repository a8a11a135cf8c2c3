import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { fileKey, newStorageKey } from '../../src/documents/data/storage-keys.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { sampleAnswers } from './sample-answers.ts';
import type { SeededCall } from './seed-call.ts';
import type { Person, TestApp } from './test-app.ts';

export interface Started {
  readonly id: string;
  readonly number: string;
  readonly call: SeededCall;
  readonly person: Person;
  readonly documents: { readonly cv: string; readonly coverLetter: string };
}

/** A request by this person. */
export function ask(
  test: TestApp,
  person: { readonly headers: Readonly<Record<string, string>> } | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const options: InjectOptions = {
    method,
    url: `/api/v1${path}`,
    headers: { ...person?.headers, ...headers },
    ...(body !== undefined && { payload: body as object }),
  };
  return test.inject(options);
}

/** A document of the applicant's, whole, checked and clean, as the uploads leave it. */
export async function keptDocument(
  test: TestApp,
  applicationId: string,
  person: Person,
  questionKey: string,
  state: { readonly state?: string; readonly scan?: string } = {},
): Promise<string> {
  const storageKey = newStorageKey();
  const bytes = Buffer.from(randomUUID().padEnd(1234));
  await test.app.get<FileStore>(FILE_STORE).put(fileKey(storageKey), Readable.from([bytes]));
  const [row] = await test.sql<{ id: string }>(
    `INSERT INTO document (application_id, account_id, question_key, kind, rules, file_name, size, received, state, refusal_code, detected_type, pages, sha256,
       scan_state, storage_key, created_at, completed_at)
     VALUES ($1, $2, $3, $3, '{"accept":["pdf"],"maxBytes":5000000}', $4, 1234, 1234, $5, CASE WHEN $5 = 'refused' THEN 'broken' END, 'pdf', 1, sha256($6::bytea), $7, $8, now(), now()) RETURNING id`,
    [
      applicationId,
      person.accountId,
      questionKey,
      `${questionKey}.pdf`,
      state.state ?? 'kept',
      bytes,
      state.scan ?? 'clean',
      storageKey,
    ],
  );
  return row?.id ?? '';
}

/** Begins an application by the API, with a CV and a cover letter uploaded. */
export async function startApplication(test: TestApp, person: Person, call: SeededCall): Promise<Started> {
  const answer = await ask(test, person, 'POST', '/applications', { call: call.slug, locale: 'en' });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  const { id, number } = answer.json<{ id: string; number: string }>();
  const cv = await keptDocument(test, id, person, 'cv');
  const coverLetter = await keptDocument(test, id, person, 'cover-letter');
  return { id, number, call, person, documents: { cv, coverLetter } };
}

/** Saves every section by the API. */
export async function fillIn(test: TestApp, started: Started, answers?: FormAnswers): Promise<void> {
  for (const [key, section] of Object.entries(answers ?? sampleAnswers(started.documents))) {
    const saved = await ask(test, started.person, 'PUT', `/applications/${started.id}/sections/${key}`, {
      revision: 0,
      answers: section,
    });
    if (saved.statusCode !== 200) throw new Error(saved.body);
  }
}

export function send(test: TestApp, { person, id }: Started, key: string = randomUUID()): Promise<Response> {
  return ask(test, person, 'POST', `/applications/${id}/submission`, undefined, { 'idempotency-key': key });
}

export interface Received extends Started {
  readonly receipt: Receipt;
}

/** A received application of a new person, by the API: begun, filled in, sent. */
export async function receivedApplication(test: TestApp, call: SeededCall, person?: Person): Promise<Received> {
  const started = await startApplication(test, person ?? (await test.person()), call);
  await fillIn(test, started);
  const sent = await send(test, started);
  if (sent.statusCode !== 201) throw new Error(sent.body);
  return { ...started, receipt: sent.json<Receipt>() };
}
