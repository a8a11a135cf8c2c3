import { Controller } from '@nestjs/common';
import type { ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/applications/routes.ts';
import type { InputOf } from '@placet/contract/route.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ListAccesses } from './use-cases/list-accesses.ts';
import { ListMessages } from './use-cases/list-messages.ts';

/** What happened around a person's own application: mails to them, who opened their data. */
@Controller()
export class ApplicationRecordsController {
  constructor(
    private readonly messages: ListMessages,
    private readonly accesses: ListAccesses,
  ) {}

  @Handles(routes.listMessagesRoute)
  listMessages(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.listMessagesRoute>,
  ): Promise<ResponseOf<typeof routes.listMessagesRoute>> {
    return this.messages.run(actor, params.id);
  }

  @Handles(routes.listAccessesRoute)
  listAccesses(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.listAccessesRoute>,
  ): Promise<ResponseOf<typeof routes.listAccessesRoute>> {
    return this.accesses.run(actor, params.id);
  }
}
