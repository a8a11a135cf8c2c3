import { Injectable } from '@nestjs/common';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ScreeningDecision } from '@placet/contract/screening/schemas.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { Deciding } from '../deciding.ts';
import { requireNote } from '../require-note.ts';

/** Decides on one application, or takes that back. Of two at once, the second is told that it changed. */
@Injectable()
export class DecideOne {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly deciding: Deciding,
  ) {}

  /** @throws Problem `not_found` and those of `screening.…` */
  run(actor: Actor, id: string, decision: ScreeningDecision): Promise<{ state: ReceivedState }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.received.record(tx, id, 'screening.decide', 'change');
      requireNote(decision);
      const result = await this.deciding.decide(tx, application, decision, null);
      if ('refused' in result)
        throw new Problem(`screening.${result.refused}`, { context: { state: application.state } });
      return result;
    });
  }
}
