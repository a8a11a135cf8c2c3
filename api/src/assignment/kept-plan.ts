import type { AssignmentInput, AssignmentPlan, Pair } from '../review/proposed-assignment.ts';

/** A proposal as it is kept: what was computed, with what it was to be, and what people changed in it by hand. */
export interface KeptPlan extends Pick<AssignmentPlan, 'short' | 'bottleneck' | 'connection'> {
  readonly reviews: readonly KeptReview[];
  readonly needed: readonly { readonly application: string; readonly needed: number }[];
  readonly reviewers: readonly { readonly reviewer: string; readonly minLoad: number; readonly maxLoad: number }[];
}

type Planned = AssignmentPlan['reviews'][number];
export interface KeptReview extends Pair {
  readonly because: Planned['because'] | 'hand';
  readonly fit: number | null;
  readonly reasons: Planned['reasons'];
}

export function keptPlan({ applications }: AssignmentInput, plan: AssignmentPlan): KeptPlan {
  return {
    reviews: plan.reviews,
    needed: applications.map(({ id, needed }) => ({ application: id, needed })),
    reviewers: plan.loads.map(({ reviewer, minLoad, maxLoad }) => ({ reviewer, minLoad, maxLoad })),
    ...{ short: plan.short, bottleneck: plan.bottleneck, connection: plan.connection },
  };
}

const same = (a: Pair) => (b: Pair) => a.application === b.application && a.reviewer === b.reviewer;

/** What it would assign anew. */
export const newIn = ({ reviews }: KeptPlan): KeptReview[] => reviews.filter(({ because }) => because !== 'pinned');

/** Takes out what is not assigned yet, and adds what is not in it. What cannot be is the caller's to find. */
export function adjusted(plan: KeptPlan, add: readonly Pair[], remove: readonly Pair[]): KeptPlan {
  const kept = plan.reviews.filter((review) => review.because === 'pinned' || !remove.some(same(review)));
  const added = add.filter((pair, place) => !kept.some(same(pair)) && add.findIndex(same(pair)) === place);
  return {
    ...plan,
    reviews: [...kept, ...added.map((pair) => ({ ...pair, because: 'hand' as const, fit: null, reasons: [] }))],
  };
}
