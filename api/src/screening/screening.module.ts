import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { CoordinationModule } from '../coordination/coordination.module.ts';
import { Deciding } from './deciding.ts';
import { DemoScreening } from './demo/demo-screening.ts';
import { PersonHash } from './person-hash.ts';
import { ScreeningController } from './screening.controller.ts';
import { CountQueue } from './use-cases/count-queue.ts';
import { DecideBatch } from './use-cases/decide-batch.ts';
import { DecideOne } from './use-cases/decide-one.ts';
import { DismissDuplicate } from './use-cases/dismiss-duplicate.ts';
import { ListQueue } from './use-cases/list-queue.ts';
import { PreviewBatch } from './use-cases/preview-batch.ts';
import { ReadScreening } from './use-cases/read-screening.ts';
import { WorkOut } from './use-cases/work-out.ts';

/** Looking at what was received: who may be reviewed, who may not and why, who applied twice. */
@Module({
  imports: [ApplicationsModule, CoordinationModule],
  controllers: [ScreeningController],
  providers: [
    CountQueue,
    DecideBatch,
    DecideOne,
    Deciding,
    DemoScreening,
    DismissDuplicate,
    ListQueue,
    PersonHash,
    PreviewBatch,
    ReadScreening,
    WorkOut,
  ],
  exports: [DemoScreening, WorkOut],
})
export class ScreeningModule {}
