import { Injectable } from '@nestjs/common';
import type { NewPin, PinView } from '@placet/contract/placement/plans.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { peopleOf } from '../data/people.queries.ts';
import { keepPin, pinsOf, removePin } from '../data/pins.queries.ts';
import { findPlacementCall } from '../placement-calls.ts';
import { PlacementQuestion } from '../placement-question.ts';

/** What people decide of single pairs before a plan is computed. */
@Injectable()
export class PinPairs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly question: PlacementQuestion,
  ) {}

  /** @throws Problem `placement_pin.pinned_elsewhere`, `placement_pin.not_possible` */
  pin(actor: Actor, callId: string, pin: NewPin): Promise<PinView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findPlacementCall(tx, callId, 'placement.prepare');
      const { applicationId, needId, kind } = pin;
      if (!(await peopleOf(tx, callId)).has(applicationId)) throw notFound();
      const { candidates, needs } = await this.question.read(tx, callId, { objective: 'stable', seed: 0 });
      if (!candidates.some(({ id }) => id === applicationId) || !needs.some(({ id }) => id === needId))
        throw new Problem('placement_pin.not_possible');
      await refuseSecond(keepPin(tx, callId, pin));
      const subject = { type: 'application' as const, id: applicationId };
      await tx.audit({ subject, type: 'application.placement_pinned', data: { needId, kind } });
      const kept = (await pinsOf(tx, callId)).find(
        (one) => one.applicationId === applicationId && one.needId === needId,
      );
      if (!kept) throw new Error('a pin was not kept');
      return kept;
    });
  }

  unpin(actor: Actor, callId: string, applicationId: string, needId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx: Transaction) => {
      await findPlacementCall(tx, callId, 'placement.prepare');
      if (!(await removePin(tx, callId, applicationId, needId))) throw notFound();
      const subject = { type: 'application' as const, id: applicationId };
      await tx.audit({ subject, type: 'application.placement_unpinned', data: { needId } });
    });
  }
}

/** The database lets nobody be pinned twice, whatever happens at the same time. */
async function refuseSecond(keeping: Promise<void>): Promise<void> {
  try {
    await keeping;
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    throw constraint === 'uq_placement_pin' ? new Problem('placement_pin.pinned_elsewhere') : error;
  }
}
