import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import * as routes from '@placet/contract/set-up/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { CreateCall } from './use-cases/create-call.ts';
import { ListCallsToSetUp } from './use-cases/list-calls-to-set-up.ts';
import { ReadCallSetUp } from './use-cases/read-call-set-up.ts';
import { RemoveCall } from './use-cases/remove-call.ts';
import { SaveCall } from './use-cases/save-call.ts';

type Saved = Promise<ResponseOf<typeof routes.readCallSetUp>>;

@Controller()
export class CallsToSetUpController {
  constructor(
    private readonly calls: ListCallsToSetUp,
    private readonly creating: CreateCall,
    private readonly reading: ReadCallSetUp,
    private readonly removing: RemoveCall,
    private readonly saving: SaveCall,
  ) {}

  @Handles(routes.listCallsToSetUp)
  list(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listCallsToSetUp>> {
    return this.calls.run(actor);
  }

  @Handles(routes.createCall)
  create(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.createCall>,
  ): Promise<ResponseOf<typeof routes.createCall>> {
    return this.creating.run(actor, body);
  }

  @Handles(routes.copyCall)
  copy(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.copyCall>,
  ): Promise<ResponseOf<typeof routes.copyCall>> {
    return this.creating.copy(actor, params.id, body);
  }

  @Handles(routes.readCallSetUp)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.readCallSetUp>): Saved {
    return this.reading.run(actor, params.id);
  }

  @Handles(routes.readCallHistory)
  history(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readCallHistory>,
  ): Promise<ResponseOf<typeof routes.readCallHistory>> {
    return this.reading.history(actor, params.id);
  }

  @Handles(routes.removeCall)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.removeCall>): Promise<void> {
    return this.removing.run(actor, params.id);
  }

  @Handles(routes.saveCallBasics)
  basics(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.saveCallBasics>): Saved {
    return this.saving.basics(actor, params.id, body);
  }

  @Handles(routes.saveCallTexts)
  texts(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.saveCallTexts>): Saved {
    return this.saving.texts(actor, params.id, body);
  }

  @Handles(routes.saveCallDates)
  dates(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.saveCallDates>): Saved {
    return this.saving.dates(actor, params.id, body);
  }

  @Handles(routes.saveCallReferences)
  references(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveCallReferences>,
  ): Saved {
    return this.saving.references(actor, params.id, body);
  }

  @Handles(routes.saveCallReview)
  review(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.saveCallReview>): Saved {
    return this.saving.review(actor, params.id, body);
  }

  @Handles(routes.saveCallEligibility)
  eligibility(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveCallEligibility>,
  ): Saved {
    return this.saving.eligibility(actor, params.id, body);
  }

  @Handles(routes.saveCallTeams)
  teams(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.saveCallTeams>): Saved {
    return this.saving.teams(actor, params.id, body);
  }
}
