import { Controller, Req } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  answerAppealRoute,
  confirmReleaseRoute,
  listAppealsRoute,
  listDecisionsRoute,
  orderWaitlistRoute,
  previewReleaseRoute,
  previewStagingRoute,
  readDecisionsRoute,
  readReleaseRoute,
  releaseDecisionsRoute,
  revokeOfferRoute,
  stageDecisionsRoute,
  undoReleaseRoute,
} from '@placet/contract/decisions/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { HandleAppeals } from './use-cases/handle-appeals.ts';
import { ListDecisions } from './use-cases/list-decisions.ts';
import { OrderWaitlist } from './use-cases/order-waitlist.ts';
import { ReleaseDecisions } from './use-cases/release-decisions.ts';
import { RevokeOffer } from './use-cases/revoke-offer.ts';
import { StageDecisions } from './use-cases/stage-decisions.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class DecisionsController {
  constructor(
    private readonly list: ListDecisions,
    private readonly staging: StageDecisions,
    private readonly waitlist: OrderWaitlist,
    private readonly releases: ReleaseDecisions,
    private readonly revoking: RevokeOffer,
    private readonly appeals: HandleAppeals,
  ) {}

  @Handles(listDecisionsRoute)
  page(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof listDecisionsRoute>,
  ): Answer<typeof listDecisionsRoute> {
    return this.list.page(actor, params.slug, query);
  }

  @Handles(previewStagingRoute)
  previewStaging(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof previewStagingRoute>,
  ): Answer<typeof previewStagingRoute> {
    return this.list.preview(actor, params.slug, body);
  }

  @Handles(stageDecisionsRoute)
  stage(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof stageDecisionsRoute>,
  ): Answer<typeof stageDecisionsRoute> {
    return this.staging.run(actor, params.slug, body);
  }

  @Handles(readDecisionsRoute)
  history(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readDecisionsRoute>,
  ): Answer<typeof readDecisionsRoute> {
    return this.list.history(actor, params.id);
  }

  @Handles(orderWaitlistRoute)
  order(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof orderWaitlistRoute>): Promise<void> {
    return this.waitlist.run(actor, params.slug, body);
  }

  @Handles(previewReleaseRoute)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof previewReleaseRoute>,
  ): Answer<typeof previewReleaseRoute> {
    return this.releases.preview(actor, params.slug);
  }

  @Handles(releaseDecisionsRoute)
  release(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof releaseDecisionsRoute>,
    @Req() request: FastifyRequest,
  ): Answer<typeof releaseDecisionsRoute> {
    return this.releases.release(actor, params.slug, body.fingerprint, idempotentRequest(request));
  }

  @Handles(readReleaseRoute)
  readRelease(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readReleaseRoute>,
  ): Answer<typeof readReleaseRoute> {
    return this.releases.read(actor, params.id);
  }

  @Handles(confirmReleaseRoute)
  confirm(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof confirmReleaseRoute>,
  ): Answer<typeof confirmReleaseRoute> {
    return this.releases.confirm(actor, params.id);
  }

  @Handles(undoReleaseRoute)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof undoReleaseRoute>,
  ): Answer<typeof undoReleaseRoute> {
    return this.releases.undo(actor, params.id);
  }

  @Handles(revokeOfferRoute)
  revoke(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof revokeOfferRoute>): Promise<void> {
    return this.revoking.run(actor, params.id, body.reason);
  }

  @Handles(listAppealsRoute)
  listAppeals(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listAppealsRoute>,
  ): Answer<typeof listAppealsRoute> {
    return this.appeals.list(actor, params.slug);
  }

  @Handles(answerAppealRoute)
  answerAppeal(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof answerAppealRoute>,
  ): Promise<void> {
    return this.appeals.answer(actor, params.id, body.answer);
  }
}
