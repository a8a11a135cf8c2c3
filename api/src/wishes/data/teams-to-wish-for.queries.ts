import type { LocalizedText } from '@placet/contract';
import type { NeedToWishFor, TeamToWishFor } from '@placet/contract/wishes/wishes.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export type RawTeam = Omit<TeamToWishFor, 'needs'> & {
  readonly needs: readonly (Omit<NeedToWishFor, 'work'> & { readonly work: LocalizedText })[];
};

/** The teams of a call with what each needs. As the system: who looks after whom, and how far a need is, is left out. */
export function teamsToWishFor(tx: Transaction, callId: string): Promise<RawTeam[]> {
  return tx.query<RawTeam & Record<string, unknown>>(
    `SELECT t.id, t.name, t.summary, t.place, coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'positions', n.positions,
         'startsOn', coalesce(n.starts_on, c.starts_on), 'endsOn', coalesce(n.ends_on, c.ends_on), 'languages', n.languages,
         'skills', n.skills, 'presence', n.presence, 'place', n.place, 'needsPermission', n.needs_permission, 'work', n.work) ORDER BY n.id)
         FROM team_need n WHERE n.team_id = t.id AND n.call_id = c.id), '[]') AS needs
     FROM call c JOIN call_team ct ON ct.call_id = c.id JOIN team t ON t.id = ct.team_id WHERE c.id = $1 ORDER BY t.position, t.slug`,
    [callId],
  );
}
