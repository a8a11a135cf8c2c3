import { Module } from '@nestjs/common';
import { DemoNeeds } from './demo/demo-needs.ts';
import { NeedsController } from './needs.controller.ts';
import { TeamsController } from './teams.controller.ts';
import { AddNeed } from './use-cases/add-need.ts';
import { AddTeam } from './use-cases/add-team.ts';
import { ChangeNeed } from './use-cases/change-need.ts';
import { ChangeTeam } from './use-cases/change-team.ts';
import { ListNeedsOfCall } from './use-cases/list-needs-of-call.ts';
import { ListSupervisedTeams } from './use-cases/list-supervised-teams.ts';
import { ListTeams } from './use-cases/list-teams.ts';
import { OrderTeams } from './use-cases/order-teams.ts';
import { ReadNeed } from './use-cases/read-need.ts';
import { RemoveNeed } from './use-cases/remove-need.ts';
import { RemoveTeam } from './use-cases/remove-team.ts';

/** Teams as they are kept, and what they need of a call. What the public reads of them is the calls' own. */
@Module({
  controllers: [TeamsController, NeedsController],
  providers: [
    AddNeed,
    AddTeam,
    ChangeNeed,
    ChangeTeam,
    DemoNeeds,
    ListNeedsOfCall,
    ListSupervisedTeams,
    ListTeams,
    OrderTeams,
    ReadNeed,
    RemoveNeed,
    RemoveTeam,
  ],
  exports: [DemoNeeds],
})
export class TeamsModule {}
