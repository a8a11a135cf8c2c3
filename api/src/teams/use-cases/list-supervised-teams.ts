import { Injectable } from '@nestjs/common';
import type { SupervisedTeam } from '@placet/contract/teams/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { needsOfTeams } from '../data/needs.queries.ts';

interface Part extends Omit<SupervisedTeam['calls'][number], 'needs'> {
  [key: string]: unknown;
  teamId: string;
}

/** The teams somebody leads, with the calls they take part in, newest first, and what was asked of each. */
@Injectable()
export class ListSupervisedTeams {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor): Promise<{ teams: SupervisedTeam[] }> {
    const ids =
      actor.kind === 'account'
        ? actor.grants.filter(({ role }) => role === 'supervisor').flatMap(({ teamId }) => teamId ?? [])
        : [];
    return this.unitOfWork.read(actor, async (tx) => {
      const teams = await tx.query<Pick<SupervisedTeam, 'id' | 'name' | 'place'>>(
        'SELECT id, name, place FROM team WHERE id = ANY ($1) ORDER BY position, slug',
        [ids],
      );
      const parts = await tx.query<Part>(
        `SELECT ct.team_id AS "teamId", c.id, c.name, c.state, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn"
         FROM call_team ct JOIN call c ON c.id = ct.call_id WHERE ct.team_id = ANY ($1) ORDER BY c.created_at DESC, c.id`,
        [ids],
      );
      const needs = await needsOfTeams(tx, ids);
      return {
        teams: teams.map((team) => ({
          ...team,
          calls: parts
            .filter(({ teamId }) => teamId === team.id)
            .map(({ id, name, state, startsOn, endsOn }) => ({
              ...{ id, name, state, startsOn, endsOn },
              needs: needs.filter((need) => need.team.id === team.id && need.call.id === id),
            })),
        })),
      };
    });
  }
}
