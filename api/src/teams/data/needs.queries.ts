import type { LocalizedText } from '@placet/contract';
import type { ChangedNeed, Presence, TeamLanguage, TeamNeed } from '@placet/contract/teams/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

interface NeedRow {
  id: string;
  revision: number;
  team: TeamNeed['team'];
  call: TeamNeed['call'];
  positions: number;
  startsOn: string | null;
  endsOn: string | null;
  languages: TeamLanguage[];
  skills: { name: string; required: boolean }[];
  presence: Presence;
  place: LocalizedText;
  work: LocalizedText;
  changedAt: Date;
  changedBy: string | null;
  needsPermission: boolean;
  supervisorId: string | null;
  supervisors: TeamNeed['supervisors'];
}

/** A need as every answer has it; `n` is the need, `t` its team, `c` its call. */
const select = `SELECT n.id, n.revision, jsonb_build_object('id', t.id, 'name', t.name, 'place', t.place) AS team,
    jsonb_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on) AS call,
    n.positions, n.starts_on::text AS "startsOn", n.ends_on::text AS "endsOn", n.languages, n.skills, n.presence, n.place, n.work,
    n.changed_at AS "changedAt", need_changed_by(n.id) AS "changedBy",
    n.needs_permission AS "needsPermission", n.supervisor_id AS "supervisorId",
    coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', s.account_id, 'name', s.name) ORDER BY s.name, s.account_id)
      FROM team_supervisors() s WHERE s.team_id = t.id), '[]') AS supervisors
  FROM team_need n JOIN team t ON t.id = n.team_id JOIN call c ON c.id = n.call_id`;

const toNeed = ({ changedAt, ...row }: NeedRow): TeamNeed => ({ ...row, changedAt: changedAt.toISOString() });

export async function needById(tx: Transaction, id: string): Promise<TeamNeed | undefined> {
  const [row] = await tx.query<NeedRow>(`${select} WHERE n.id = $1`, [id]);
  return row && toNeed(row);
}

/** By team, then by when they were stated. */
export async function needsOfCall(tx: Transaction, callId: string): Promise<TeamNeed[]> {
  const rows = await tx.query<NeedRow>(`${select} WHERE n.call_id = $1 ORDER BY t.position, t.slug, n.id`, [callId]);
  return rows.map(toNeed);
}

export async function needsOfTeams(tx: Transaction, teamIds: readonly string[]): Promise<TeamNeed[]> {
  const rows = await tx.query<NeedRow>(`${select} WHERE n.team_id = ANY ($1) ORDER BY n.id`, [teamIds]);
  return rows.map(toNeed);
}

export function supervisorsOf(tx: Transaction, teamId: string): Promise<TeamNeed['supervisors']> {
  return tx.query<TeamNeed['supervisors'][number]>(
    'SELECT account_id AS "accountId", name FROM team_supervisors() WHERE team_id = $1 ORDER BY name, account_id',
    [teamId],
  );
}

/** What can be changed of a need, as the columns of one statement: `$3` onwards. */
export const needColumns = [
  ...['positions', 'starts_on', 'ends_on', 'languages', 'skills', 'presence', 'place', 'work'],
  ...['needs_permission', 'supervisor_id'],
];

export function needValues(need: Omit<ChangedNeed, 'revision'>): unknown[] {
  return [
    need.positions,
    need.startsOn,
    need.endsOn,
    JSON.stringify(need.languages),
    JSON.stringify(need.skills),
    need.presence,
    need.place,
    need.work,
    need.needsPermission,
    need.supervisorId,
  ];
}
