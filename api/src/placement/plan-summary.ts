import type { PlanSummary } from '@placet/contract/placement/plans.ts';
import type { PlanRow } from './data/plans.queries.ts';

/** @param current the hash of what a plan like this would be computed from now */
export function summaryOf(plan: PlanRow, current: Buffer | null): PlanSummary {
  const { id, number, objective, seed, state, progress, hash, figures, movedByHand, askedBy, publishedBy } = plan;
  return {
    ...{ id, number, objective, seed, state, progress, movedByHand, askedBy, publishedBy },
    inputHash: hash?.toString('hex') ?? null,
    outOfDate: state === 'proposed' && current !== null && hash?.equals(current) !== true,
    stability: figures?.stability ?? null,
    blocking: figures?.blocking.count ?? null,
    statistics: figures && { ...figures.statistics, wishes: [...figures.statistics.wishes] },
    askedAt: plan.askedAt.toISOString(),
    finishedAt: plan.finishedAt?.toISOString() ?? null,
    publishedAt: plan.publishedAt?.toISOString() ?? null,
  };
}
