import type { SavedReview, SaveReview as Wanted } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { OwnAssignment } from '../data/assignments.queries.ts';
import { contentOf, workingCopy, workingPlace, writeWorkingCopy } from '../data/reviews.queries.ts';
import { unknownScores } from '@placet/contract/rubric/score-issues.ts';
import { rubricInForce } from '../../rubric/rubric-in-force.ts';
import { JudgedApplications } from '../judged-application.ts';
import { findOwn, requireOpen } from '../own-assignments.ts';

/** Keeps what a reviewer has written so far. From the first time, what they judge is the submission they have before them. */
@Injectable()
export class SaveReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedApplications,
  ) {}

  /** @throws Problem `review.changed_meanwhile` with the review as stored; and those of the desk */
  async run(actor: Actor, id: string, { revision, active, ...content }: Wanted): Promise<SavedReview> {
    const { applicationId } = await this.unitOfWork.read(actor, (tx) => findOwn(tx, id, 'review.do'));
    const seal = await this.judged.sealOf(applicationId);
    return this.unitOfWork.run(actor, async (tx) => {
      const assignment = await findOwn(tx, id, 'review.do', 'change');
      requireOpen(assignment, tx.now);
      const rubric = await rubricInForce(tx, assignment.callId);
      if (!rubric) throw new Problem('review.no_rubric');
      const stored = await workingCopy(tx, id);
      if ((stored?.revision ?? 0) !== revision) {
        const kept = stored && {
          revision: stored.revision,
          savedAt: stored.savedAt.toISOString(),
          ...contentOf(stored, seal, workingPlace(id)),
        };
        throw new Problem('review.changed_meanwhile', { context: { stored: kept ?? null } });
      }
      const unknown = unknownScores(rubric.definition, content.scores);
      if (unknown.length > 0)
        throw new Problem('request.invalid', {
          issues: unknown.map(({ criterion }) => ({ path: ['body', 'scores', criterion], code: 'invalid_value' })),
        });
      const written = await writeWorkingCopy(tx, id, { ...content, active }, seal);
      if (!assignment.begun) await begin(tx, assignment);
      return { revision: written, savedAt: tx.now.toString({ smallestUnit: 'millisecond' }) };
    });
  }
}

async function begin(tx: Transaction, { id, applicationId, latest }: OwnAssignment): Promise<void> {
  await tx.query(
    `UPDATE review_assignment SET state = 'in_progress', begun_at = $2, submission_sequence = $3 WHERE id = $1`,
    [id, tx.now.toString(), latest],
  );
  await tx.audit({
    subject: { type: 'application', id: applicationId },
    type: 'application.review_begun',
    data: { assignmentId: id },
  });
}
