import { Controller, Res } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  exportReviewProgress,
  listJudgedApplications,
  listReviewCalls,
  listReviewerCandidates,
  readReviewProgress,
  sendRemindersRoute,
  setReminderRules,
} from '@placet/contract/assignment/routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ExportProgress } from './use-cases/export-progress.ts';
import { ReadProgress } from './use-cases/read-progress.ts';
import { RemindReviewers } from './use-cases/remind-reviewers.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class ProgressController {
  constructor(
    private readonly progress: ReadProgress,
    private readonly exporting: ExportProgress,
    private readonly reminders: RemindReviewers,
  ) {}

  @Handles(listReviewCalls)
  calls(@CurrentActor() actor: Actor): Answer<typeof listReviewCalls> {
    return this.progress.calls(actor);
  }

  @Handles(readReviewProgress)
  call(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readReviewProgress>,
  ): Answer<typeof readReviewProgress> {
    return this.progress.call(actor, params.id);
  }

  @Handles(listJudgedApplications)
  applications(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof listJudgedApplications>,
  ): Answer<typeof listJudgedApplications> {
    return this.progress.applications(actor, params.id, query);
  }

  @Handles(listReviewerCandidates)
  candidates(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listReviewerCandidates>,
  ): Answer<typeof listReviewerCandidates> {
    return this.progress.candidates(actor, params.id);
  }

  @Handles(exportReviewProgress)
  async table(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof exportReviewProgress>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { rows, fileName, body } = await this.exporting.run(actor, params.id, query.locale);
    void reply
      .header('content-type', 'text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('placet-row-count', rows);
    return body;
  }

  @Handles(sendRemindersRoute)
  remind(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof sendRemindersRoute>,
  ): Answer<typeof sendRemindersRoute> {
    return this.reminders.send(actor, params.id, body.reviewers);
  }

  @Handles(setReminderRules)
  rules(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof setReminderRules>): Promise<void> {
    return this.reminders.rules(actor, params.id, body.days);
  }
}
