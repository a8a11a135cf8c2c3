import { randomUUID } from 'node:crypto';
import { sql } from './database.ts';

export interface CallOptions {
  /** From now; a past one makes a closed call. */
  readonly closesInSeconds?: number;
  readonly graceSeconds?: number;
}

/** A call of its own for a test: a copy of the demo call with its form, under a new address. Gives its slug. */
export async function newCall({ closesInSeconds = 7 * 86_400, graceSeconds = 0 }: CallOptions = {}): Promise<string> {
  const slug = `call-${randomUUID().slice(0, 8)}`;
  const columns = (
    await sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_name = 'call' AND column_name NOT IN ('id', 'slug', 'opens_at', 'closes_at', 'grace_seconds', 'form_version_id', 'created_at')`,
    )
  ).map(({ name }) => `"${name}"`);
  const list = columns.join(', ');
  await sql(
    `WITH copy AS (
       INSERT INTO call (slug, opens_at, closes_at, grace_seconds, ${list})
       SELECT $1, now() - interval '30 days', now() + make_interval(secs => $2), $3, ${list} FROM call WHERE slug = 'geneva-spring-2027'
       RETURNING id
     ), form AS (
       INSERT INTO form_version (call_id, number, definition)
       SELECT copy.id, 1, f.definition FROM copy, form_version f
       WHERE f.id = (SELECT form_version_id FROM call WHERE slug = 'geneva-spring-2027')
       RETURNING id, call_id
     )
     INSERT INTO call_team (call_id, team_id)
     SELECT copy.id, t.team_id FROM copy, call_team t JOIN call c ON c.id = t.call_id WHERE c.slug = 'geneva-spring-2027'`,
    [slug, closesInSeconds, graceSeconds],
  );
  await sql('UPDATE call SET form_version_id = f.id FROM form_version f WHERE f.call_id = call.id AND call.slug = $1', [
    slug,
  ]);
  return slug;
}
