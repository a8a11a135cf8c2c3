import { Controller, Res } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/recruitment-task/routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import { sendContent } from '../documents/send-content.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { JudgeTasks } from './use-cases/judge-tasks.ts';
import { ScoreTask } from './use-cases/score-task.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** Answers for those who score them. */
@Controller()
export class TaskReviewsController {
  constructor(
    private readonly judging: JudgeTasks,
    private readonly scoring: ScoreTask,
  ) {}

  @Handles(routes.readTaskQueueRoute)
  queue(@CurrentActor() actor: Actor): Answer<typeof routes.readTaskQueueRoute> {
    return this.judging.queue(actor);
  }

  @Handles(routes.readTaskDeskRoute)
  desk(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params }: InputOf<typeof routes.readTaskDeskRoute>,
  ): Answer<typeof routes.readTaskDeskRoute> {
    return this.judging.desk(actor, params.id, locale);
  }

  @Handles(routes.readTaskFileRoute)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readTaskFileRoute>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, await this.judging.file(actor, params.id));
  }

  @Handles(routes.saveTaskScoreRoute)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveTaskScoreRoute>,
  ): Answer<typeof routes.saveTaskScoreRoute> {
    return this.scoring.save(actor, params.id, body);
  }

  @Handles(routes.submitTaskScoreRoute)
  async submit(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params, body }: InputOf<typeof routes.submitTaskScoreRoute>,
  ): Answer<typeof routes.submitTaskScoreRoute> {
    await this.scoring.submit(actor, params.id, body.revision);
    return this.judging.desk(actor, params.id, locale);
  }
}
