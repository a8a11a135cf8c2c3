import { Injectable } from '@nestjs/common';
import type { MoveResult, NewMove } from '@placet/contract/placement/plans.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { blockingOf, toMove, toPerson } from '../board-view.ts';
import { peopleOf } from '../data/people.queries.ts';
import { addMove } from '../data/plans.queries.ts';
import { standingPlan, type StandingPlan } from '../proposed-plans.ts';
import { actorId } from './read-board.ts';

type Wanted = NewMove & { readonly undoes: number | null };

/**
 * Moves people in a plan by hand, one at a time. The plan is held meanwhile: whoever moves somebody that was moved by somebody else since is told
 * where they are, and nobody's move is lost.
 */
@Injectable()
export class MoveInPlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `placement_plan.moved_meanwhile`, `placement_plan.no_seat`, `placement_plan.not_possible` */
  move(actor: Actor, id: string, wanted: NewMove): Promise<MoveResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await standingPlan(tx, id, 'placement.prepare', 'change');
      return this.one(tx, standing, { ...wanted, undoes: null });
    });
  }

  /** The move stays in the list, and another one takes it back. @throws Problem as {@link move} */
  undo(actor: Actor, id: string, sequence: number): Promise<MoveResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await standingPlan(tx, id, 'placement.prepare', 'change');
      const undone = standing.moves.find((move) => move.sequence === sequence);
      if (!undone) throw notFound();
      const { applicationId, from, to } = undone;
      return this.one(tx, standing, { applicationId, from: to, to: from, undoes: sequence });
    });
  }

  private async one(tx: Transaction, { plan, moves, standing }: StandingPlan, wanted: Wanted): Promise<MoveResult> {
    const { applicationId, from, to, undoes } = wanted;
    const known = await peopleOf(tx, plan.callId);
    const person = known.get(applicationId);
    const candidate = plan.input.candidates.find(({ id }) => id === applicationId);
    if (!person || !candidate || !standing.knows(applicationId, to)) throw notFound();
    const at = standing.of(applicationId)?.need ?? null;
    if (at !== from) {
      const last = moves.findLast((move) => move.applicationId === applicationId);
      throw new Problem('placement_plan.moved_meanwhile', { context: { at, movedBy: last?.movedBy ?? null } });
    }
    if (to !== null && !standing.possible(applicationId, to))
      throw new Problem('placement_plan.not_possible', { context: { reasons: standing.reasons(applicationId, to) } });
    if (to !== null && !standing.room(applicationId, to)) throw new Problem('placement_plan.no_seat');
    const move = await addMove(tx, plan, { applicationId, from, to, undoes });
    standing.put(applicationId, to);
    const subject = { type: 'application' as const, id: applicationId };
    await tx.audit({ subject, type: 'application.placement_moved_in_plan', data: { planId: plan.id, from, to } });
    return {
      move: toMove(move, actorId(tx)),
      person: toPerson(candidate, person, standing),
      warnings: to === null ? [] : standing.reasons(applicationId, to),
      blocking: blockingOf(plan.input, plan.result, standing, known),
    };
  }
}
