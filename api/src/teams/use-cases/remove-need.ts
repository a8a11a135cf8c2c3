import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ownNeed } from '../own-need.ts';
import { seatsKept } from '../seats-kept.ts';

/** Takes a need back. */
@Injectable()
export class RemoveNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `need.seats_taken` when somebody was ever placed there */
  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { team, call } = await ownNeed(tx, id, 'need.change', { forUpdate: true });
      await seatsKept(tx, 'DELETE FROM team_need WHERE id = $1', [id]);
      await tx.audit({
        subject: { type: 'team', id: team.id },
        type: 'team.need_removed',
        data: { needId: id, callId: call.id },
      });
    });
  }
}
