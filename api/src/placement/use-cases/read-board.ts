import { Injectable } from '@nestjs/common';
import type { Board, MovesSince } from '@placet/contract/placement/plans.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { placementSettings } from '../../wishes/placement-settings.ts';
import { blockingOf, peopleIn, toMove, toNeed } from '../board-view.ts';
import { heldSeats, peopleOf, supervisorNames, teamNames } from '../data/people.queries.ts';
import { findPlacementCall } from '../placement-calls.ts';
import { hashOf, PlacementQuestion } from '../placement-question.ts';
import { summaryOf } from '../plan-summary.ts';
import { standingPlan, type StandingPlan } from '../proposed-plans.ts';

export const actorId = ({ actor }: Transaction): string | null => (actor.kind === 'account' ? actor.accountId : null);

/** A plan as it stands now, with names; nothing of the actor's own application. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly question: PlacementQuestion,
  ) {}

  /** @throws Problem `placement_plan.not_proposed` */
  read(actor: Actor, id: string): Promise<Board> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { plan, moves, standing } = await standingPlan(tx, id, 'placement.prepare');
      const { input, result, callId } = plan;
      const { locales: _locales, ...call } = await findPlacementCall(tx, callId, 'placement.prepare');
      const { placed } = await placementSettings(tx, callId);
      const known = await peopleOf(tx, callId);
      const now = plan.state === 'proposed' ? hashOf(await this.question.read(tx, callId, plan)) : null;
      const supervisors = [...new Set(input.needs.flatMap(({ supervisor }) => supervisor ?? []))];
      const about = {
        teams: await teamNames(tx, callId),
        supervisors: await supervisorNames(tx, supervisors),
        held: await heldSeats(tx, callId),
      };
      const inPlan = new Map(result.needs.map((need) => [need.need, need]));
      const visible = moves.filter(({ applicationId }) => known.has(applicationId));
      return {
        ...{ call, placed, plan: summaryOf(plan, now) },
        revision: moves.at(-1)?.sequence ?? 0,
        needs: input.needs
          .toSorted((a, b) => a.order - b.order)
          .map((need) => toNeed(need, inPlan.get(need.id), about)),
        people: peopleIn(input, known, standing),
        moves: visible.map((move) => toMove(move, actorId(tx))).reverse(),
        blocking: blockingOf(input, result, standing, known),
        pins: pinsIn(plan).filter(({ applicationId }) => known.has(applicationId)),
      };
    });
  }

  /** @throws Problem `placement_plan.not_proposed` */
  since(actor: Actor, id: string, after: number): Promise<MovesSince> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { plan, moves, standing } = await standingPlan(tx, id, 'placement.prepare');
      const revision = moves.at(-1)?.sequence ?? 0;
      const known = await peopleOf(tx, plan.callId);
      const later = moves.filter(({ sequence, applicationId }) => sequence > after && known.has(applicationId));
      const moved = new Set(later.map(({ applicationId }) => applicationId));
      return {
        revision,
        moves: later.map((move) => toMove(move, actorId(tx))).reverse(),
        people: peopleIn(plan.input, known, standing, moved),
        blocking: blockingOf(plan.input, plan.result, standing, known),
      };
    });
  }
}

/** What is pinned in a plan, at what price; and the pins that could not be kept. */
function pinsIn({ result }: StandingPlan['plan']): Board['pins'] {
  type Moved = StandingPlan['plan']['result']['pins'][number]['price']['better'];
  const moved = (of: Moved) => of.map(({ candidate, before, after }) => ({ applicationId: candidate, before, after }));
  return [
    ...result.pins.map(({ candidate, need, despite, price }) => ({
      ...{ applicationId: candidate, needId: need, despite: [...despite], refused: null },
      price: { better: moved(price.better), worse: moved(price.worse) },
    })),
    ...result.refusedPins.map(({ candidate, need, code, reasons }) => ({
      ...{ applicationId: candidate, needId: need, despite: [...reasons], price: null, refused: code },
    })),
  ];
}
