import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';

/** A coordinator lets a reviewer write again: what they submitted, or what they stepped aside from. */
@Injectable()
export class ReopenReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `review.not_reopenable` */
  run(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [found] = await tx.query<{ callId: string; applicationId: string }>(
        'SELECT call_id AS "callId", application_id AS "applicationId" FROM review_assignment WHERE id = $1',
        [id],
      );
      if (!found) throw notFound();
      authorise(tx.actor, 'review.reopen', { callId: found.callId });
      await holdChain(tx, { type: 'application', id: found.applicationId });
      const [reopened] = await tx.query(
        `UPDATE review_assignment SET state = CASE WHEN begun_at IS NULL THEN 'assigned' ELSE 'in_progress' END, recused_at = NULL,
           recused_reason = NULL, recused_shown = false, reopened_at = $2, reopened_reason = $3
         WHERE id = $1 AND state IN ('submitted', 'recused') AND NOT has_conflict(application_id, reviewer_id) RETURNING id`,
        [id, tx.now.toString(), reason.trim()],
      );
      if (!reopened) throw new Problem('review.not_reopenable');
      await tx.audit({
        subject: { type: 'application', id: found.applicationId },
        type: 'application.review_reopened',
        data: { assignmentId: id, reason: reason.trim() },
      });
    });
  }
}
