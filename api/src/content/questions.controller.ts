import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/content/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { questions } from './kinds.ts';
import { inCategory } from './use-cases/checks.ts';
import { KeepContent } from './use-cases/keep-content.ts';
import { ListContent } from './use-cases/list-content.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** Questions and answers as they are kept, by category. */
@Controller()
export class QuestionsController {
  constructor(
    private readonly lists: ListContent,
    private readonly content: KeepContent,
  ) {}

  @Handles(routes.listKeptQuestions)
  listKept(@CurrentActor() actor: Actor): Answer<typeof routes.listKeptQuestions> {
    return this.lists.byCategory(actor, 'question', questions);
  }

  @Handles(routes.readKeptQuestion)
  readKept(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readKeptQuestion>,
  ): Answer<typeof routes.readKeptQuestion> {
    return this.content.read(actor, questions, params.id);
  }

  @Handles(routes.addQuestion)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.addQuestion>,
  ): Answer<typeof routes.addQuestion> {
    return this.content.add(actor, questions, body, undefined, inCategory('question'));
  }

  @Handles(routes.changeQuestion)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.changeQuestion>,
  ): Answer<typeof routes.changeQuestion> {
    return this.content.change(actor, questions, params.id, body, inCategory('question'));
  }

  @Handles(routes.removeQuestion)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof routes.removeQuestion>): Promise<void> {
    return this.content.remove(actor, questions, params.id);
  }

  @Handles(routes.orderQuestions)
  order(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof routes.orderQuestions>): Promise<void> {
    return this.content.order(actor, questions, body.categoryId, body.ids);
  }
}
