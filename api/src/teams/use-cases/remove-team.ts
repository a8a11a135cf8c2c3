import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { teamById } from '../data/teams.queries.ts';

/** Removes a team nobody counts on. */
@Injectable()
export class RemoveTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `team.in_use` */
  run(actor: Actor, id: string): Promise<void> {
    authorise(actor, 'team.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      // A call or a role that wants the team meanwhile waits here.
      await tx.query('SELECT FROM team WHERE id = $1 FOR UPDATE', [id]);
      const team = await teamById(tx, id);
      if (!team) throw notFound();
      if (team.calls.length > 0 || team.supervisors.length > 0) throw new Problem('team.in_use');
      await tx.query('DELETE FROM team WHERE id = $1', [id]);
      await tx.audit({ subject: { type: 'team', id }, type: 'team.removed', data: {} });
    });
  }
}
