import type { LocalizedText } from '@placet/contract';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface SupervisedNeed {
  readonly id: string;
  readonly teamId: string;
  readonly team: LocalizedText;
  readonly call: LocalizedText;
  readonly timeZone: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly positions: number;
}

/** Needs of the teams that the actor leads, of calls that are not drafts. */
export function supervisedNeeds(tx: Transaction): Promise<SupervisedNeed[]> {
  return tx.query<SupervisedNeed & Record<string, unknown>>(
    `SELECT n.id, t.id AS "teamId", t.name AS team, c.name AS call, c.time_zone AS "timeZone", coalesce(n.starts_on, c.starts_on)::text AS "from",
       coalesce(n.ends_on, c.ends_on)::text AS "to", n.positions
     FROM team_need n JOIN team t ON t.id = n.team_id JOIN call c ON c.id = n.call_id
     WHERE supervises(n.team_id) AND c.state <> 'draft' ORDER BY t.position, t.slug, "from" DESC NULLS LAST, n.id`,
  );
}

export interface InternRow {
  readonly id: string;
  readonly needId: string;
  readonly name: string;
  readonly email: string;
  readonly from: string;
  readonly to: string;
}

/** Who holds a seat in the teams that the actor leads: a supervisor reads no applications, but knows who works with them. */
export function interns(tx: Transaction): Promise<InternRow[]> {
  return tx.query<InternRow & Record<string, unknown>>(
    `SELECT p.id, p.need_id AS "needId", i.name, i.email, p.starts_on::text AS "from", p.ends_on::text AS "to"
     FROM placement p JOIN supervised_interns() i ON i.placement_id = p.id WHERE p.state = 'confirmed' ORDER BY p.starts_on, i.name`,
  );
}
