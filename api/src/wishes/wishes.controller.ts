import { Controller, Req } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/wishes/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { AnswerWishes } from './use-cases/answer-wishes.ts';
import { AskForWishes } from './use-cases/ask-for-wishes.ts';
import { KeepSettings } from './use-cases/keep-settings.ts';
import { RankCandidates } from './use-cases/rank-candidates.ts';
import { ReadWishOverview } from './use-cases/read-overview.ts';
import { RemindOfWishes } from './use-cases/remind.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** What both sides say before anybody is placed. */
@Controller()
export class WishesController {
  constructor(
    private readonly settings: KeepSettings,
    private readonly overview: ReadWishOverview,
    private readonly asking: AskForWishes,
    private readonly reminding: RemindOfWishes,
    private readonly answering: AnswerWishes,
    private readonly ranking: RankCandidates,
  ) {}

  @Handles(routes.readPlacementSettings)
  readSettings(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readPlacementSettings>,
  ): Answer<typeof routes.readPlacementSettings> {
    return this.settings.read(actor, params.id);
  }

  @Handles(routes.savePlacementSettingsRoute)
  saveSettings(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.savePlacementSettingsRoute>,
  ): Answer<typeof routes.savePlacementSettingsRoute> {
    return this.settings.save(actor, params.id, body);
  }

  @Handles(routes.readWishOverview)
  readOverview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readWishOverview>,
  ): Answer<typeof routes.readWishOverview> {
    return this.overview.run(actor, params.id);
  }

  @Handles(routes.previewWishRequests)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.previewWishRequests>,
  ): Answer<typeof routes.previewWishRequests> {
    return this.asking.preview(actor, params.id, body.applications);
  }

  @Handles(routes.askForWishesRoute)
  ask(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.askForWishesRoute>,
    @Req() request: FastifyRequest,
  ): Answer<typeof routes.askForWishesRoute> {
    return this.asking.send(actor, params.id, body, idempotentRequest(request));
  }

  @Handles(routes.remindOfWishes)
  remind(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.remindOfWishes>,
  ): Answer<typeof routes.remindOfWishes> {
    return this.reminding.applicants(actor, params.id, body.applications);
  }

  @Handles(routes.remindOfRankings)
  remindSupervisors(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.remindOfRankings>,
  ): Answer<typeof routes.remindOfRankings> {
    return this.reminding.supervisors(actor, params.id);
  }

  @Handles(routes.readOwnWishes)
  own(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params }: InputOf<typeof routes.readOwnWishes>,
  ): Answer<typeof routes.readOwnWishes> {
    return this.answering.read(actor, params.id, locale);
  }

  @Handles(routes.saveOwnWishes)
  answer(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params, body }: InputOf<typeof routes.saveOwnWishes>,
  ): Answer<typeof routes.saveOwnWishes> {
    return this.answering.save(actor, params.id, body, locale);
  }

  @Handles(routes.readNeedCandidates)
  candidates(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readNeedCandidates>,
  ): Answer<typeof routes.readNeedCandidates> {
    return this.ranking.read(actor, params.id);
  }

  @Handles(routes.saveNeedCandidates)
  rank(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveNeedCandidates>,
  ): Answer<typeof routes.saveNeedCandidates> {
    return this.ranking.save(actor, params.id, body);
  }
}
