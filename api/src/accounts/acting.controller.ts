import { Controller } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import { beginActing, endActing, listColleagues } from '@placet/contract/accounts/acting-routes.ts';
import type { Colleague, Session } from '@placet/contract/accounts/schemas.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ActAs } from './use-cases/act-as.ts';

@Controller()
export class ActingController {
  constructor(private readonly actAs: ActAs) {}

  @Handles(listColleagues)
  colleagues(@CurrentActor() actor: Actor): Promise<Colleague[]> {
    return this.actAs.colleagues(actor);
  }

  @Handles(beginActing)
  begin(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof beginActing>): Promise<Session> {
    return this.actAs.begin(actor, body);
  }

  @Handles(endActing)
  end(@CurrentActor() actor: Actor): Promise<Session> {
    return this.actAs.end(actor);
  }
}
