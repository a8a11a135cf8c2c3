import type { CallSetUp, reopenCall } from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CallSetUps } from '../call-set-ups.ts';
import { callAfter } from '../domain/call-state.ts';
import { newClosing } from '../new-closing.ts';

/** Closes a call at once, and opens one again that was closed so. */
@Injectable()
export class CloseCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
  ) {}

  /**
   * It closed now, for everybody to read; one that had not opened yet keeps the dates it was announced with. A deadline that single
   * people were given stands.
   * @throws Problem `call.not_possible_now`
   */
  run(actor: Actor, id: string, reason: string): Promise<CallSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.find(tx, id, 'call.open', 'change');
      const state = callAfter(call.state, 'close');
      if (state === null || !(await this.calls.view(tx, id)).can.close) throw new Problem('call.not_possible_now');
      await tx.query(
        'UPDATE call SET state = $2, closes_at = CASE WHEN opens_at < $3 THEN $3::timestamptz ELSE closes_at END WHERE id = $1',
        [id, state, tx.now.toString()],
      );
      await tx.audit({ subject: { type: 'call', id }, type: 'call.closed', data: { reason } });
      return this.calls.view(tx, id);
    });
  }

  /**
   * A dated call needs a new closing time; a rolling one has none again.
   * @throws Problem `call.not_possible_now`, `call.new_closing_too_early`
   */
  reopen(actor: Actor, id: string, { reason, closes }: z.infer<typeof reopenCall>): Promise<CallSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.find(tx, id, 'call.open', 'change');
      const state = callAfter(call.state, 'reopen');
      if (state === null) throw new Problem('call.not_possible_now');
      const closesAt = call.kind === 'rolling' ? null : newClosing(closes, call, tx.now);
      await tx.query('UPDATE call SET state = $2, closes_at = $3 WHERE id = $1', [
        id,
        state,
        closesAt?.toString() ?? null,
      ]);
      const until = closesAt?.toString() ?? null;
      await tx.audit({ subject: { type: 'call', id }, type: 'call.reopened', data: { reason, until } });
      return this.calls.view(tx, id);
    });
  }
}
