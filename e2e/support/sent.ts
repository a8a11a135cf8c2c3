import { randomUUID } from 'node:crypto';
import { fillIn } from './answers.ts';
import { beginApplication, type Applying } from './applying.ts';
import type { CallOptions } from './calls.ts';
import { sql } from './database.ts';
import { api } from './people.ts';

/** An application that was filled in and sent, all through the API: for tests of what comes after. */
export async function sentApplication(call: CallOptions = {}): Promise<Applying> {
  const applying = await beginApplication(call);
  const { applicant, application } = applying;
  await fillIn(applicant, application);
  await api('POST', `/applications/${application.id}/submission`, {
    cookie: applicant.cookie,
    headers: { 'idempotency-key': randomUUID() },
  });
  return applying;
}

/** Sections of it sent back to the applicant, with a week to complete them. */
export async function sendBack({ application }: Applying, sections: readonly string[], note: string): Promise<void> {
  await sql(
    `UPDATE application SET state = 'returned', returned_sections = $2, return_deadline = now() + interval '7 days', return_note = $3
     WHERE id = $1`,
    [application.id, sections, note],
  );
}
