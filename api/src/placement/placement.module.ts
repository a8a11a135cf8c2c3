import { Module } from '@nestjs/common';
import { RankingModule } from '../review/ranking.module.ts';
import { PlacementQuestion } from './placement-question.ts';
import { DemoPlacement } from './demo/demo-placement.ts';
import { PlacementMails } from './placement-mails.ts';
import { PlacementsController } from './placements.controller.ts';
import { ComposePublication } from './publication.ts';
import { PlacementPlansController } from './plans.controller.ts';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { ChangePlacement } from './use-cases/change-placement.ts';
import { ComparePlans } from './use-cases/compare-plans.ts';
import { ComputePlan } from './use-cases/compute-plan.ts';
import { ExplainPerson } from './use-cases/explain-person.ts';
import { ListInterns } from './use-cases/list-interns.ts';
import { ListPlacements } from './use-cases/list-placements.ts';
import { MoveInPlan } from './use-cases/move-in-plan.ts';
import { PinPairs } from './use-cases/pin-pairs.ts';
import { ProposePlacement } from './use-cases/propose-placement.ts';
import { PublishPlan } from './use-cases/publish-plan.ts';
import { ReadBoard } from './use-cases/read-board.ts';
import { ReportPlacements } from './use-cases/report-placements.ts';
import { TellSupervisors } from './use-cases/tell-supervisors.ts';
import { TryChange } from './use-cases/try-change.ts';

/** Who works where: plans that are proposed, changed by hand and published, and what becomes of the places. */
@Module({
  imports: [ApplicationsModule, RankingModule],
  controllers: [PlacementPlansController, PlacementsController],
  providers: [
    ChangePlacement,
    ComparePlans,
    ComposePublication,
    ComputePlan,
    DemoPlacement,
    ExplainPerson,
    ListInterns,
    ListPlacements,
    MoveInPlan,
    PinPairs,
    PlacementMails,
    PlacementQuestion,
    ProposePlacement,
    PublishPlan,
    ReadBoard,
    ReportPlacements,
    TellSupervisors,
    TryChange,
  ],
  exports: [DemoPlacement],
})
export class PlacementModule {}
