import { Controller, Req } from '@nestjs/common';
import type { InputOf, Locale, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/recruitment-task/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { AnswerTask } from './use-cases/answer-task.ts';
import { ChangeSentTask } from './use-cases/change-sent.ts';
import { ListTasks } from './use-cases/list-tasks.ts';
import { SendTask } from './use-cases/send-task.ts';
import { SetUpTask } from './use-cases/set-up-task.ts';

type Answer<T> = Promise<ResponseOf<T>>;

/** The task for those who set it up and send it, and for those who answer it. */
@Controller()
export class TasksController {
  constructor(
    private readonly settingUp: SetUpTask,
    private readonly listing: ListTasks,
    private readonly sending: SendTask,
    private readonly changing: ChangeSentTask,
    private readonly answering: AnswerTask,
  ) {}

  @Handles(routes.readTaskRoute)
  task(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readTaskRoute>,
  ): Answer<typeof routes.readTaskRoute> {
    return this.settingUp.read(actor, params.id);
  }

  @Handles(routes.saveTaskRoute)
  saveTask(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveTaskRoute>,
  ): Answer<typeof routes.saveTaskRoute> {
    return this.settingUp.save(actor, params.id, body);
  }

  @Handles(routes.listTasksRoute)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.listTasksRoute>,
  ): Answer<typeof routes.listTasksRoute> {
    return this.listing.list(actor, params.slug);
  }

  @Handles(routes.previewTaskRoute)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.previewTaskRoute>,
  ): Answer<typeof routes.previewTaskRoute> {
    return this.sending.preview(actor, params.slug);
  }

  @Handles(routes.sendTaskRoute)
  send(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.sendTaskRoute>,
    @Req() request: FastifyRequest,
  ): Answer<typeof routes.sendTaskRoute> {
    return this.sending.send(actor, params.slug, body.fingerprint, idempotentRequest(request));
  }

  @Handles(routes.readTaskAnswerRoute)
  answer(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readTaskAnswerRoute>,
  ): Answer<typeof routes.readTaskAnswerRoute> {
    return this.listing.answer(actor, params.id);
  }

  @Handles(routes.changeSentTaskRoute)
  extend(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.changeSentTaskRoute>,
  ): Promise<void> {
    return this.changing.extend(actor, params.id, body);
  }

  @Handles(routes.withdrawTaskRoute)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.withdrawTaskRoute>,
  ): Promise<void> {
    return this.changing.withdraw(actor, params.id, body.reason);
  }

  @Handles(routes.readOwnTaskRoute)
  own(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params }: InputOf<typeof routes.readOwnTaskRoute>,
  ): Answer<typeof routes.readOwnTaskRoute> {
    return this.answering.read(actor, params.id, locale);
  }

  @Handles(routes.startTaskRoute)
  start(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params }: InputOf<typeof routes.startTaskRoute>,
  ): Answer<typeof routes.startTaskRoute> {
    return this.answering.start(actor, params.id, locale);
  }

  @Handles(routes.saveTaskAnswerRoute)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveTaskAnswerRoute>,
  ): Answer<typeof routes.saveTaskAnswerRoute> {
    return this.answering.save(actor, params.id, body);
  }

  @Handles(routes.handInTaskRoute)
  handIn(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Input() { params, body }: InputOf<typeof routes.handInTaskRoute>,
  ): Answer<typeof routes.handInTaskRoute> {
    return this.answering.handIn(actor, params.id, body.revision, locale);
  }
}
