import { Controller, Req } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import { listMessages, readMessage, resendMessage, resendMessages } from '@placet/contract/messages/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { ListDeliveries } from './use-cases/list-deliveries.ts';
import { ReadDelivery } from './use-cases/read-delivery.ts';
import { Resend } from './use-cases/resend.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class OutboxController {
  constructor(
    private readonly listing: ListDeliveries,
    private readonly reading: ReadDelivery,
    private readonly resending: Resend,
  ) {}

  @Handles(listMessages)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { query }: InputOf<typeof listMessages>,
  ): Answer<typeof listMessages> {
    return this.listing.run(actor, query, locale);
  }

  @Handles(readMessage)
  read(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params }: InputOf<typeof readMessage>,
  ): Answer<typeof readMessage> {
    return this.reading.run(actor, params.id, locale);
  }

  @Handles(resendMessage)
  resend(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof resendMessage>,
    @Req() request: FastifyRequest,
  ): Answer<typeof resendMessage> {
    return this.resending.one(actor, params.id, idempotentRequest(request));
  }

  @Handles(resendMessages)
  resendMany(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof resendMessages>,
    @Req() request: FastifyRequest,
  ): Answer<typeof resendMessages> {
    return this.resending.many(actor, body.ids, idempotentRequest(request));
  }
}
