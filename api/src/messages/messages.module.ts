import { Global, Module } from '@nestjs/common';
import { BounceListeners } from './bounce-listeners.ts';
import { Delivery } from './delivery.ts';
import { DemoMails } from './demo/demo-mails.ts';
import { Post } from './post.ts';

/** Mails: templates, outbox, delivery. */
@Global()
@Module({
  providers: [DemoMails, Post, Delivery, BounceListeners],
  exports: [DemoMails, Post, Delivery, BounceListeners],
})
export class MessagesModule {}
