import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  listMessagesSentRoute,
  readReceivedRoute,
  readTimelineRoute,
  returnSectionsRoute,
  undoReturnRoute,
} from '@placet/contract/coordination/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ListMessagesSent } from './use-cases/list-messages-sent.ts';
import { ReadReceived } from './use-cases/read-received.ts';
import { ReadTimeline } from './use-cases/read-timeline.ts';
import { ReturnSections } from './use-cases/return-sections.ts';
import { UndoReturn } from './use-cases/undo-return.ts';

@Controller()
export class ReceivedApplicationsController {
  constructor(
    private readonly reading: ReadReceived,
    private readonly timelines: ReadTimeline,
    private readonly messagesSent: ListMessagesSent,
    private readonly returning: ReturnSections,
    private readonly undoing: UndoReturn,
  ) {}

  @Handles(readReceivedRoute)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readReceivedRoute>,
  ): Promise<ResponseOf<typeof readReceivedRoute>> {
    return this.reading.run(actor, params.id);
  }

  @Handles(readTimelineRoute)
  timeline(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readTimelineRoute>,
  ): Promise<ResponseOf<typeof readTimelineRoute>> {
    return this.timelines.run(actor, params.id);
  }

  @Handles(listMessagesSentRoute)
  messages(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listMessagesSentRoute>,
  ): Promise<ResponseOf<typeof listMessagesSentRoute>> {
    return this.messagesSent.run(actor, params.id);
  }

  @Handles(returnSectionsRoute)
  return(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof returnSectionsRoute>,
  ): Promise<ResponseOf<typeof returnSectionsRoute>> {
    return this.returning.run(actor, params.id, body);
  }

  @Handles(undoReturnRoute)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof undoReturnRoute>,
  ): Promise<ResponseOf<typeof undoReturnRoute>> {
    return this.undoing.run(actor, params.id);
  }
}
