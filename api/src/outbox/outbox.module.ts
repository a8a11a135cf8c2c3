import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { ReferencesModule } from '../references/references.module.ts';
import { OutboxController } from './outbox.controller.ts';
import { ListDeliveries } from './use-cases/list-deliveries.ts';
import { ReadDelivery } from './use-cases/read-delivery.ts';
import { Resend } from './use-cases/resend.ts';

/** What became of mails, for those who answer for them. */
@Module({
  imports: [ApplicationsModule, ReferencesModule],
  controllers: [OutboxController],
  providers: [ListDeliveries, ReadDelivery, Resend],
})
export class OutboxModule {}
