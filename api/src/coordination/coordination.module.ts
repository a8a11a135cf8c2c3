import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { CoordinationController } from './coordination.controller.ts';
import { DemoCoordinator } from './demo/demo-coordinator.ts';
import { ExportsController } from './exports.controller.ts';
import { ReceivedApplicationsController } from './received-applications.controller.ts';
import { ReceivedApplications } from './received.ts';
import { CountReceived } from './use-cases/count-received.ts';
import { ExportReceived } from './use-cases/export-received.ts';
import { ListCoordinatedCalls } from './use-cases/list-coordinated-calls.ts';
import { ListMessagesSent } from './use-cases/list-messages-sent.ts';
import { ListReceived } from './use-cases/list-received.ts';
import { ReadReceived } from './use-cases/read-received.ts';
import { ReadTimeline } from './use-cases/read-timeline.ts';
import { ReturnSections } from './use-cases/return-sections.ts';
import { UndoReturn } from './use-cases/undo-return.ts';

/** What those who coordinate a call see and do with its received applications. */
@Module({
  imports: [ApplicationsModule],
  controllers: [CoordinationController, ExportsController, ReceivedApplicationsController],
  providers: [
    DemoCoordinator,
    ListReceived,
    CountReceived,
    ExportReceived,
    ListCoordinatedCalls,
    ReceivedApplications,
    ReadReceived,
    ReadTimeline,
    ListMessagesSent,
    ReturnSections,
    UndoReturn,
  ],
  exports: [DemoCoordinator, ReceivedApplications],
})
export class CoordinationModule {}
