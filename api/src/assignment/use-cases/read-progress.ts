import { Injectable } from '@nestjs/common';
import type {
  JudgedPage,
  ListJudged,
  ReviewCalls,
  ReviewerCandidates,
  ReviewProgress,
} from '@placet/contract/assignment/schemas.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { accountNames, readCandidates } from '../data/accounts.queries.ts';
import { formsAndTeams } from '../data/answers.queries.ts';
import { readAssignments, readCalls, readJudged, readTotals } from '../data/progress.queries.ts';
import { reminderDays } from '../data/reminders.queries.ts';
import { medianMinutes, readReviewers } from '../data/reviewers.queries.ts';
import { daysLeft } from '../domain/reminder.ts';
import { knownTags } from '../domain/tags.ts';
import { findReviewCall } from '../review-calls.ts';

const pageLength = 50;

/** How far the reviews of a call are: by reviewer and by application. */
@Injectable()
export class ReadProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  calls(actor: Actor): Promise<ReviewCalls> {
    return this.unitOfWork.read(actor, async (tx) => ({ calls: await readCalls(tx, coordinatedCalls(actor)) }));
  }

  call(actor: Actor, callId: string): Promise<ReviewProgress> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { dueAt, locales, ...call } = await findReviewCall(tx, callId, 'review.assign');
      const reviewers = await readReviewers(tx, callId);
      const names = await accountNames(
        tx,
        reviewers.map(({ id }) => id),
      );
      const medians = await medianMinutes(tx, callId);
      const { forms, teams } = await formsAndTeams(tx, callId);
      return {
        call: {
          ...call,
          dueAt: dueAt?.toString({ smallestUnit: 'millisecond' }) ?? null,
          daysLeft: dueAt && daysLeft(dueAt, call.timeZone, tx.now),
        },
        totals: await readTotals(tx, callId),
        reviewers: reviewers
          .map((one) => ({ ...one, name: names.get(one.id) ?? '', medianMinutes: medians.get(one.id) ?? null }))
          .toSorted((a, b) => Number(b.member) - Number(a.member) || a.name.localeCompare(b.name)),
        tags: knownTags(forms, teams, locales),
        reminderDays: await reminderDays(tx, callId),
      };
    });
  }

  applications(actor: Actor, callId: string, wanted: ListJudged): Promise<JudgedPage> {
    return this.unitOfWork.read(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      const found = await readJudged(tx, callId, { ...wanted, limit: pageLength + 1 });
      const rows = found.slice(0, pageLength);
      const assignments = await readAssignments(
        tx,
        rows.map(({ id }) => id),
      );
      const names = await accountNames(
        tx,
        assignments.map(({ reviewerId }) => reviewerId),
      );
      return {
        rows: rows.map((row) => ({
          ...row,
          assignments: assignments
            .filter(({ applicationId }) => applicationId === row.id)
            .map(({ applicationId: _of, begunAt: _begun, ...one }) => ({
              ...one,
              reviewer: names.get(one.reviewerId) ?? '',
            })),
        })),
        next: found.length > pageLength ? (rows.at(-1)?.id ?? null) : null,
      };
    });
  }

  candidates(actor: Actor, callId: string): Promise<ReviewerCandidates> {
    return this.unitOfWork.read(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      return { candidates: await readCandidates(tx, callId) };
    });
  }
}
