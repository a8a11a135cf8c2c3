import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  countReceivedRoute,
  listCoordinatedCallsRoute,
  listReceivedRoute,
} from '@placet/contract/coordination/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { CountReceived } from './use-cases/count-received.ts';
import { ListCoordinatedCalls } from './use-cases/list-coordinated-calls.ts';
import { ListReceived } from './use-cases/list-received.ts';

@Controller()
export class CoordinationController {
  constructor(
    private readonly listReceived: ListReceived,
    private readonly countReceived: CountReceived,
    private readonly listCoordinatedCalls: ListCoordinatedCalls,
  ) {}

  @Handles(listReceivedRoute)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof listReceivedRoute>,
  ): Promise<ResponseOf<typeof listReceivedRoute>> {
    return this.listReceived.run(actor, query);
  }

  @Handles(countReceivedRoute)
  count(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof countReceivedRoute>,
  ): Promise<ResponseOf<typeof countReceivedRoute>> {
    return this.countReceived.run(actor, query);
  }

  @Handles(listCoordinatedCallsRoute)
  calls(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof listCoordinatedCallsRoute>> {
    return this.listCoordinatedCalls.run(actor);
  }
}
