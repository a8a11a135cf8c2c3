import { Controller } from '@nestjs/common';
import type { ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/applications/form-change-routes.ts';
import type { InputOf } from '@placet/contract/route.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { LeaveBehind } from './use-cases/leave-behind.ts';

/** What a change of the form left over of a person's own draft. */
@Controller()
export class FormChangesController {
  constructor(private readonly leaving: LeaveBehind) {}

  @Handles(routes.listLeftoversRoute)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.listLeftoversRoute>,
  ): Promise<ResponseOf<typeof routes.listLeftoversRoute>> {
    return this.leaving.list(actor, params.id);
  }

  @Handles(routes.putLeftoverAwayRoute)
  putAway(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.putLeftoverAwayRoute>,
  ): Promise<void> {
    return this.leaving.putAway(actor, params.id, params.leftoverId);
  }

  @Handles(routes.reviewSectionRoute)
  review(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.reviewSectionRoute>): Promise<void> {
    return this.leaving.lookedAt(actor, params.id, params.key);
  }
}
