import { Injectable } from '@nestjs/common';
import type { KeptTeam } from '@placet/contract/teams/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { allTeams, teamById } from '../data/teams.queries.ts';

/** Teams with all their texts: every one, or one. */
@Injectable()
export class ListTeams {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(actor: Actor): Promise<{ teams: KeptTeam[] }> {
    authorise(actor, 'team.read', {});
    return this.unitOfWork.read(actor, async (tx) => ({ teams: await allTeams(tx) }));
  }

  one(actor: Actor, id: string): Promise<KeptTeam> {
    authorise(actor, 'team.read', {});
    return this.unitOfWork.read(actor, async (tx) => {
      const team = await teamById(tx, id);
      if (!team) throw notFound();
      return team;
    });
  }
}
