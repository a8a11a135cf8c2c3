import type { PeerReviews } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { contentOf, peersOf, versionPlace } from '../data/reviews.queries.ts';
import { rubricsOf } from '../../rubric/rubric-in-force.ts';
import { JudgedApplications } from '../judged-application.ts';
import { findOwn, requireCleared } from '../own-assignments.ts';

/** What others submitted about the same application, as the call's rule allows: the database decides, and says nobody's name. */
@Injectable()
export class ReadPeers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedApplications,
  ) {}

  async run(actor: Actor, id: string): Promise<PeerReviews> {
    const { applicationId, rows, rubrics } = await this.unitOfWork.read(actor, async (tx) => {
      const assignment = await findOwn(tx, id, 'review.do');
      requireCleared(assignment);
      const found = await peersOf(tx, id);
      const by = await rubricsOf(tx, [...new Set(found.map(({ rubricVersionId }) => rubricVersionId))]);
      return { applicationId: assignment.applicationId, rows: found, rubrics: by };
    });
    if (rows.length === 0) return { reviews: [] };
    const { seal } = await this.judged.read(applicationId);
    return {
      reviews: rows.map((row) => ({
        submittedAt: row.submittedAt.toISOString(),
        ...contentOf(row, seal, versionPlace(row.assignmentId, row.number)),
        rubric: rubrics.get(row.rubricVersionId) ?? { criteria: [] },
      })),
    };
  }
}
