import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { contentOf, versionPlace, versionsOf, workingCopy, workingPlace } from '../data/reviews.queries.ts';
import { missingScores, scoresOf } from '@placet/contract/rubric/score-issues.ts';
import { rubricInForce } from '../../rubric/rubric-in-force.ts';
import { JudgedApplications } from '../judged-application.ts';
import { findOwn, requireOpen } from '../own-assignments.ts';

/** Makes a version of what was written: the newest one is what others read and what is counted. */
@Injectable()
export class SubmitReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedApplications,
  ) {}

  /** @throws Problem `review.incomplete` with an issue for each criterion; `review.changed_meanwhile`; and those of the desk */
  async run(actor: Actor, id: string, revision: number): Promise<void> {
    const { applicationId } = await this.unitOfWork.read(actor, (tx) => findOwn(tx, id, 'review.do'));
    const seal = await this.judged.sealOf(applicationId);
    await this.unitOfWork.run(actor, async (tx) => {
      const assignment = await findOwn(tx, id, 'review.do', 'change');
      requireOpen(assignment, tx.now);
      const rubric = await rubricInForce(tx, assignment.callId);
      if (!rubric) throw new Problem('review.no_rubric');
      const stored = await workingCopy(tx, id);
      const content = stored && contentOf(stored, seal, workingPlace(id));
      const missing = missingScores(rubric.definition, content?.scores ?? {});
      if (!stored || !content || missing.length > 0)
        throw new Problem('review.incomplete', {
          issues: missing.map(({ criterion, code }) => ({ path: ['scores', criterion], code })),
        });
      if (stored.revision !== revision)
        throw new Problem('review.changed_meanwhile', {
          context: { stored: { revision: stored.revision, savedAt: stored.savedAt.toISOString(), ...content } },
        });
      const number = ((await versionsOf(tx, id))[0]?.number ?? 0) + 1;
      await tx.query(
        `INSERT INTO review_version (assignment_id, number, submission_sequence, rubric_version_id, scores, comment, recommendation, confidence,
           submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          number,
          assignment.sequence,
          rubric.id,
          scoresOf(rubric.definition, content.scores),
          content.comment === '' ? null : seal.seal(versionPlace(id, number), content.comment),
          content.recommendation,
          content.confidence,
          tx.now.toString(),
        ],
      );
      await tx.query(`UPDATE review_assignment SET state = 'submitted', submitted_at = $2 WHERE id = $1`, [
        id,
        tx.now.toString(),
      ]);
      await tx.audit({
        subject: { type: 'application', id: assignment.applicationId },
        type: 'application.review_submitted',
        data: { assignmentId: id, number },
      });
    });
  }
}
