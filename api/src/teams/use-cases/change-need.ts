import { Injectable } from '@nestjs/common';
import type { ChangedNeed, TeamNeed } from '@placet/contract/teams/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { needById, needColumns, needValues } from '../data/needs.queries.ts';
import { changedFields } from '../changed-fields.ts';
import { ownNeed } from '../own-need.ts';
import { requireSupervisor } from '../require-supervisor.ts';
import { seatsKept } from '../seats-kept.ts';

/** Changes what a team asks of a call. */
@Injectable()
export class ChangeNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `need.changed_meanwhile` with the need as it is now | `need.seats_taken` when more people are placed than it would have places */
  run(actor: Actor, id: string, wanted: ChangedNeed): Promise<TeamNeed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const kept = await ownNeed(tx, id, 'need.change', { forUpdate: true });
      if (kept.revision !== wanted.revision) throw new Problem('need.changed_meanwhile', { context: { need: kept } });
      const fields = changedFields(kept, wanted);
      if (fields.length === 0) return kept;
      requireSupervisor(wanted.supervisorId, kept.supervisors);
      const columns = [...needColumns, 'changed_at', 'changed_by'];
      await seatsKept(
        tx,
        `UPDATE team_need SET revision = revision + 1, ${columns.map((column, index) => `${column} = $${String(index + 2)}`).join(', ')} WHERE id = $1`,
        [id, ...needValues(wanted), tx.now.toString(), actor.kind === 'account' ? actor.accountId : null],
      );
      await tx.audit({
        subject: { type: 'team', id: kept.team.id },
        type: 'team.need_changed',
        data: { needId: id, fields },
      });
      return (await needById(tx, id)) ?? kept;
    });
  }
}
