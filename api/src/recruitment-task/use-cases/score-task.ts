import { Injectable } from '@nestjs/common';
import type { SaveTaskScore } from '@placet/contract/recruitment-task/schemas.ts';
import type { SavedReview } from '@placet/contract/review/schemas.ts';
import { missingScores, scoresOf, unknownScores } from '@placet/contract/rubric/score-issues.ts';
import type { PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { rubricInForce, type PublishedRubric } from '../../rubric/rubric-in-force.ts';
import {
  contentOf,
  versionPlace,
  versionsOf,
  workingCopy,
  workingPlace,
  writeWorkingCopy,
} from '../data/scores.queries.ts';
import { JudgedTasks, type OwnJudged } from '../judged-tasks.ts';

interface Opened {
  readonly assignment: OwnJudged;
  readonly rubric: PublishedRubric;
  readonly stored: Awaited<ReturnType<typeof workingCopy>>;
}

/** Scores an answer by the task's rubric: kept while it is thought about, a version each time it is submitted. */
@Injectable()
export class ScoreTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedTasks,
  ) {}

  /** @throws Problem `review.changed_meanwhile` with the scores as stored | `review.no_rubric`; and those of the desk */
  save(actor: Actor, id: string, { revision, ...content }: SaveTaskScore): Promise<SavedReview> {
    return this.change(actor, id, revision, async (tx, { rubric }, seal) => {
      const unknown = unknownScores(rubric.definition, content.scores);
      if (unknown.length > 0)
        throw new Problem('request.invalid', {
          issues: unknown.map(({ criterion }) => ({ path: ['body', 'scores', criterion], code: 'invalid_value' })),
        });
      const written = await writeWorkingCopy(tx, id, content, seal);
      return { revision: written, savedAt: tx.now.toString({ smallestUnit: 'millisecond' }) };
    });
  }

  /** @throws Problem `review.incomplete` with an issue for each criterion; and those of {@link save} */
  submit(actor: Actor, id: string, revision: number): Promise<void> {
    return this.change(actor, id, revision, async (tx, { assignment, rubric, stored }, seal) => {
      const content = stored && contentOf(stored, seal, workingPlace(id));
      const missing = missingScores(rubric.definition, content?.scores ?? {});
      if (!content || missing.length > 0)
        throw new Problem('review.incomplete', {
          issues: missing.map(({ criterion, code }) => ({ path: ['scores', criterion], code })),
        });
      const number = ((await versionsOf(tx, id))[0]?.number ?? 0) + 1;
      const comment = content.comment === '' ? null : seal.seal(versionPlace(id, number), content.comment);
      await tx.query(
        `INSERT INTO task_score_version (assignment_id, number, rubric_version_id, scores, comment, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, number, rubric.id, scoresOf(rubric.definition, content.scores), comment, tx.now.toString()],
      );
      await tx.audit({
        subject: { type: 'application', id: assignment.applicationId },
        type: 'application.task_scored',
        data: { assignmentId: id, number },
      });
    });
  }

  private async change<Result>(
    actor: Actor,
    id: string,
    revision: number,
    work: (tx: Transaction, opened: Opened, seal: PersonalSeal) => Promise<Result>,
  ): Promise<Result> {
    const { applicationId } = await this.unitOfWork.read(actor, (tx) => this.judged.find(tx, id));
    const seal = await this.judged.sealOf(applicationId);
    return this.unitOfWork.run(actor, async (tx) => {
      const assignment = await this.judged.open(tx, id);
      const rubric = await rubricInForce(tx, assignment.callId, 'task');
      if (!rubric) throw new Problem('review.no_rubric');
      const stored = await workingCopy(tx, id);
      if ((stored?.revision ?? 0) !== revision) {
        const kept = stored && {
          ...{ revision: stored.revision, savedAt: stored.savedAt.toISOString() },
          ...contentOf(stored, seal, workingPlace(id)),
        };
        throw new Problem('review.changed_meanwhile', { context: { stored: kept ?? null } });
      }
      return work(tx, { assignment, rubric, stored }, seal);
    });
  }
}
