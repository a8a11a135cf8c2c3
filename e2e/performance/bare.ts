import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/*
 * The limit the API is held against: `node:http` and one named prepared statement through `pg` for each question, which returns JSON made by
 * PostgreSQL from the same data; no session, no policy, no validation. Writes are durable rows of tables of its own.
 *   node e2e/performance/bare.ts <database>     prints its port
 */
const [database = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: database, max: 4 });

/** First parameter: whose, or of what. Writes have their body as the second. */
const statements: Readonly<Record<string, string>> = {
  queue: `SELECT jsonb_build_object('calls', jsonb_agg(c)) AS json FROM (
    SELECT c.id, c.name, c.time_zone AS "timeZone", c.review_blind AS blind, c.review_due_at AS "dueAt", count(*) AS total,
      count(*) FILTER (WHERE r.state = 'submitted') AS submitted,
      jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'cleared', r.cleared_at IS NOT NULL, 'dueAt', r.due_at, 'reopened',
        r.reopened_reason IS NOT NULL, 'unsent', w.saved_at > r.submitted_at, 'reviews', (SELECT count(*) FROM review_assignment o
          WHERE o.application_id = r.application_id AND o.state = 'submitted')) ORDER BY r.state, r.id) AS entries
    FROM review_assignment r JOIN call c ON c.id = r.call_id LEFT JOIN review w ON w.assignment_id = r.id
    WHERE r.reviewer_id = $1 AND r.state <> 'recused' GROUP BY c.id) c`,
  desk: `SELECT jsonb_build_object('id', r.id, 'call', jsonb_build_object('id', c.id, 'name', c.name), 'state', r.state, 'form', f.definition,
      'answers', s.answers, 'documents', s.documents, 'rubric', b.definition, 'review', jsonb_build_object('scores', w.scores, 'revision',
      w.revision), 'versions', (SELECT jsonb_agg(jsonb_build_object('number', v.number, 'scores', v.scores)) FROM review_version v
        WHERE v.assignment_id = r.id)) AS json
    FROM review_assignment r JOIN call c ON c.id = r.call_id JOIN application a ON a.id = r.application_id
      JOIN submission s ON s.application_id = a.id AND s.sequence = r.submission_sequence JOIN form_version f ON f.id = s.form_version_id
      LEFT JOIN review w ON w.assignment_id = r.id
      LEFT JOIN LATERAL (SELECT definition FROM rubric_version b WHERE b.call_id = c.id AND b.purpose = 'application' AND b.published_at IS NOT NULL
        ORDER BY number DESC LIMIT 1) b ON true
    WHERE r.id = $1`,
  list: `SELECT jsonb_build_object('rows', jsonb_agg(x)) AS json FROM (
    SELECT a.id, a.number, a.applicant_name AS name, a.applicant_country AS country, a.state, a.submitted_at AS "submittedAt", c.slug, c.name AS call,
      (SELECT count(*) FROM reference f WHERE f.application_id = a.id AND f.state = 'submitted') AS "references",
      (SELECT count(*) FROM document d WHERE d.application_id = a.id AND d.submitted_at IS NOT NULL) AS documents
    FROM application a JOIN call c ON c.id = a.call_id WHERE a.submitted_at IS NOT NULL AND c.id = $1::uuid ORDER BY a.submitted_at DESC, a.id DESC LIMIT 50) x`,
  ranking: `SELECT jsonb_build_object('rows', jsonb_agg(x ORDER BY x.mean DESC NULLS LAST)) AS json FROM (
    SELECT a.id, a.number, a.applicant_name AS name, a.state, avg(m.mean) AS mean, count(m.mean) AS n,
      jsonb_agg(jsonb_build_object('reviewer', m.reviewer_id, 'name', m.name, 'mean', m.mean, 'scores', m.scores)) AS reviews
    FROM application a LEFT JOIN (
      SELECT r.application_id, r.reviewer_id, p.name, v.scores, (SELECT avg(value::numeric) FROM jsonb_each_text(v.scores)) AS mean
      FROM review_assignment r JOIN account p ON p.id = r.reviewer_id
        JOIN LATERAL (SELECT scores FROM review_version v WHERE v.assignment_id = r.id ORDER BY number DESC LIMIT 1) v ON true
      WHERE r.call_id = $1::uuid AND r.state = 'submitted') m ON m.application_id = a.id
    WHERE a.call_id = $1::uuid AND a.submitted_at IS NOT NULL GROUP BY a.id) x`,
  save: `INSERT INTO bench_review (id, content) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET content = $2, revision = bench_review.revision + 1,
    saved_at = now() RETURNING jsonb_build_object('revision', revision, 'savedAt', saved_at) AS json`,
  submit: `WITH held AS (UPDATE bench_review SET submitted_at = now() WHERE id = $1 RETURNING id, content, revision),
    version AS (INSERT INTO bench_version (review_id, number, content) SELECT id, revision, content FROM held RETURNING number, submitted_at),
    audit AS (INSERT INTO bench_audit (subject_id, type, data) SELECT id, 'review.submitted', $2::jsonb FROM held RETURNING at)
    SELECT jsonb_build_object('number', number, 'submittedAt', submitted_at) AS json FROM version, audit`,
};

await pool.query(`
  CREATE TABLE IF NOT EXISTS bench_review (id uuid PRIMARY KEY, content jsonb, revision integer NOT NULL DEFAULT 1, saved_at timestamptz NOT NULL DEFAULT now(),
    submitted_at timestamptz);
  CREATE TABLE IF NOT EXISTS bench_version (id bigserial PRIMARY KEY, review_id uuid, number integer, content jsonb, submitted_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS bench_audit (seq bigserial PRIMARY KEY, subject_id uuid, type text, data jsonb, at timestamptz NOT NULL DEFAULT now())`);

const server = createServer((request, response) => {
  const [, name = '', of = ''] = (request.url ?? '').split('/');
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = statements[name] ?? '';
    const values = text.includes('$2') ? [of, Buffer.concat(chunks).toString()] : [of];
    pool.query<{ json: unknown }>({ name, text, values }).then(
      ({ rows }) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0]?.json));
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
