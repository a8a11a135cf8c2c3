import { Controller } from '@nestjs/common';
import type { ResponseOf } from '@placet/contract';
import {
  listEarlierAnswersRoute,
  takeEarlierAnswersRoute,
} from '@placet/contract/applications/earlier-answers-routes.ts';
import type { InputOf } from '@placet/contract/route.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { TakeEarlierAnswers } from './use-cases/take-earlier-answers.ts';

/** What a person's earlier applications already answer. */
@Controller()
export class EarlierAnswersController {
  constructor(private readonly earlier: TakeEarlierAnswers) {}

  @Handles(listEarlierAnswersRoute)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listEarlierAnswersRoute>,
  ): Promise<ResponseOf<typeof listEarlierAnswersRoute>> {
    return this.earlier.list(actor, params.id);
  }

  @Handles(takeEarlierAnswersRoute)
  take(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof takeEarlierAnswersRoute>,
  ): Promise<ResponseOf<typeof takeEarlierAnswersRoute>> {
    return this.earlier.take(actor, params.id, body.from);
  }
}
