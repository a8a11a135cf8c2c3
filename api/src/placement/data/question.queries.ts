import type { Presence, TeamLanguage } from '@placet/contract/teams/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { Exclusion, Period, TakenSeat } from '../domain/placement-input.ts';

interface AskedNeed extends Period {
  readonly id: string;
  readonly team: string;
  readonly order: number;
  readonly positions: number;
  readonly languages: readonly TeamLanguage[];
  readonly skills: readonly { readonly name: string; readonly required: boolean }[];
  readonly presence: Presence;
  readonly needsPermission: boolean;
  readonly supervisor: string | null;
}

/** Needs of a call that say from when to when, or whose call does; in the order of their teams. */
export function askedNeeds(tx: Transaction, callId: string): Promise<AskedNeed[]> {
  return tx.query<AskedNeed & Record<string, unknown>>(
    `SELECT n.id, n.team_id AS team, (row_number() OVER (ORDER BY t.position, t.slug, n.id))::integer AS "order", n.positions,
       coalesce(n.starts_on, c.starts_on)::text AS "from", coalesce(n.ends_on, c.ends_on)::text AS "to", n.languages, n.skills, n.presence,
       n.needs_permission AS "needsPermission", n.supervisor_id AS supervisor
     FROM team_need n JOIN team t ON t.id = n.team_id JOIN call c ON c.id = n.call_id
     WHERE n.call_id = $1 AND coalesce(n.starts_on, c.starts_on) <= coalesce(n.ends_on, c.ends_on) ORDER BY "order"`,
    [callId],
  );
}

/** What supervisors said: by need their order in tiers, the best first. */
export async function rankings(tx: Transaction, callId: string): Promise<ReadonlyMap<string, string[][]>> {
  const rows = await tx.query<{ need: string; candidates: string[] }>(
    `SELECT need_id AS need, jsonb_agg(application_id ORDER BY application_id) AS candidates FROM candidate_judgement
     WHERE call_id = $1 AND tier IS NOT NULL GROUP BY need_id, tier ORDER BY need_id, tier`,
    [callId],
  );
  return new Map(
    [...Map.groupBy(rows, ({ need }) => need)].map(([need, tiers]) => [
      need,
      tiers.map(({ candidates }) => candidates),
    ]),
  );
}

/**
 * What may never be: who was excluded, whoever a supervisor of the team has a conflict of interest with, and supervisors themselves.
 */
export function exclusions(tx: Transaction, callId: string): Promise<Exclusion[]> {
  return tx.query<Exclusion & Record<string, unknown>>(
    `SELECT application_id AS candidate, need_id AS need, 'supervisor' AS code FROM candidate_judgement
     WHERE call_id = $1 AND excluded_because IS NOT NULL
     UNION SELECT application_id, need_id, CASE kind WHEN 'exclude' THEN 'coordinator' ELSE kind END FROM placement_pin
     WHERE call_id = $1 AND kind <> 'pin'
     UNION SELECT c.application_id, n.id, 'conflict' FROM conflict_of_interest c
     JOIN account_role r ON r.account_id = c.reviewer_id AND r.role = 'supervisor'
     JOIN team_need n ON n.call_id = $1 AND n.team_id = r.team_id WHERE c.call_id = $1 AND c.state = 'standing'
     UNION SELECT a.id, n.id, 'conflict' FROM application a
     JOIN account_role r ON r.account_id = a.account_id AND r.role = 'supervisor'
     JOIN team_need n ON n.call_id = $1 AND n.team_id = r.team_id WHERE a.call_id = $1
     ORDER BY 1, 2, 3`,
    [callId],
  );
}

export function pinned(tx: Transaction, callId: string): Promise<{ candidate: string; need: string }[]> {
  return tx.query(
    `SELECT application_id AS candidate, need_id AS need FROM placement_pin WHERE call_id = $1 AND kind = 'pin' ORDER BY 1`,
    [callId],
  );
}

/** Seats of the call's needs that somebody holds, or that are held for an offer. */
export function takenSeats(tx: Transaction, callId: string): Promise<TakenSeat[]> {
  return tx.query<TakenSeat & Record<string, unknown>>(
    `SELECT application_id AS candidate, need_id AS need, starts_on::text AS "from", ends_on::text AS "to" FROM placement
     WHERE call_id = $1 AND state IN ('reserved', 'confirmed') ORDER BY id`,
    [callId],
  );
}

/** The days of accepted offers of a call: whoever accepted comes then. */
export async function acceptedPeriods(tx: Transaction, callId: string): Promise<ReadonlyMap<string, Period>> {
  const rows = await tx.query<{ id: string; from: string; to: string }>(
    `SELECT application_id AS id, starts_on::text AS "from", ends_on::text AS "to" FROM offer WHERE call_id = $1 AND state = 'accepted'`,
    [callId],
  );
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]));
}
