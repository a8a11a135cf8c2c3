import { sql } from '../support/database.ts';

export interface ManyReviews {
  readonly call: string;
  /** Of the reviewer asked for, to be opened and judged. */
  readonly assignments: readonly string[];
  readonly criteria: readonly string[];
}

/**
 * Makes a call of the demo as large as a real one, past the use cases: applications like the one that is there, each with three reviews by one
 * of thirty reviewers, most of them submitted. What is the asked reviewer's is left to be judged.
 */
export async function manyReviews(slug: string, reviewer: string, applications = 400): Promise<ManyReviews> {
  const [call] = await sql<{ id: string; rubric: string; criteria: { key: string; scale: { value: number }[] }[] }>(
    `SELECT c.id, b.id AS rubric, b.definition->'criteria' AS criteria FROM call c JOIN rubric_version b ON b.call_id = c.id
     WHERE c.slug = $1 AND b.purpose = 'application' AND b.published_at IS NOT NULL ORDER BY b.number DESC LIMIT 1`,
    [slug],
  );
  if (!call) throw new Error(`${slug} has no rubric`);
  const people = (prefix: string, count: number) =>
    sql<{ id: string }>(
      `INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at)
       SELECT $1 || n || '@bench.example', initcap($1) || ' ' || n, 'en', (SELECT wrapped_key FROM account WHERE email = $3), now()
       FROM generate_series(1, $2::integer) n RETURNING id`,
      [prefix, count, reviewer],
    );
  const applicants = (await people('applicant', applications)).map(({ id }) => id);
  const reviewers = (await people('reviewer', 29)).map(({ id }) => id);
  await sql(`INSERT INTO account_role (account_id, role) SELECT unnest($1::uuid[]), 'reviewer'`, [reviewers]);
  const [own] = await sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [reviewer]);
  const judges = [own?.id ?? '', ...reviewers];
  const made = await sql<{ id: string }>(
    `WITH model AS (SELECT * FROM application WHERE call_id = $1 AND state = 'in_review' ORDER BY id LIMIT 1),
     made AS (
       INSERT INTO application (number, account_id, call_id, form_version_id, state, locale, submitted_at, applicant_name, applicant_country)
       SELECT upper(substr(md5(p::text), 1, 4) || '-' || substr(md5(p::text), 5, 4)), p, m.call_id, m.form_version_id, 'in_review', 'en',
         m.submitted_at - n * interval '1 minute', 'Applicant ' || n, m.applicant_country
       FROM model m, unnest($2::uuid[]) WITH ORDINALITY a(p, n) RETURNING id, submitted_at),
     sent AS (
       INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, documents, sha256, submitted_at)
       SELECT made.id, 1, s.form_version_id, s.call_slug, s.locale, s.answers, s.documents, s.sha256, made.submitted_at
       FROM made, model m JOIN submission s ON s.application_id = m.id AND s.sequence = 1)
     SELECT id FROM made ORDER BY submitted_at DESC`,
    [call.id, applicants],
  );
  const rows = made.flatMap(({ id }, at) =>
    [0, 1, 2].map((place) => {
      const by = (at + place * (7 + (at % 5))) % judges.length;
      const scores = Object.fromEntries(
        call.criteria.map(({ key, scale }, criterion) => [
          key,
          scale[(at * 3 + by * 2 + criterion * (1 + (at % 3))) % scale.length]?.value ?? 1,
        ]),
      );
      return { id, judge: judges[by], scores, submitted: by !== 0 && (at + place) % 8 !== 0 };
    }),
  );
  // Two places may fall on one judge: once is enough.
  const once = rows.filter((row, at) => rows.findIndex(({ id, judge }) => id === row.id && judge === row.judge) === at);
  await sql(
    `WITH wanted AS (SELECT * FROM jsonb_to_recordset($2::jsonb) w(id uuid, judge uuid, scores jsonb, submitted boolean)),
     assigned AS (
       INSERT INTO review_assignment (call_id, application_id, reviewer_id, submission_sequence, origin, assigned_at, assigned_by, cleared_at, begun_at,
         submitted_at, state)
       SELECT $1, id, judge, 1, 'hand', now(), '{}', now(), CASE WHEN submitted THEN now() END, CASE WHEN submitted THEN now() END,
         CASE WHEN submitted THEN 'submitted' ELSE 'assigned' END FROM wanted RETURNING id, application_id, reviewer_id, state)
     INSERT INTO review_version (assignment_id, number, submission_sequence, rubric_version_id, scores, submitted_at)
     SELECT a.id, 1, 1, $3, w.scores, now() FROM assigned a JOIN wanted w ON w.id = a.application_id AND w.judge = a.reviewer_id
     WHERE a.state = 'submitted'`,
    [call.id, JSON.stringify(once), call.rubric],
  );
  await sql('ANALYZE');
  const assignments = await sql<{ id: string }>(
    `SELECT id FROM review_assignment WHERE call_id = $1 AND reviewer_id = $2 AND state = 'assigned' AND cleared_at IS NOT NULL ORDER BY id`,
    [call.id, own?.id],
  );
  return { call: call.id, assignments: assignments.map(({ id }) => id), criteria: call.criteria.map(({ key }) => key) };
}
