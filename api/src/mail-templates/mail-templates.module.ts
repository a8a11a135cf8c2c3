import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { MailTemplatesController } from './mail-templates.controller.ts';
import { ChangeTemplate } from './use-cases/change-template.ts';
import { ReadPreviewValues } from './use-cases/read-preview-values.ts';
import { ReadTemplates } from './use-cases/read-templates.ts';
import { SendTestMail } from './use-cases/send-test-mail.ts';

/** The organisation's own texts of mails. What sends them is `messages`. */
@Module({
  imports: [ApplicationsModule],
  controllers: [MailTemplatesController],
  providers: [ChangeTemplate, ReadPreviewValues, ReadTemplates, SendTestMail],
})
export class MailTemplatesModule {}
