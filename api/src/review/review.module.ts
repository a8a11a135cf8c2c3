import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { DemoReviews } from './demo/demo-reviews.ts';
import { JudgedApplications } from './judged-application.ts';
import { ReviewController } from './review.controller.ts';
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

/** The desk of those who judge applications: what they are to judge, what they may see of it, and what they say. */
@Module({
  imports: [ApplicationsModule, DocumentsModule],
  controllers: [ReviewController],
  providers: [
    AnswerGate,
    DemoReviews,
    JudgedApplications,
    ListReviewQueue,
    OpenJudgedDocument,
    ReadDesk,
    OpenLetterFile,
    ReadLetters,
    ReadPeers,
    ReopenReview,
    SaveReview,
    StepAside,
    SubmitReview,
    TakeFirstPass,
  ],
  exports: [DemoReviews, JudgedApplications],
})
export class ReviewModule {}
