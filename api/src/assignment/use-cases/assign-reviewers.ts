import { Injectable } from '@nestjs/common';
import type { AssignResult, AssignWanted } from '@placet/contract/assignment/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorise } from '../../access/authorise.ts';
import { assignPairs, holdApplications, judgePairs, type JudgedPair, type Pair } from '../assign-pairs.ts';
import { accountNames } from '../data/accounts.queries.ts';
import { applicationTags } from '../data/answers.queries.ts';
import { findReviewCall } from '../review-calls.ts';

/** Applications that one batch takes by rule. */
const most = 500;

/** Gives applications to reviewers, by hand or by what they have in common. */
@Injectable()
export class AssignReviewers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes nothing. */
  preview(actor: Actor, callId: string, wanted: AssignWanted): Promise<AssignResult> {
    return this.unitOfWork.read(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      const { pairs, more } = await this.pairs(tx, callId, wanted);
      const judged = await judgePairs(tx, callId, pairs);
      return this.result(tx, judged, judged.filter(({ refused }) => refused === null).length, more);
    });
  }

  run(actor: Actor, callId: string, wanted: AssignWanted): Promise<AssignResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      const { pairs, more } = await this.pairs(tx, callId, wanted);
      const assigned = await assignPairs(tx, callId, pairs, { origin: wanted.kind });
      return this.result(tx, assigned, assigned.filter(({ assignmentId }) => assignmentId !== null).length, more);
    });
  }

  /** Takes back what was not begun. @throws Problem `assignment.begun` */
  undo(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [found] = await tx.query<{ callId: string; applicationId: string; reviewerId: string }>(
        'SELECT call_id AS "callId", application_id AS "applicationId", reviewer_id AS "reviewerId" FROM review_assignment WHERE id = $1',
        [id],
      );
      if (!found) throw notFound();
      const { callId, applicationId, reviewerId } = found;
      authorise(tx.actor, 'review.assign', { callId });
      await holdApplications(tx, [applicationId]);
      const gone = await tx.query(
        `DELETE FROM review_assignment r WHERE id = $1 AND state = 'assigned' AND begun_at IS NULL
           AND NOT EXISTS (SELECT FROM review_version v WHERE v.assignment_id = r.id) RETURNING 1`,
        [id],
      );
      if (gone.length === 0) throw new Problem('assignment.begun');
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.review_unassigned',
        data: { assignmentId: id, reviewerId },
      });
    });
  }

  private async pairs(
    tx: Transaction,
    callId: string,
    wanted: AssignWanted,
  ): Promise<{ pairs: Pair[]; more: boolean }> {
    const applications = wanted.kind === 'hand' ? wanted.applications : await tagged(tx, callId, wanted.tag);
    const pairs = [...new Set(applications.slice(0, most))].flatMap((applicationId) =>
      [...new Set(wanted.reviewers)].map((reviewerId) => ({ applicationId, reviewerId })),
    );
    return { pairs, more: applications.length > most };
  }

  private async result(
    tx: Transaction,
    judged: readonly JudgedPair[],
    added: number,
    more: boolean,
  ): Promise<AssignResult> {
    const known = judged.filter(({ refused }) => refused !== 'not_reviewer');
    const names = await accountNames(
      tx,
      known.map(({ reviewerId }) => reviewerId),
    );
    return {
      added,
      pairs: judged.map(({ applicationId, reviewerId, number, name, refused }) => ({
        ...{ applicationId, reviewerId, number, name, refused },
        reviewer: refused === 'not_reviewer' || refused === 'not_found' ? null : (names.get(reviewerId) ?? null),
      })),
      more,
    };
  }
}

async function tagged(tx: Transaction, callId: string, tag: string): Promise<string[]> {
  const tags = await applicationTags(tx, callId);
  return [...tags].filter(([, of]) => of.includes(tag)).map(([id]) => id);
}
