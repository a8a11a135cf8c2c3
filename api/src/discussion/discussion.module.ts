import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { ReviewModule } from '../review/review.module.ts';
import { DemoDiscussion } from './demo/demo-discussion.ts';
import { DiscussedApplication } from './discussed-application.ts';
import { DiscussionController } from './discussion.controller.ts';
import { AddPost } from './use-cases/add-post.ts';
import { ChangePost } from './use-cases/change-post.ts';
import { ReadDiscussion } from './use-cases/read-discussion.ts';
import { SeeDiscussion } from './use-cases/see-discussion.ts';

/** What those who judge an application say to each other, and to those who coordinate its call. */
@Module({
  imports: [ApplicationsModule, MessagesModule, ReviewModule],
  controllers: [DiscussionController],
  providers: [AddPost, ChangePost, DemoDiscussion, DiscussedApplication, ReadDiscussion, SeeDiscussion],
  exports: [DemoDiscussion],
})
export class DiscussionModule {}
