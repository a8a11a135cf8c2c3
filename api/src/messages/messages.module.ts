import { Global, Module } from '@nestjs/common';
import { BounceListeners } from './bounce-listeners.ts';
import { Delivery } from './delivery.ts';
import { Post } from './post.ts';

/** Mails: templates, outbox, delivery. */
@Global()
@Module({ providers: [Post, Delivery, BounceListeners], exports: [Post, Delivery, BounceListeners] })
export class MessagesModule {}
