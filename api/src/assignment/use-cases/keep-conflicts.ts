import { Injectable } from '@nestjs/common';
import type { ConflictList, DismissConflict, KeepConflict } from '@placet/contract/assignment/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { holdApplications } from '../assign-pairs.ts';
import { accountNames } from '../data/accounts.queries.ts';
import {
  canStandBetween,
  dismissKept,
  dismissSuggested,
  letStand,
  namesOfApplications,
  readConflicts,
} from '../data/conflicts.queries.ts';
import { suggestedConflicts } from '../suggested-conflicts.ts';
import { findReviewCall } from '../review-calls.ts';

/** What stands between reviewers and applications, kept by the coordinator. The database lets whoever has a conflict step aside at once. */
@Injectable()
export class KeepConflicts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(actor: Actor, callId: string): Promise<ConflictList> {
    return this.unitOfWork.read(actor, async (tx) => {
      await findReviewCall(tx, callId, 'conflict.keep');
      const kept = await readConflicts(tx, callId);
      const suggested = await suggestedConflicts(tx, callId);
      const named = await namesOfApplications(
        tx,
        suggested.map(({ applicationId }) => applicationId),
      );
      const names = await accountNames(
        tx,
        [...kept, ...suggested].map(({ reviewerId }) => reviewerId),
      );
      const open = suggested.map(({ why, detail, applicationId, ...one }) => ({
        ...one,
        applicationId,
        number: named.get(applicationId)?.number ?? '',
        applicant: named.get(applicationId)?.name ?? '',
        ...{ source: 'suggested' as const, state: 'suggested' as const, note: '', evidence: { why, detail } },
        ...{ by: null, at: null, dismissed: null },
      }));
      return { conflicts: [...open, ...kept].map((one) => ({ ...one, reviewer: names.get(one.reviewerId) ?? '' })) };
    });
  }

  /** From now on it stands, also when it was suggested or dismissed before. */
  keep(actor: Actor, callId: string, { note, ...between }: KeepConflict): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.hold(tx, callId, between);
      if (!(await letStand(tx, callId, between, note))) return;
      const { applicationId, reviewerId, kind } = between;
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.conflict_kept',
        data: { reviewerId, kind },
      });
    });
  }

  /** @throws Problem `conflict.not_possible` when nothing of this kind stands or is suggested */
  dismiss(actor: Actor, callId: string, { reason, ...between }: DismissConflict): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.hold(tx, callId, between);
      const { applicationId, reviewerId, kind } = between;
      if (!(await dismissKept(tx, between, reason))) {
        const suggestion = (await suggestedConflicts(tx, callId)).find(
          (one) => one.applicationId === applicationId && one.reviewerId === reviewerId && one.kind === kind,
        );
        if (!suggestion || !(await dismissSuggested(tx, callId, between, suggestion.detail, reason)))
          throw new Problem('conflict.not_possible');
      }
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.conflict_dismissed',
        data: { reviewerId, kind, reason },
      });
    });
  }

  private async hold(
    tx: Transaction,
    callId: string,
    between: { readonly applicationId: string; readonly reviewerId: string },
  ): Promise<void> {
    await findReviewCall(tx, callId, 'conflict.keep');
    if (!(await canStandBetween(tx, callId, between))) throw notFound();
    await holdApplications(tx, [between.applicationId]);
  }
}
