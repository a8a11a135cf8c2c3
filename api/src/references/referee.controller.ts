import { Controller, Req } from '@nestjs/common';
import {
  declineReferenceRoute,
  openReferenceRoute,
  readReferenceRoute,
  saveReferenceRoute,
  submitReferenceRoute,
} from '@placet/contract/references/routes.ts';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { DeclineReference } from './use-cases/decline-reference.ts';
import { OpenReference } from './use-cases/open-reference.ts';
import { ReadReference } from './use-cases/read-reference.ts';
import { SaveReferenceDraft } from './use-cases/save-reference-draft.ts';
import { SubmitReference } from './use-cases/submit-reference.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** What a referee does by their link. */
@Controller()
export class RefereeController {
  constructor(
    private readonly reading: ReadReference,
    private readonly opening: OpenReference,
    private readonly saving: SaveReferenceDraft,
    private readonly submitting: SubmitReference,
    private readonly declining: DeclineReference,
  ) {}

  @Handles(readReferenceRoute)
  read(@CurrentActor() actor: Actor): Answer<typeof readReferenceRoute> {
    return this.reading.run(actor);
  }

  @Handles(openReferenceRoute)
  open(@CurrentActor() actor: Actor): Answer<typeof openReferenceRoute> {
    return this.opening.run(actor);
  }

  @Handles(saveReferenceRoute)
  save(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof saveReferenceRoute>,
  ): Answer<typeof saveReferenceRoute> {
    return this.saving.run(actor, body);
  }

  @Handles(submitReferenceRoute)
  submit(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof submitReferenceRoute>,
    @Req() request: FastifyRequest,
  ): Answer<typeof submitReferenceRoute> {
    return this.submitting.run(actor, body, idempotentRequest(request));
  }

  @Handles(declineReferenceRoute)
  decline(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof declineReferenceRoute>,
  ): Answer<typeof declineReferenceRoute> {
    return this.declining.run(actor, body);
  }
}
