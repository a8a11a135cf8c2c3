import { Injectable } from '@nestjs/common';
import type { PlanStatistics } from '@placet/contract/placement/plans.ts';
import type { Comparison } from '@placet/contract/placement/what-if.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { blockingOf } from '../board-view.ts';
import { peopleOf, teamNames } from '../data/people.queries.ts';
import { statisticsOf } from '../domain/standing.ts';
import { summaryOf } from '../plan-summary.ts';
import { standingPlan, type StandingPlan } from '../proposed-plans.ts';

/** Two plans of a call side by side, as they stand now. */
@Injectable()
export class ComparePlans {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `placement_plan.not_proposed` */
  run(actor: Actor, leftId: string, rightId: string): Promise<Comparison> {
    return this.unitOfWork.read(actor, async (tx) => {
      const left = await standingPlan(tx, leftId, 'placement.prepare');
      const right = await standingPlan(tx, rightId, 'placement.prepare');
      if (left.plan.callId !== right.plan.callId) throw notFound();
      const known = await peopleOf(tx, left.plan.callId);
      const teams = await teamNames(tx, left.plan.callId);
      const side = (of: StandingPlan) => ({
        plan: summaryOf(of.plan, null),
        statistics: standingStatistics(of),
        blocking: blockingOf(of.plan.input, of.plan.result, of.standing, known).length,
      });
      const needs = new Map([...left.plan.input.needs, ...right.plan.input.needs].map((need) => [need.id, need]));
      const count = ({ standing }: StandingPlan, id: string) => standing.all.filter(({ need }) => need === id).length;
      return {
        left: side(left),
        right: side(right),
        needs: [...needs.values()]
          .toSorted((a, b) => a.order - b.order)
          .map(({ id, team, positions }) => ({
            ...{ id, team: teams.get(team) ?? {}, positions },
            ...{ left: count(left, id), right: count(right, id) },
          })),
        differing: [...known.values()]
          .toSorted((a, b) => (a.number < b.number ? -1 : 1))
          .flatMap(({ id, number, name }) => {
            const [before, after] = [left.standing.of(id), right.standing.of(id)];
            if (before?.need === after?.need) return [];
            return [
              {
                ...{ applicationId: id, number, name, left: before?.need ?? null, leftWish: before?.wish ?? null },
                ...{ right: after?.need ?? null, rightWish: after?.wish ?? null },
              },
            ];
          }),
      };
    });
  }
}

function standingStatistics({ plan, standing }: StandingPlan): PlanStatistics {
  return statisticsOf(plan.input, plan.result, standing);
}
