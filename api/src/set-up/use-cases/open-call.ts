import type { CallSetUp } from '@placet/contract/set-up/schemas.ts';
import { Injectable } from '@nestjs/common';
import { FormPublication } from '../../form-design/form-publication.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CallSetUps } from '../call-set-ups.ts';
import { callAfter } from '../domain/call-state.ts';

/**
 * Publishes a call with its form: from now on everybody reads it, and from its opening time on they apply.
 * @throws Problem `call.not_possible_now`, `call.incomplete` with what is missing
 */
@Injectable()
export class OpenCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallSetUps,
    private readonly forms: FormPublication,
  ) {}

  run(actor: Actor, id: string): Promise<CallSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.find(tx, id, 'call.open', 'change');
      const state = callAfter(call.state, 'open');
      if (state === null) throw new Problem('call.not_possible_now');
      const { missing } = await this.calls.view(tx, id);
      if (missing.length > 0) throw new Problem('call.incomplete', { context: { missing } });
      await this.forms.publishForm(tx, id);
      await tx.query('UPDATE call SET state = $2 WHERE id = $1', [id, state]);
      await tx.audit({ subject: { type: 'call', id }, type: 'call.opened', data: {} });
      return this.calls.view(tx, id);
    });
  }
}
