import type { AssignmentRun, Proposal } from '@placet/contract/assignment/runs.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { accountNames } from './data/accounts.queries.ts';
import { instant, orNull } from './data/reviewers.queries.ts';
import { visibleApplications, type RunRow } from './data/runs.queries.ts';
import type { KeptPlan } from './kept-plan.ts';
import { proposalQuestion } from './proposal-question.ts';

/** A run as its coordinator sees it: with names, and nothing of an application of their own. */
export async function viewOf(tx: Transaction, run: RunRow): Promise<AssignmentRun> {
  const { id, callId, callName, state, progress, settings, askedBy, askedAt, finishedAt, plan } = run;
  return {
    ...{ id, call: { id: callId, name: callName }, state, progress, settings, askedBy },
    ...{ askedAt: instant(askedAt), finishedAt: orNull(finishedAt) },
    outOfDate: state === 'proposed' && (await changedSince(tx, run)),
    proposal: state === 'proposed' && plan ? await proposalOf(tx, callId, plan) : null,
  };
}

async function changedSince(tx: Transaction, { callId, settings, hash }: RunRow): Promise<boolean> {
  const now = await proposalQuestion(tx, callId, settings);
  return hash === null || !now.hash.equals(hash);
}

async function proposalOf(tx: Transaction, callId: string, plan: KeptPlan): Promise<Proposal> {
  const names = await accountNames(
    tx,
    plan.reviewers.map(({ reviewer }) => reviewer),
  );
  const needed = new Map(plan.needed.map((one) => [one.application, one.needed]));
  const short = new Map(plan.short.map((one) => [one.application, one]));
  const reviewsOf = Map.groupBy(plan.reviews, ({ application }) => application);
  const loads = Map.groupBy(plan.reviews, ({ reviewer }) => reviewer);
  const applications = (await visibleApplications(tx, callId)).flatMap(({ id, number, name }) => {
    const wanted = needed.get(id);
    if (wanted === undefined) return [];
    const reviews = reviewsOf.get(id) ?? [];
    const why = short.get(id);
    return [
      {
        ...{ id, number, name, needed: wanted, missing: Math.max(0, wanted - reviews.length) },
        why: why ? { eligible: why.eligible, full: why.full, conflicting: why.conflicting, unread: why.unread } : null,
        reviews: reviews.map(({ reviewer, because, fit, reasons }) => ({
          ...{ reviewerId: reviewer, because, fit },
          reasons: reasons.map(({ part, cost }) => ({ part, cost })),
        })),
      },
    ];
  });
  const { bottleneck } = plan;
  return {
    applications,
    reviewers: plan.reviewers.map(({ reviewer, minLoad, maxLoad }) => {
      const theirs = loads.get(reviewer) ?? [];
      const before = theirs.filter(({ because }) => because === 'pinned').length;
      return { id: reviewer, name: names.get(reviewer) ?? '', before, after: theirs.length, minLoad, maxLoad };
    }),
    bottleneck: bottleneck && {
      ...{ because: bottleneck.because, needed: bottleneck.needed, room: bottleneck.room },
      applications: bottleneck.applications.length,
      reviewers: bottleneck.reviewers.map((reviewer) => names.get(reviewer) ?? ''),
    },
    connection: { groups: plan.connection.groups, groupsLeft: plan.connection.groupsLeft },
  };
}
