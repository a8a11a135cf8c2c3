import { Controller } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import {
  checkEligibility,
  listCalls,
  listFaq,
  listTeams,
  readCall,
  readEligibility,
  readPage,
  readTeam,
} from '@placet/contract/calls/routes.ts';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import { previewCall } from '@placet/contract/set-up/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { CheckEligibility } from './use-cases/check-eligibility.ts';
import { ListCalls } from './use-cases/list-calls.ts';
import { PreviewCall } from './use-cases/preview-call.ts';
import { ReadCall } from './use-cases/read-call.ts';
import { ReadEligibility } from './use-cases/read-eligibility.ts';
import { ReadPages } from './use-cases/read-pages.ts';
import { ReadTeams } from './use-cases/read-teams.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class CallsController {
  constructor(
    private readonly calls: ListCalls,
    private readonly call: ReadCall,
    private readonly previewed: PreviewCall,
    private readonly questions: ReadEligibility,
    private readonly eligibility: CheckEligibility,
    private readonly teams: ReadTeams,
    private readonly pages: ReadPages,
  ) {}

  @Handles(listCalls)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof listCalls>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof listCalls> {
    return this.calls.run(actor, query, locale);
  }

  @Handles(readCall)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readCall>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof readCall> {
    return this.call.run(actor, params.slug, locale);
  }

  @Handles(previewCall)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof previewCall>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof previewCall> {
    return this.previewed.run(actor, params.id, locale);
  }

  @Handles(readEligibility)
  ask(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readEligibility>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof readEligibility> {
    return this.questions.run(actor, params.slug, locale);
  }

  @Handles(checkEligibility)
  check(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof checkEligibility>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof checkEligibility> {
    return this.eligibility.run(actor, params.slug, body.answers, locale);
  }

  @Handles(listTeams)
  allTeams(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Answer<typeof listTeams> {
    return this.teams.all(actor, locale);
  }

  @Handles(readTeam)
  oneTeam(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readTeam>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof readTeam> {
    return this.teams.one(actor, params.slug, locale);
  }

  @Handles(listFaq)
  faq(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Answer<typeof listFaq> {
    return this.pages.faq(actor, locale);
  }

  @Handles(readPage)
  page(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readPage>,
    @CurrentLocale() locale: Locale,
  ): Answer<typeof readPage> {
    return this.pages.page(actor, params.slug, locale);
  }
}
