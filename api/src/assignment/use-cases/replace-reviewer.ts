import { Injectable } from '@nestjs/common';
import type { Replaced, Replacement } from '@placet/contract/assignment/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { assignPairs, holdApplications } from '../assign-pairs.ts';
import { namesOfApplications } from '../data/conflicts.queries.ts';
import { openOf } from '../data/reviewers.queries.ts';
import { findReviewCall } from '../review-calls.ts';

interface OpenAssignment {
  readonly id: string;
  readonly applicationId: string;
}

/**
 * Takes what is not finished off a reviewer, with a reason, and gives it to somebody else or leaves it open. What was written stays where it
 * is: sealed, and there again should the review be reopened.
 */
@Injectable()
export class ReplaceReviewer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everything they have open in a call. @throws Problem `assignment.not_possible` when whoever is named is no other reviewer of it */
  all(actor: Actor, callId: string, reviewerId: string, { reason, to }: Replacement): Promise<Replaced> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      await this.check(tx, callId, reviewerId, to);
      return this.replace(tx, callId, await openOf(tx, callId, reviewerId), reason, to);
    });
  }

  /** @throws Problem `assignment.not_open` for one that is submitted or left already, and as {@link all} */
  one(actor: Actor, id: string, { reason, to }: Replacement): Promise<Replaced> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [found] = await tx.query<OpenAssignment & { callId: string; reviewerId: string }>(
        'SELECT id, call_id AS "callId", application_id AS "applicationId", reviewer_id AS "reviewerId" FROM review_assignment WHERE id = $1',
        [id],
      );
      if (!found) throw notFound();
      authorise(tx.actor, 'review.assign', { callId: found.callId });
      await this.check(tx, found.callId, found.reviewerId, to);
      const replaced = await this.replace(tx, found.callId, [found], reason, to);
      if (replaced.moved + replaced.opened.length === 0) throw new Problem('assignment.not_open');
      return replaced;
    });
  }

  private async check(tx: Transaction, callId: string, from: string, to: string | null): Promise<void> {
    if (to === null) return;
    const members = await tx.query('SELECT 1 FROM call_reviewer WHERE call_id = $1 AND account_id = $2 AND active', [
      callId,
      to,
    ]);
    if (to === from || members.length === 0)
      throw new Problem('assignment.not_possible', { issues: [{ path: ['body', 'to'], code: 'custom' }] });
  }

  private async replace(
    tx: Transaction,
    callId: string,
    open: readonly OpenAssignment[],
    reason: string,
    to: string | null,
  ): Promise<Replaced> {
    await holdApplications(
      tx,
      open.map(({ applicationId }) => applicationId),
    );
    const freed = await tx.query<OpenAssignment & Record<string, unknown>>(
      `UPDATE review_assignment SET state = 'recused', recused_at = $2, recused_reason = $3, recused_shown = true
       WHERE id = ANY ($1) AND state IN ('assigned', 'in_progress') RETURNING id, application_id AS "applicationId"`,
      [open.map(({ id }) => id), tx.now.toString(), reason],
    );
    const pairs = to === null ? [] : freed.map(({ applicationId }) => ({ applicationId, reviewerId: to }));
    const given = await assignPairs(tx, callId, pairs, { origin: 'hand' });
    const taken = new Map(given.map((one) => [one.applicationId, one]));
    for (const { id: assignmentId, applicationId } of freed)
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.review_replaced',
        data: { assignmentId, by: taken.get(applicationId)?.assignmentId ?? null, reason },
      });
    const left = freed.filter(({ applicationId }) => taken.get(applicationId)?.assignmentId == null);
    const names = await namesOfApplications(
      tx,
      left.map(({ applicationId }) => applicationId),
    );
    return {
      moved: freed.length - left.length,
      opened: left.map(({ applicationId }) => ({
        ...(names.get(applicationId) ?? { number: '', name: '' }),
        refused: taken.get(applicationId)?.refused ?? null,
      })),
    };
  }
}
