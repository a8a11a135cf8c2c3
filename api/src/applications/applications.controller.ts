import { Controller, Req, Res } from '@nestjs/common';
import type { Locale, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/applications/routes.ts';
import type { InputOf } from '@placet/contract/route.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input, ReaderLocale } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { CheckApplication } from './use-cases/check-application.ts';
import { CopyApplication } from './use-cases/copy-application.ts';
import { DiscardApplication } from './use-cases/discard-application.ts';
import { ListApplications } from './use-cases/list-applications.ts';
import { ReadAnswers } from './use-cases/read-answers.ts';
import { ReadApplication } from './use-cases/read-application.ts';
import { ReadForm } from './use-cases/read-form.ts';
import { ReadReceipt } from './use-cases/read-receipt.ts';
import { SaveSection } from './use-cases/save-section.ts';
import { StartApplication } from './use-cases/start-application.ts';
import { SubmitApplication } from './use-cases/submit-application.ts';
import { WithdrawApplication } from './use-cases/withdraw-application.ts';

type Answer<Route> = Promise<ResponseOf<Route>>;

/** A person's own applications: from draft to receipt. */
@Controller()
export class ApplicationsController {
  constructor(
    private readonly starting: StartApplication,
    private readonly listing: ListApplications,
    private readonly reading: ReadApplication,
    private readonly discarding: DiscardApplication,
    private readonly form: ReadForm,
    private readonly answers: ReadAnswers,
    private readonly saving: SaveSection,
    private readonly checking: CheckApplication,
    private readonly submitting: SubmitApplication,
    private readonly receipts: ReadReceipt,
    private readonly copying: CopyApplication,
    private readonly withdrawing: WithdrawApplication,
  ) {}

  @Handles(routes.startApplicationRoute)
  start(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.startApplicationRoute>,
  ): Answer<typeof routes.startApplicationRoute> {
    return this.starting.run(actor, body);
  }

  @Handles(routes.listApplicationsRoute)
  list(@CurrentActor() actor: Actor): Answer<typeof routes.listApplicationsRoute> {
    return this.listing.run(actor);
  }

  @Handles(routes.readApplicationRoute)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readApplicationRoute>,
  ): Answer<typeof routes.readApplicationRoute> {
    return this.reading.run(actor, params.id);
  }

  @Handles(routes.discardApplicationRoute)
  discard(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.discardApplicationRoute>,
  ): Promise<void> {
    return this.discarding.run(actor, params.id);
  }

  @Handles(routes.readApplicationFormRoute)
  readForm(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readApplicationFormRoute>,
  ): Answer<typeof routes.readApplicationFormRoute> {
    return this.form.run(actor, params.id);
  }

  @Handles(routes.readAnswersRoute)
  readAnswers(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readAnswersRoute>,
  ): Answer<typeof routes.readAnswersRoute> {
    return this.answers.all(actor, params.id);
  }

  @Handles(routes.readSectionRoute)
  readSection(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readSectionRoute>,
  ): Answer<typeof routes.readSectionRoute> {
    return this.answers.section(actor, params.id, params.key);
  }

  @Handles(routes.saveSectionRoute)
  saveSection(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveSectionRoute>,
  ): Answer<typeof routes.saveSectionRoute> {
    return this.saving.run(actor, params.id, params.key, body);
  }

  @Handles(routes.checkApplicationRoute)
  check(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.checkApplicationRoute>,
    @ReaderLocale() locale: Locale,
  ): Answer<typeof routes.checkApplicationRoute> {
    return this.checking.run(actor, params.id, locale);
  }

  @Handles(routes.submitApplicationRoute)
  submit(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.submitApplicationRoute>,
    @Req() request: FastifyRequest,
  ): Answer<typeof routes.submitApplicationRoute> {
    return this.submitting.run(actor, params.id, idempotentRequest(request), body?.form);
  }

  @Handles(routes.readReceiptRoute)
  readReceipt(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readReceiptRoute>,
  ): Answer<typeof routes.readReceiptRoute> {
    return this.receipts.run(actor, params.id);
  }

  @Handles(routes.copyJsonRoute)
  async copyJson(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.copyJsonRoute>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { fileName, bytes } = await this.copying.json(actor, params.id);
    attach(reply, 'application/json', fileName);
    return bytes;
  }

  @Handles(routes.copyPdfRoute)
  async copyPdf(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.copyPdfRoute>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { fileName, bytes } = await this.copying.pdf(actor, params.id);
    attach(reply, 'application/pdf', fileName);
    return bytes;
  }

  @Handles(routes.withdrawApplicationRoute)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.withdrawApplicationRoute>,
  ): Promise<void> {
    return this.withdrawing.run(actor, params.id);
  }
}

/** A file to keep: never shown by the browser as a page of ours. File names are made by us and plain ASCII. */
function attach(reply: FastifyReply, type: string, fileName: string): void {
  void reply.header('content-type', type).header('content-disposition', `attachment; filename="${fileName}"`);
}
