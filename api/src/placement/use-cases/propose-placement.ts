import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlanList, PlanSummary, PlanWanted } from '@placet/contract/placement/plans.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { placementSettings } from '../../wishes/placement-settings.ts';
import { pinsOf } from '../data/pins.queries.ts';
import { addPlan, endOpen, findPlan, plansOf, type PlanRow } from '../data/plans.queries.ts';
import { findPlacementCall } from '../placement-calls.ts';
import { hashOf, PlacementQuestion } from '../placement-question.ts';
import { summaryOf } from '../plan-summary.ts';
import { ComputePlan } from './compute-plan.ts';

const seeds = 2_147_483_647;

/** Plans of a call: asked for, listed, stopped or thrown away. People decide. */
@Injectable()
export class ProposePlacement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly question: PlacementQuestion,
    private readonly computing: ComputePlan,
  ) {}

  list(actor: Actor, callId: string): Promise<PlanList> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { locales: _locales, ...call } = await findPlacementCall(tx, callId, 'placement.prepare');
      const plans = await plansOf(tx, callId);
      const { placed } = await placementSettings(tx, callId);
      const now = await this.question.read(tx, callId, { objective: 'stable', seed: 0 });
      return {
        ...{ call, placed },
        candidates: now.candidates.length,
        seats: now.needs.reduce((sum, { positions }) => sum + positions, 0),
        plans: plans.map((plan) =>
          summaryOf(
            plan,
            plan.state === 'proposed' ? hashOf({ ...now, objective: plan.objective, seed: plan.seed }) : null,
          ),
        ),
        pins: await pinsOf(tx, callId),
      };
    });
  }

  /** @throws Problem `placement_plan.running`, `placement_plan.nobody_to_place`, `placement_plan.no_needs` */
  ask(actor: Actor, callId: string, { objective, seed = randomInt(seeds) }: PlanWanted): Promise<PlanSummary> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findPlacementCall(tx, callId, 'placement.prepare');
      const { candidates, needs } = await this.question.read(tx, callId, { objective, seed });
      if (needs.length === 0) throw new Problem('placement_plan.no_needs');
      if (candidates.length === 0) throw new Problem('placement_plan.nobody_to_place');
      // Numbers are without gaps: whoever asks at the same time waits.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('placement' || $1::text, 23))`, [callId]);
      const id = await addPlan(tx, callId, { objective, seed });
      if (id === null) throw new Problem('placement_plan.running');
      await tx.audit({ subject: { type: 'call', id: callId }, type: 'call.placement_asked', data: { planId: id } });
      this.computing.soon(tx, id);
      return summaryOf(await this.find(tx, id), null);
    });
  }

  /** Stops it or throws it away. @throws Problem `placement_plan.ended` */
  end(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const plan = await this.find(tx, id, 'change');
      if (!(await endOpen(tx, id, plan.state === 'proposed' ? 'discarded' : 'cancelled')))
        throw new Problem('placement_plan.ended');
      const subject = { type: 'call' as const, id: plan.callId };
      await tx.audit({ subject, type: 'call.placement_discarded', data: { planId: id } });
    });
  }

  private async find(tx: Transaction, id: string, hold: 'none' | 'change' = 'none'): Promise<PlanRow> {
    const plan = await findPlan(tx, id, hold);
    if (!plan) throw notFound();
    authorise(tx.actor, 'placement.prepare', { callId: plan.callId });
    return plan;
  }
}
