import { Injectable } from '@nestjs/common';
import type { ReviewerSettings } from '@placet/contract/assignment/schemas.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { letReview, standingOf } from '../data/accounts.queries.ts';
import { dropReviewer, isReviewer, keepReviewer, openOf } from '../data/reviewers.queries.ts';
import { findReviewCall } from '../review-calls.ts';

/** Who reviews in a call, and what they bring. */
@Injectable()
export class KeepReviewers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `assignment.not_a_reviewer` when their roles do not let them */
  save(actor: Actor, callId: string, accountId: string, settings: ReviewerSettings): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      await holdChain(tx, { type: 'call', id: callId });
      const known = await isReviewer(tx, callId, accountId);
      if (!known) {
        const standing = await standingOf(tx, callId, accountId);
        if (standing === null) throw new Problem('assignment.not_a_reviewer');
        if (standing === 'coordinator') await letReview(tx, callId, accountId);
      }
      await keepReviewer(tx, callId, accountId, settings);
      const type = known ? 'call.reviewer_changed' : 'call.reviewer_added';
      await tx.audit({ subject: { type: 'call', id: callId }, type, data: { accountId } });
    });
  }

  /** @throws Problem `assignment.reviewer_busy` while something of the call waits for them */
  remove(actor: Actor, callId: string, accountId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      await holdChain(tx, { type: 'call', id: callId });
      if ((await openOf(tx, callId, accountId)).length > 0) throw new Problem('assignment.reviewer_busy');
      if (!(await dropReviewer(tx, callId, accountId))) throw notFound();
      await tx.audit({ subject: { type: 'call', id: callId }, type: 'call.reviewer_removed', data: { accountId } });
    });
  }
}
