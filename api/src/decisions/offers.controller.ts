import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  acceptOfferRoute,
  appealRoute,
  declineOfferRoute,
  readOutcomeRoute,
} from '@placet/contract/decisions/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { AnswerOffer } from './use-cases/answer-offer.ts';
import { HandleAppeals } from './use-cases/handle-appeals.ts';

/** For applicants: what was decided on their own applications. */
@Controller()
export class OffersController {
  constructor(
    private readonly offers: AnswerOffer,
    private readonly appeals: HandleAppeals,
  ) {}

  @Handles(readOutcomeRoute)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readOutcomeRoute>,
  ): Promise<ResponseOf<typeof readOutcomeRoute>> {
    return this.offers.read(actor, params.id);
  }

  @Handles(acceptOfferRoute)
  accept(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof acceptOfferRoute>): Promise<void> {
    return this.offers.accept(actor, params.id);
  }

  @Handles(declineOfferRoute)
  decline(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof declineOfferRoute>): Promise<void> {
    return this.offers.decline(actor, params.id, body.reason);
  }

  @Handles(appealRoute)
  appeal(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof appealRoute>): Promise<void> {
    return this.appeals.ask(actor, params.id, body.text);
  }
}
