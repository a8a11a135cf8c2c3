import { randomBytes } from 'node:crypto';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import { newWrappedKey } from '../../src/platform/crypto/vault.ts';
import type { TestApp } from '../support/test-app.ts';
import { testMasterKey } from '../support/test-key.ts';

export interface SeededCall {
  readonly id: string;
  readonly slug: string;
  readonly formVersionId: string;
}

/** The least a form can be. */
const form = {
  sections: [{ key: 'about', title: {}, questions: [{ key: 'agreed', type: 'yes_no', label: {}, required: false }] }],
};

/** A call with next to no form, for tests of what lists and policies do. */
export async function seedCall(test: TestApp, slug: string): Promise<SeededCall> {
  const [row] = await test.sql<{ id: string; form: string }>(
    `WITH programme AS (
       INSERT INTO programme (slug, name) VALUES ($1, '{"en":"Programme"}') RETURNING id
     ), call AS (
       INSERT INTO call (slug, programme_id, kind, state, name, summary, description, data_use, place, languages, locales, time_zone, opens_at, closes_at,
         eligibility, reference_form)
       SELECT $1, id, 'dated', 'open', jsonb_build_object('en', 'Call ' || $1, 'fr', 'Appel ' || $1), '{}', '{}', '{}', '{}', '{en}', '{en,fr}',
         'Europe/Zurich', '2026-09-01T00:00Z', '2027-01-31T17:00Z', '{}', '{"sections":[]}' FROM programme RETURNING id
     )
     INSERT INTO form_version (call_id, number, definition, frozen_at) SELECT id, 1, $2, now() FROM call RETURNING call_id AS id, id AS form`,
    [slug, form],
  );
  if (!row) throw new Error('the call was not made');
  await test.sql('UPDATE call SET form_version_id = $2 WHERE id = $1', [row.id, row.form]);
  return { id: row.id, slug, formVersionId: row.form };
}

export interface ReceivedSeed {
  readonly call: SeededCall;
  readonly name?: string;
  readonly email?: string;
  readonly number?: string;
  readonly state?: ApplicationState;
  readonly country?: string;
  readonly submittedAt?: string;
  /** Those neither sensitive nor for monitoring, by section and question. */
  readonly answers?: object;
  /** States of its references. */
  readonly references?: readonly string[];
  /** Scan states of its documents. */
  readonly documents?: readonly string[];
}

export interface SeededApplication {
  readonly id: string;
  readonly number: string;
  readonly accountId: string;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export function newNumber(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** An application as it stands in the database, without going the applicant's way to it. */
export async function seedReceived(test: TestApp, seed: ReceivedSeed): Promise<SeededApplication> {
  const { call, state = 'submitted', country = 'CH', submittedAt = '2026-11-01T10:00:00Z' } = seed;
  const { name = 'Amina Test', number = newNumber() } = seed;
  const email = seed.email ?? `${number.toLowerCase()}@example.org`;
  const [account] = await test.sql<{ id: string }>(
    `INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at) VALUES ($1, $2, 'en', $3, now()) RETURNING id`,
    [email, name, newWrappedKey(testMasterKey)],
  );
  const accountId = account?.id ?? '';
  const draft = state === 'draft';
  const [row] = await test.sql<{ id: string }>(
    `INSERT INTO application (number, account_id, call_id, form_version_id, state, locale, submitted_at, applicant_name, applicant_country,
       returned_sections, return_deadline)
     VALUES ($1, $2, $3, $4, $5, 'en', $6, $7, $8, '{about}', '2026-12-31T17:00Z') RETURNING id`,
    [number, accountId, call.id, call.formVersionId, state, draft ? null : submittedAt, name, country],
  );
  const id = row?.id ?? '';
  if (!draft) {
    await test.sql(
      `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, documents, sha256, submitted_at)
       VALUES ($1, 1, $2, $3, 'en', $5, '[]', sha256('x'), $4)`,
      [id, call.formVersionId, call.slug, submittedAt, seed.answers ?? {}],
    );
  }
  for (const [position, referenceState] of (seed.references ?? []).entries()) {
    await test.sql(
      `INSERT INTO reference (application_id, position, name, email, organisation, relation, locale, state, requested_at, expires_at, answered_at)
       VALUES ($1, $2, 'Referee', 'referee@example.org', 'University', 'Teacher', 'en', $3, now(), now() + interval '21 days', now())`,
      [id, position, referenceState],
    );
  }
  for (const [index, scan] of (seed.documents ?? []).entries()) {
    await test.sql(
      `INSERT INTO document (application_id, account_id, question_key, kind, rules, file_name, size, received, state, detected_type, sha256, scan_state, storage_key, created_at, submitted_at)
       VALUES ($1, $2, $3, 'cv', '{}', 'cv.pdf', 10, 10, 'kept', 'application/pdf', sha256('x'), $4, $5, now(), CASE WHEN $6 THEN NULL ELSE now() END)`,
      [id, accountId, `file-${String(index)}`, scan, `test/${id}/${String(index)}`, draft],
    );
  }
  return { id, number, accountId };
}
