import { Injectable } from '@nestjs/common';
import type { NewNeed, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { needById, needColumns, needValues, supervisorsOf } from '../data/needs.queries.ts';
import { requireSupervisor } from '../require-supervisor.ts';

/** States what a team needs of a call. A team may have several: for other work, or another period. */
@Injectable()
export class AddNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `need.team_not_in_call` */
  run(actor: Actor, wanted: NewNeed): Promise<TeamNeed> {
    const { teamId, callId } = wanted;
    authorise(actor, 'need.change', { callId, teamId });
    return this.unitOfWork.run(actor, async (tx) => {
      const [part] = await tx.query('SELECT 1 FROM call_team WHERE call_id = $1 AND team_id = $2', [callId, teamId]);
      if (!part) throw new Problem('need.team_not_in_call');
      if (wanted.supervisorId !== null) requireSupervisor(wanted.supervisorId, await supervisorsOf(tx, teamId));
      const columns = ['team_id', 'call_id', ...needColumns, 'changed_at', 'changed_by'];
      const values = [teamId, callId, ...needValues(wanted), tx.now.toString(), accountOf(actor)];
      const [added] = await tx
        .query<{ id: string }>(
          `INSERT INTO team_need (${columns.join(', ')}) VALUES (${values.map((_value, index) => `$${String(index + 1)}`).join(', ')}) RETURNING id`,
          values,
        )
        .catch((error: unknown) => {
          // Somebody took the team out of the call this moment.
          const { constraint } = error as { constraint?: unknown };
          throw constraint === 'fk_team_need_call_team' ? new Problem('need.team_not_in_call') : error;
        });
      const need = added && (await needById(tx, added.id));
      if (!need) throw notFound();
      await tx.audit({
        subject: { type: 'team', id: teamId },
        type: 'team.need_added',
        data: { needId: need.id, callId, positions: need.positions },
      });
      return need;
    });
  }
}

const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);
