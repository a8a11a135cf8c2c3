import { Module } from '@nestjs/common';
import { CoordinationController } from './coordination.controller.ts';
import { ExportsController } from './exports.controller.ts';
import { CountReceived } from './use-cases/count-received.ts';
import { ExportReceived } from './use-cases/export-received.ts';
import { ListCoordinatedCalls } from './use-cases/list-coordinated-calls.ts';
import { ListReceived } from './use-cases/list-received.ts';

/** What those who coordinate a call see and do with its received applications. */
@Module({
  controllers: [CoordinationController, ExportsController],
  providers: [ListReceived, CountReceived, ExportReceived, ListCoordinatedCalls],
})
export class CoordinationModule {}
