import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import * as routes from '@placet/contract/set-up/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { CloseCall } from './use-cases/close-call.ts';
import { ExtendCall } from './use-cases/extend-call.ts';
import { OpenCall } from './use-cases/open-call.ts';

type Answer = Promise<ResponseOf<typeof routes.openCall>>;

@Controller()
export class CallLifecycleController {
  constructor(
    private readonly opening: OpenCall,
    private readonly closing: CloseCall,
    private readonly extending: ExtendCall,
  ) {}

  @Handles(routes.openCall)
  open(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.openCall>): Answer {
    return this.opening.run(actor, params.id);
  }

  @Handles(routes.closeCall)
  close(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.closeCall>): Answer {
    return this.closing.run(actor, params.id, body.reason);
  }

  @Handles(routes.reopenCall)
  reopen(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.reopenCall>): Answer {
    return this.closing.reopen(actor, params.id, body);
  }

  @Handles(routes.extendCall)
  extend(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.extendCall>): Answer {
    return this.extending.forEverybody(actor, params.id, body);
  }

  @Handles(routes.extendForOne)
  extendForOne(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.extendForOne>): Answer {
    return this.extending.forOne(actor, params.id, body);
  }
}
