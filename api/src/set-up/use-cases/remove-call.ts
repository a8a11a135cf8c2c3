import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CallSetUps } from '../call-set-ups.ts';

/** Deletes a call in the making: nobody could apply to it yet. @throws Problem `call.not_possible_now` once it was opened */
@Injectable()
export class RemoveCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
  ) {}

  run(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.find(tx, id, 'call.set_up', 'change');
      if (call.state !== 'draft') throw new Problem('call.not_possible_now');
      await tx.query('DELETE FROM team_need WHERE call_id = $1', [id]);
      await tx.query('UPDATE call SET form_version_id = NULL WHERE id = $1', [id]);
      await tx.query('DELETE FROM form_version WHERE call_id = $1', [id]);
      await tx.query('DELETE FROM call WHERE id = $1', [id]);
      await tx.audit({ subject: { type: 'call', id }, type: 'call.removed', data: {} });
    });
  }
}
