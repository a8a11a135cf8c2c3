import { Controller, Res } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/review/routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import { sendContent } from '../documents/send-content.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { AnswerGate } from './use-cases/answer-gate.ts';
import { TakeFirstPass } from './use-cases/first-pass.ts';
import { ListReviewQueue } from './use-cases/list-queue.ts';
import { OpenJudgedDocument } from './use-cases/open-document.ts';
import { ReadDesk } from './use-cases/read-desk.ts';
import { OpenLetterFile } from './use-cases/open-letter-file.ts';
import { ReadLetters } from './use-cases/read-letters.ts';
import { ReadPeers } from './use-cases/read-peers.ts';
import { ReopenReview } from './use-cases/reopen-review.ts';
import { SaveReview } from './use-cases/save-review.ts';
import { StepAside } from './use-cases/step-aside.ts';
import { SubmitReview } from './use-cases/submit-review.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class ReviewController {
  constructor(
    private readonly queue: ListReviewQueue,
    private readonly desk: ReadDesk,
    private readonly gate: AnswerGate,
    private readonly saving: SaveReview,
    private readonly submitting: SubmitReview,
    private readonly leaving: StepAside,
    private readonly peers: ReadPeers,
    private readonly documents: OpenJudgedDocument,
    private readonly reopening: ReopenReview,
    private readonly letters: ReadLetters,
    private readonly letterFiles: OpenLetterFile,
    private readonly pass: TakeFirstPass,
  ) {}

  @Handles(routes.readReviewQueue)
  list(@CurrentActor() actor: Actor): Answer<typeof routes.readReviewQueue> {
    return this.queue.run(actor);
  }

  @Handles(routes.readDesk)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readDesk>,
  ): Answer<typeof routes.readDesk> {
    return this.desk.run(actor, params.id);
  }

  @Handles(routes.readReviewDocument)
  async document(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readReviewDocument>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, await this.documents.run(actor, params.id, params.question));
  }

  @Handles(routes.clearConflict)
  async clear(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.clearConflict>,
  ): Answer<typeof routes.clearConflict> {
    await this.gate.clear(actor, params.id);
    return this.desk.run(actor, params.id);
  }

  @Handles(routes.declareConflictRoute)
  declare(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.declareConflictRoute>,
  ): Promise<void> {
    return this.gate.declare(actor, params.id, body);
  }

  @Handles(routes.stepAsideRoute)
  leave(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof routes.stepAsideRoute>): Promise<void> {
    return this.leaving.run(actor, params.id, body.reason);
  }

  @Handles(routes.saveReviewRoute)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveReviewRoute>,
  ): Answer<typeof routes.saveReviewRoute> {
    return this.saving.run(actor, params.id, body);
  }

  @Handles(routes.submitReviewRoute)
  async submit(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.submitReviewRoute>,
  ): Answer<typeof routes.submitReviewRoute> {
    await this.submitting.run(actor, params.id, body.revision);
    return this.desk.run(actor, params.id);
  }

  @Handles(routes.readPeerReviews)
  others(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readPeerReviews>,
  ): Answer<typeof routes.readPeerReviews> {
    return this.peers.run(actor, params.id);
  }

  @Handles(routes.readJudgedLetters)
  lettersOf(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readJudgedLetters>,
  ): Answer<typeof routes.readJudgedLetters> {
    return this.letters.run(actor, params.id);
  }

  @Handles(routes.readJudgedLetterFile)
  async letterFile(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readJudgedLetterFile>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id, letter, question } = params;
    await sendContent(reply, await this.letterFiles.run(actor, id, letter, question));
  }

  @Handles(routes.readFirstPass)
  firstPass(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readFirstPass>,
  ): Answer<typeof routes.readFirstPass> {
    return this.pass.read(actor, params.call);
  }

  @Handles(routes.takeFirstPass)
  takePass(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof routes.takeFirstPass>,
  ): Answer<typeof routes.takeFirstPass> {
    return this.pass.answer(actor, body.answers);
  }

  @Handles(routes.reopenReviewRoute)
  reopen(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.reopenReviewRoute>,
  ): Promise<void> {
    return this.reopening.run(actor, params.id, body.reason);
  }
}
