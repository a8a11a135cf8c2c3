import type { ReviewQueue } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { namesOf, ownQueue, type QueuedAssignment } from '../data/assignments.queries.ts';
import { labelOf } from '../domain/label.ts';
import { reviewerOf } from '../own-assignments.ts';

type Call = ReviewQueue['calls'][number];
const instant = (at: Temporal.Instant | null): string | null => at?.toString({ smallestUnit: 'millisecond' }) ?? null;

/** What somebody is to judge, by call. */
@Injectable()
export class ListReviewQueue {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor): Promise<ReviewQueue> {
    const queue = await this.unitOfWork.read(actor, (tx) => ownQueue(tx, reviewerOf(tx).accountId));
    const named = queue.filter(({ blind }) => !blind).map(({ applicationId }) => applicationId);
    const names =
      named.length === 0
        ? new Map<string, { name: string; number: string }>()
        : await this.unitOfWork.read({ kind: 'system', job: 'review' }, (tx) => namesOf(tx, named));
    const calls = new Map<string, Call>();
    for (const one of queue) {
      const call = calls.get(one.callId) ?? emptyCall(one);
      calls.set(one.callId, call);
      call.total++;
      if (one.state === 'submitted') call.submitted++;
      call.entries.push({
        id: one.id,
        label: labelOf(one.id),
        name: names.get(one.applicationId)?.name ?? null,
        number: names.get(one.applicationId)?.number ?? null,
        state: one.state,
        cleared: one.cleared,
        unsent: isUnsent(one),
        dueAt: instant(one.dueAt),
        reviews: one.reviews,
        reopened: one.reopenedReason !== null,
        unread: one.unread,
        mentioned: one.mentioned,
      });
    }
    return { calls: [...calls.values()].map((call) => ({ ...call, medianMinutes: medianOf(queue, call.id) })) };
  }
}

const emptyCall = ({ callId, callName, timeZone, blind, callDueAt }: QueuedAssignment): Call => ({
  ...{ id: callId, name: callName, timeZone, blind, dueAt: instant(callDueAt) },
  ...{ medianMinutes: null, total: 0, submitted: 0, entries: [] },
});

/** Of what they submitted. */
function medianOf(queue: readonly QueuedAssignment[], callId: string): number | null {
  const seconds = queue
    .filter((one) => one.callId === callId && one.state === 'submitted' && one.activeSeconds > 0)
    .map((one) => one.activeSeconds)
    .sort((a, b) => a - b);
  const [low, high] = [seconds[(seconds.length - 1) >> 1], seconds[seconds.length >> 1]];
  return low === undefined || high === undefined ? null : Math.max(1, Math.round((low + high) / 120));
}

function isUnsent({ state, savedAt, submittedAt }: QueuedAssignment): boolean {
  return (
    state === 'submitted' &&
    savedAt !== null &&
    submittedAt !== null &&
    Temporal.Instant.compare(savedAt, submittedAt) > 0
  );
}
