import { Controller } from '@nestjs/common';
import {
  followReferencesRoute,
  listReceivedReferencesRoute,
  readStatementRoute,
  remindRefereeRoute,
  replaceRefereeRoute,
} from '@placet/contract/references/routes.ts';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { FollowReferences } from './use-cases/follow-references.ts';
import { ListReceivedReferences } from './use-cases/list-received-references.ts';
import { RemindReferee } from './use-cases/remind-referee.ts';
import { ReplaceReferee } from './use-cases/replace-referee.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** References as those who wait for them see them. */
@Controller()
export class ReferencesController {
  constructor(
    private readonly following: FollowReferences,
    private readonly reminding: RemindReferee,
    private readonly replacing: ReplaceReferee,
    private readonly received: ListReceivedReferences,
  ) {}

  @Handles(followReferencesRoute)
  follow(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof followReferencesRoute>,
  ): Answer<typeof followReferencesRoute> {
    return this.following.run(actor, params.id);
  }

  @Handles(readStatementRoute)
  statement(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readStatementRoute>,
  ): Answer<typeof readStatementRoute> {
    return this.following.statement(actor, params.id, params.reference);
  }

  @Handles(remindRefereeRoute)
  remind(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof remindRefereeRoute>,
  ): Answer<typeof remindRefereeRoute> {
    return this.reminding.run(actor, params.id, params.reference);
  }

  @Handles(replaceRefereeRoute)
  replace(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof replaceRefereeRoute>,
  ): Answer<typeof replaceRefereeRoute> {
    return this.replacing.run(actor, params.id, params.reference, body);
  }

  @Handles(listReceivedReferencesRoute)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listReceivedReferencesRoute>,
  ): Answer<typeof listReceivedReferencesRoute> {
    return this.received.run(actor, params.id);
  }
}
