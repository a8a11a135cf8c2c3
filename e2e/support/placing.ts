import { sql } from './database.ts';
import { newCoordinator, type Applicant } from './people.ts';
import { sentApplication } from './sent.ts';

export interface Shortlisted {
  readonly applicant: Applicant;
  readonly id: string;
  readonly name: string;
}

export interface Placing {
  readonly call: string;
  readonly slug: string;
  readonly coordinator: Applicant;
  readonly people: readonly [Shortlisted, Shortlisted, Shortlisted];
  /** Of Legal and of Documentation, with one seat each. */
  readonly needs: Readonly<Record<'legal' | 'documentation', string>>;
}

const names = ['Amina Diallo', 'Bilal Haddad', 'Chiara Conti'] as const;

/** A call in which people are placed before offers are made: three shortlisted who all wish for Legal first, two teams with a seat each. */
export async function placing(): Promise<Placing> {
  const sent = [await sentApplication(), await sentApplication(), await sentApplication()];
  const ids = sent.map(({ application }) => application.id);
  await sql(
    `UPDATE application SET call_id = f.call_id, state = 'shortlisted' FROM application f WHERE f.id = $1 AND application.id = ANY ($2)`,
    [ids[0], ids],
  );
  const [call] = await sql<{ id: string; slug: string }>(
    'SELECT c.id, c.slug FROM call c JOIN application a ON a.call_id = c.id WHERE a.id = $1',
    [ids[0]],
  );
  if (!call) throw new Error('they were sent to a call');
  const people = sent.map(({ applicant, application }, index): Shortlisted => ({
    applicant,
    id: application.id,
    name: names[index] ?? '',
  }));
  for (const { id, name } of people) await sql('UPDATE application SET applicant_name = $2 WHERE id = $1', [id, name]);
  await sql(`INSERT INTO call_placement (call_id, placed) VALUES ($1, 'before_offer')`, [call.id]);
  const needs = await sql<{ id: string; slug: string }>(
    `WITH made AS (
       INSERT INTO team_need (team_id, call_id, positions, starts_on, ends_on, presence, changed_at)
       SELECT t.id, $1, 1, '2027-02-01', '2027-07-31', 'on_site', now() FROM team t JOIN call_team c ON c.team_id = t.id AND c.call_id = $1
       WHERE t.slug IN ('legal', 'documentation') RETURNING id, team_id
     ) SELECT made.id, t.slug FROM made JOIN team t ON t.id = made.team_id`,
    [call.id],
  );
  const needOf = (slug: string): string => needs.find((need) => need.slug === slug)?.id ?? '';
  await sql(
    `INSERT INTO placement_wish (application_id, call_id, account_id, asked_at, asked_by_name, answered_at, teams, available_from, available_to)
     SELECT a.id, a.call_id, a.account_id, now(), '', now(),
       ARRAY[(SELECT id FROM team WHERE slug = 'legal'), (SELECT id FROM team WHERE slug = 'documentation')], '2027-02-01', '2027-07-31'
     FROM application a WHERE a.id = ANY ($1)`,
    [ids],
  );
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error('three were sent');
  return {
    call: call.id,
    slug: call.slug,
    coordinator: await newCoordinator(call.slug),
    people: [first, second, third],
    needs: { legal: needOf('legal'), documentation: needOf('documentation') },
  };
}
