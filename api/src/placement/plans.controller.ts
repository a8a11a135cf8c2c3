import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  comparePlacementPlans,
  endPlacementPlan,
  listPlacementMoves,
  listPlacementPlans,
  movePlacement,
  pinPlacement,
  proposePlacement,
  readPlacementBoard,
  readPlacementOptions,
  tryPlacementChange,
  undoPlacementMove,
  unpinPlacement,
} from '@placet/contract/placement/plan-routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ComparePlans } from './use-cases/compare-plans.ts';
import { ExplainPerson } from './use-cases/explain-person.ts';
import { MoveInPlan } from './use-cases/move-in-plan.ts';
import { PinPairs } from './use-cases/pin-pairs.ts';
import { ProposePlacement } from './use-cases/propose-placement.ts';
import { ReadBoard } from './use-cases/read-board.ts';
import { TryChange } from './use-cases/try-change.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class PlacementPlansController {
  constructor(
    private readonly proposing: ProposePlacement,
    private readonly board: ReadBoard,
    private readonly moving: MoveInPlan,
    private readonly explaining: ExplainPerson,
    private readonly trying: TryChange,
    private readonly comparing: ComparePlans,
    private readonly pinning: PinPairs,
  ) {}

  @Handles(listPlacementPlans)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listPlacementPlans>,
  ): Answer<typeof listPlacementPlans> {
    return this.proposing.list(actor, params.id);
  }

  @Handles(proposePlacement)
  propose(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof proposePlacement>,
  ): Answer<typeof proposePlacement> {
    return this.proposing.ask(actor, params.id, body);
  }

  @Handles(endPlacementPlan)
  end(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof endPlacementPlan>): Promise<void> {
    return this.proposing.end(actor, params.id);
  }

  @Handles(readPlacementBoard)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readPlacementBoard>,
  ): Answer<typeof readPlacementBoard> {
    return this.board.read(actor, params.id);
  }

  @Handles(listPlacementMoves)
  since(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof listPlacementMoves>,
  ): Answer<typeof listPlacementMoves> {
    return this.board.since(actor, params.id, query.after);
  }

  @Handles(movePlacement)
  move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof movePlacement>,
  ): Answer<typeof movePlacement> {
    return this.moving.move(actor, params.id, body);
  }

  @Handles(undoPlacementMove)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof undoPlacementMove>,
  ): Answer<typeof undoPlacementMove> {
    return this.moving.undo(actor, params.id, body.sequence);
  }

  @Handles(readPlacementOptions)
  options(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readPlacementOptions>,
  ): Answer<typeof readPlacementOptions> {
    return this.explaining.run(actor, params.id, params.application);
  }

  @Handles(tryPlacementChange)
  whatIf(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof tryPlacementChange>,
  ): Answer<typeof tryPlacementChange> {
    return this.trying.run(actor, params.id, body);
  }

  @Handles(comparePlacementPlans)
  compare(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof comparePlacementPlans>,
  ): Answer<typeof comparePlacementPlans> {
    return this.comparing.run(actor, params.id, params.with);
  }

  @Handles(pinPlacement)
  pin(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof pinPlacement>,
  ): Answer<typeof pinPlacement> {
    return this.pinning.pin(actor, params.id, body);
  }

  @Handles(unpinPlacement)
  unpin(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof unpinPlacement>): Promise<void> {
    return this.pinning.unpin(actor, params.id, params.application, params.need);
  }
}
