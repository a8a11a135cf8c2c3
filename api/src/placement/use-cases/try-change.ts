import { Injectable } from '@nestjs/common';
import type { PlanChange, WhatIfResult } from '@placet/contract/placement/what-if.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { peopleOf } from '../data/people.queries.ts';
import type { PlacementChange, PlanStatistics } from '../domain/placement-plan.ts';
import { runWhatIf } from '../placing/run-what-if.ts';
import { standingPlan } from '../proposed-plans.ts';

/** Who would be elsewhere if something were otherwise: compared with the plan as it was computed. Changes nothing. */
@Injectable()
export class TryChange {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `placement_plan.not_proposed` */
  async run(actor: Actor, id: string, change: PlanChange): Promise<WhatIfResult> {
    const { plan, known } = await this.unitOfWork.read(actor, async (tx) => {
      const standing = await standingPlan(tx, id, 'placement.prepare');
      return { plan: standing.plan, known: await peopleOf(tx, standing.plan.callId) };
    });
    const { input, result } = plan;
    if (!input.needs.some((need) => need.id === change.needId)) throw notFound();
    if ('applicationId' in change && !(known.has(change.applicationId) && candidate(input, change.applicationId)))
      throw notFound();
    // Apart from the API's own thread, and from the transaction.
    const { plan: after, moved, refused } = await runWhatIf({ input, change: toChange(change), before: result });
    return {
      before: toStatistics(result.statistics),
      after: toStatistics(after.statistics),
      moved: moved.flatMap(({ candidate: who, before, after: then, effect }) => {
        const person = known.get(who);
        if (!person) return [];
        return [{ applicationId: who, number: person.number, name: person.name, before, after: then, effect }];
      }),
      refused: refused?.code ?? null,
      reasons: [...(refused?.reasons ?? [])],
    };
  }
}

const candidate = ({ candidates }: { readonly candidates: readonly { readonly id: string }[] }, id: string): boolean =>
  candidates.some((one) => one.id === id);

const toStatistics = (statistics: PlanStatistics) => ({ ...statistics, wishes: [...statistics.wishes] });

function toChange(change: PlanChange): PlacementChange {
  if ('applicationId' in change) return { kind: change.kind, candidate: change.applicationId, need: change.needId };
  const { needId: need, ...rest } = change;
  return { ...rest, need };
}
