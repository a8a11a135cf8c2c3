import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller.ts';
import { DemoReviewers } from './demo/demo-reviewers.ts';
import { AssignmentRunsController } from './runs.controller.ts';
import { ProgressController } from './progress.controller.ts';
import { AssignReviewers } from './use-cases/assign-reviewers.ts';
import { ComputeProposal } from './use-cases/compute-proposal.ts';
import { ExportProgress } from './use-cases/export-progress.ts';
import { KeepConflicts } from './use-cases/keep-conflicts.ts';
import { KeepReviewers } from './use-cases/keep-reviewers.ts';
import { ProposeAssignment } from './use-cases/propose-assignment.ts';
import { ReadProgress } from './use-cases/read-progress.ts';
import { RemindReviewers } from './use-cases/remind-reviewers.ts';
import { ReplaceReviewer } from './use-cases/replace-reviewer.ts';

/** Who reviews in a call and what, what stands between them, how far they are, and whom to remind. */
@Module({
  controllers: [AssignmentController, AssignmentRunsController, ProgressController],
  providers: [
    AssignReviewers,
    ComputeProposal,
    DemoReviewers,
    ExportProgress,
    KeepConflicts,
    KeepReviewers,
    ProposeAssignment,
    ReadProgress,
    RemindReviewers,
    ReplaceReviewer,
  ],
  exports: [DemoReviewers],
})
export class AssignmentModule {}
