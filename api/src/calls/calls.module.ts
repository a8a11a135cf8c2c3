import { Module } from '@nestjs/common';
import { CallsController } from './calls.controller.ts';
import { DemoCalls } from './demo/demo-calls.ts';
import { CheckEligibility } from './use-cases/check-eligibility.ts';
import { ListCalls } from './use-cases/list-calls.ts';
import { PreviewCall } from './use-cases/preview-call.ts';
import { ReadCall } from './use-cases/read-call.ts';
import { ReadEligibility } from './use-cases/read-eligibility.ts';
import { ReadPages } from './use-cases/read-pages.ts';
import { ReadTeams } from './use-cases/read-teams.ts';

/** Calls, teams, questions and answers, pages: what anybody may read. */
@Module({
  controllers: [CallsController],
  providers: [CheckEligibility, DemoCalls, ListCalls, PreviewCall, ReadCall, ReadEligibility, ReadPages, ReadTeams],
  exports: [DemoCalls],
})
export class CallsModule {}
