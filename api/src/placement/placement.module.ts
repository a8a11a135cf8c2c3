import { Module } from '@nestjs/common';
import { RankingModule } from '../review/ranking.module.ts';
import { PlacementQuestion } from './placement-question.ts';
import { PlacementPlansController } from './plans.controller.ts';
import { ComparePlans } from './use-cases/compare-plans.ts';
import { ComputePlan } from './use-cases/compute-plan.ts';
import { ExplainPerson } from './use-cases/explain-person.ts';
import { MoveInPlan } from './use-cases/move-in-plan.ts';
import { PinPairs } from './use-cases/pin-pairs.ts';
import { ProposePlacement } from './use-cases/propose-placement.ts';
import { ReadBoard } from './use-cases/read-board.ts';
import { TryChange } from './use-cases/try-change.ts';

/** Who works where: plans that are proposed, changed by hand and published, and what becomes of the places. */
@Module({
  imports: [RankingModule],
  controllers: [PlacementPlansController],
  providers: [
    ComparePlans,
    ComputePlan,
    ExplainPerson,
    MoveInPlan,
    PinPairs,
    PlacementQuestion,
    ProposePlacement,
    ReadBoard,
    TryChange,
  ],
})
export class PlacementModule {}
