import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  addToQuestionLibraryRoute,
  listQuestionLibraryRoute,
  removeFromQuestionLibraryRoute,
} from '@placet/contract/form-design/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { KeepQuestions } from './use-cases/keep-questions.ts';

@Controller()
export class QuestionLibraryController {
  constructor(private readonly library: KeepQuestions) {}

  @Handles(listQuestionLibraryRoute)
  list(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof listQuestionLibraryRoute>> {
    return this.library.list(actor);
  }

  @Handles(addToQuestionLibraryRoute)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof addToQuestionLibraryRoute>,
  ): Promise<ResponseOf<typeof addToQuestionLibraryRoute>> {
    return this.library.add(actor, body);
  }

  @Handles(removeFromQuestionLibraryRoute)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof removeFromQuestionLibraryRoute>,
  ): Promise<void> {
    return this.library.remove(actor, params.id);
  }
}
