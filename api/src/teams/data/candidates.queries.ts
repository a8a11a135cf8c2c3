import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import { languageLevels } from '@placet/contract/forms/limits.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** How many could fill a need, how many of them wish to; null where the form does not ask. */
export interface Candidates {
  readonly able: number | null;
  readonly willing: number | null;
}

interface Counted {
  need: string;
  asksLanguages: boolean;
  asksTeams: boolean;
  able: number;
  willing: number;
}

/**
 * Counts, for each need of a call, the applications that have not ended and whose languages meet every required one. Only answers that
 * are neither sensitive nor for monitoring are looked at: those stay closed here. The path to the answers is that of the form version
 * each was sent in.
 */
export async function candidatesOf(tx: Transaction, callId: string): Promise<ReadonlyMap<string, Candidates>> {
  const rows = await tx.query<Counted>(
    `WITH asked AS MATERIALIZED (
       SELECT f.id AS form_version_id, s->>'key' AS section, q->>'key' AS question, q->>'type' AS type
       FROM form_version f, jsonb_array_elements(f.definition->'sections') s, jsonb_array_elements(s->'questions') q
       WHERE f.call_id = $1 AND q->>'type' IN ('languages', 'team_preferences') AND NOT coalesce((q->>'sensitive')::boolean, false)
         AND NOT coalesce((q->>'monitoring')::boolean, false)
     ), sent AS MATERIALIZED (
       SELECT a.id, l.form_version_id, l.answers
       FROM application a CROSS JOIN LATERAL (
         SELECT s.form_version_id, s.answers FROM submission s WHERE s.application_id = a.id ORDER BY s.sequence DESC LIMIT 1
       ) l
       WHERE a.call_id = $1 AND a.state IN ('submitted', 'returned', 'in_review', 'shortlisted', 'waitlisted', 'offered', 'accepted')
     ), person AS MATERIALIZED (
       SELECT sent.id,
         jsonb_object_agg(skill->>'language', array_position($2::text[], skill->>'level'))
           FILTER (WHERE asked.type = 'languages' AND skill ? 'language') AS speaks,
         jsonb_agg(wish) FILTER (WHERE asked.type = 'team_preferences' AND wish IS NOT NULL) AS wishes
       FROM sent JOIN asked USING (form_version_id)
       LEFT JOIN LATERAL jsonb_array_elements(
         CASE asked.type WHEN 'languages' THEN sent.answers->asked.section->asked.question END) skill ON true
       LEFT JOIN LATERAL jsonb_array_elements(
         CASE asked.type WHEN 'team_preferences' THEN sent.answers->asked.section->asked.question END) wish ON true
       GROUP BY sent.id
     )
     SELECT n.id AS need,
       EXISTS (SELECT FROM asked WHERE type = 'languages') AS "asksLanguages",
       EXISTS (SELECT FROM asked WHERE type = 'team_preferences') AS "asksTeams",
       count(p.id)::int AS able,
       count(p.id) FILTER (WHERE p.wishes ? t.slug)::int AS willing
     FROM team_need n JOIN team t ON t.id = n.team_id
     LEFT JOIN person p ON NOT EXISTS (
       SELECT FROM jsonb_array_elements(n.languages) l
       WHERE (l->>'required')::boolean
         AND coalesce((p.speaks->>(l->>'language'))::int, 0) < array_position($2::text[], l->>'level')
     )
     WHERE n.call_id = $1 GROUP BY n.id, t.slug`,
    [callId, languageLevels],
  );
  return new Map(
    rows.map(({ need, asksLanguages, asksTeams, able, willing }) => [
      need,
      { able: asksLanguages ? able : null, willing: asksLanguages && asksTeams ? willing : null },
    ]),
  );
}

export const withCandidates = (need: TeamNeed, candidates: ReadonlyMap<string, Candidates>): TeamNeed & Candidates => ({
  ...need,
  ...(candidates.get(need.id) ?? { able: null, willing: null }),
});
