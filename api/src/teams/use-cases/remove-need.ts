import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ownNeed } from '../own-need.ts';

/** Takes a need back. */
@Injectable()
export class RemoveNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { team, call } = await ownNeed(tx, id, 'need.change', { forUpdate: true });
      await tx.query('DELETE FROM team_need WHERE id = $1', [id]);
      await tx.audit({
        subject: { type: 'team', id: team.id },
        type: 'team.need_removed',
        data: { needId: id, callId: call.id },
      });
    });
  }
}
