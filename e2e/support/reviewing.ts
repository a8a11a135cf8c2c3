import { sql } from './database.ts';
import { newApplicant, signIn, type Applicant } from './people.ts';
import { sentApplication } from './sent.ts';

const both = { en: 'Text', fr: 'Texte' };
const scale = [1, 2, 3, 4, 5].map((value) => ({ value, anchor: { en: `Stands for ${String(value)}`, fr: 'Valeur' } }));
const criterion = { description: both, counted: true, weight: 1, optional: false, scale };
const rubric = {
  criteria: [
    { ...criterion, key: 'motivation', name: { en: 'Motivation', fr: 'Motivation' } },
    { ...criterion, key: 'languages', name: { en: 'Languages', fr: 'Langues' } },
  ],
};

export interface Reviewing {
  readonly reviewer: Applicant;
  /** In the order of the queue. */
  readonly assignments: readonly string[];
}

/** A reviewer with applications of one call to judge, blind. */
export async function reviewerOf(applications: number): Promise<Reviewing> {
  const person = await newApplicant('Rita Reviewer');
  await sql(`INSERT INTO account_role (account_id, role) SELECT id, 'reviewer' FROM account WHERE email = $1`, [
    person.email,
  ]);
  const first = await sentApplication();
  const others = await Promise.all(Array.from({ length: applications - 1 }, () => sentApplication()));
  const assignments: string[] = [];
  for (const { application } of [first, ...others]) {
    // All of one call: that of the first.
    await sql(
      `UPDATE application SET state = 'in_review', call_id = (SELECT call_id FROM application WHERE id = $2) WHERE id = $1`,
      [application.id, first.application.id],
    );
    await sql(
      `INSERT INTO rubric_version (call_id, number, definition, saved_at, saved_by, published_at, published_by)
       SELECT call_id, 1, $2, now(), '{}', now(), '{}' FROM application WHERE id = $1 ON CONFLICT DO NOTHING`,
      [application.id, JSON.stringify(rubric)],
    );
    const [row] = await sql<{ id: string }>(
      `INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by)
       SELECT a.call_id, a.id, p.id, 1, 'hand', now(), '{}' FROM application a, account p WHERE a.id = $1 AND p.email = $2 RETURNING id`,
      [application.id, person.email],
    );
    assignments.push(row?.id ?? '');
  }
  return { reviewer: { ...person, cookie: await signIn(person.email, person.password) }, assignments };
}
