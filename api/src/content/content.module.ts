import { Module } from '@nestjs/common';
import { ContentController } from './content.controller.ts';
import { DemoResources } from './demo/demo-resources.ts';
import { QuestionsController } from './questions.controller.ts';
import { ResourcesController } from './resources.controller.ts';
import { KeepContent } from './use-cases/keep-content.ts';
import { ListContent } from './use-cases/list-content.ts';
import { PreviewContent } from './use-cases/preview-content.ts';
import { ReadResources } from './use-cases/read-resources.ts';

/** What the organisation writes for others to read: questions and answers, pages, resources with their audience. */
@Module({
  controllers: [ContentController, QuestionsController, ResourcesController],
  providers: [DemoResources, KeepContent, ListContent, PreviewContent, ReadResources],
  exports: [DemoResources],
})
export class ContentModule {}
