import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  copyRubricRoute,
  discardRubric,
  publishRubricRoute,
  readRubric,
  saveRubricRoute,
} from '@placet/contract/rubric/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ChangeRubric } from './use-cases/change-rubric.ts';

type Rubric = Promise<ResponseOf<typeof readRubric>>;

@Controller()
export class RubricController {
  constructor(private readonly rubric: ChangeRubric) {}

  @Handles(readRubric)
  read(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof readRubric>): Rubric {
    return this.rubric.read(actor, { callId: params.id, purpose: query.for });
  }

  @Handles(saveRubricRoute)
  save(@CurrentActor() actor: Actor, @Input() { params, query, body }: InputOf<typeof saveRubricRoute>): Rubric {
    return this.rubric.save(actor, { callId: params.id, purpose: query.for }, body.revision, body.definition);
  }

  @Handles(discardRubric)
  discard(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof discardRubric>): Promise<void> {
    return this.rubric.discard(actor, { callId: params.id, purpose: query.for }, query.revision);
  }

  @Handles(publishRubricRoute)
  publish(@CurrentActor() actor: Actor, @Input() { params, query, body }: InputOf<typeof publishRubricRoute>): Rubric {
    return this.rubric.publish(actor, { callId: params.id, purpose: query.for }, body.revision);
  }

  @Handles(copyRubricRoute)
  copy(@CurrentActor() actor: Actor, @Input() { params, query, body }: InputOf<typeof copyRubricRoute>): Rubric {
    return this.rubric.copy(actor, { callId: params.id, purpose: query.for }, body.revision, body.from);
  }
}
