import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import { markActivitySeen, putOffItem, readActivityRoute, readHome, takeUpItem } from '@placet/contract/home/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { PutOffItem } from './use-cases/put-off-item.ts';
import { ReadActivity } from './use-cases/read-activity.ts';
import { ReadHome } from './use-cases/read-home.ts';

@Controller()
export class HomeController {
  constructor(
    private readonly reading: ReadHome,
    private readonly puttingOff: PutOffItem,
    private readonly activity: ReadActivity,
  ) {}

  @Handles(readHome)
  read(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof readHome>> {
    return this.reading.run(actor);
  }

  @Handles(putOffItem)
  putOff(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof putOffItem>): Promise<void> {
    return this.puttingOff.run(actor, params.item, body.until);
  }

  @Handles(takeUpItem)
  takeUp(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof takeUpItem>): Promise<void> {
    return this.puttingOff.takeUp(actor, params.item);
  }

  @Handles(readActivityRoute)
  readActivity(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof readActivityRoute>,
  ): Promise<ResponseOf<typeof readActivityRoute>> {
    return this.activity.run(actor, query);
  }

  @Handles(markActivitySeen)
  seen(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof markActivitySeen>): Promise<void> {
    return this.activity.markSeen(actor, body.at);
  }
}
