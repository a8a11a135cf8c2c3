import { countEach, type Ratings } from './ratings.ts';

/** Who reviewed what, without the values: whether the data can tell applications, reviewers and chance apart. */
export interface ReviewDesign {
  readonly perApplication: Int32Array;
  readonly perReviewer: Int32Array;
  /**
   * The group of each application and reviewer: those of one group are connected by reviews, and nothing but their common mean compares
   * those of different groups. Numbered from 0 in the order of their first application; −1 for who has no review.
   */
  readonly applicationGroups: Int32Array;
  readonly reviewerGroups: Int32Array;
  readonly groups: number;
  /** Ratings beyond those that the effects alone could reproduce exactly: what tells chance from effects. */
  readonly spare: number;
}

export function describeDesign(ratings: Ratings): ReviewDesign {
  const { applications, reviewers, application, reviewer, value } = ratings;
  const perApplication = countEach(application, applications);
  const perReviewer = countEach(reviewer, reviewers);
  // Applications first, reviewers after them.
  const parents = Int32Array.from({ length: applications + reviewers }, (_, index) => index);
  for (let at = 0; at < value.length; at++) {
    const one = rootOf(parents, application[at]!);
    const other = rootOf(parents, applications + reviewer[at]!);
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const numbers = new Map<number, number>();
  const groupOf = (index: number, reviews: number): number => {
    if (reviews === 0) return -1;
    const root = rootOf(parents, index);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  };
  const applicationGroups = perApplication.map((reviews, index) => groupOf(index, reviews));
  const reviewerGroups = perReviewer.map((reviews, index) => groupOf(applications + index, reviews));
  const levels = reviewed(perApplication) + reviewed(perReviewer);
  return {
    ...{ perApplication, perReviewer, applicationGroups, reviewerGroups },
    groups: numbers.size,
    spare: value.length - (levels - numbers.size),
  };
}

/** How many have a review. */
export function reviewed(counts: Int32Array): number {
  let number = 0;
  for (const count of counts) if (count > 0) number++;
  return number;
}

/** The representative of a set in a union-find forest, the least of it; shortens the way there. */
function rootOf(parents: Int32Array, index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root]!;
  for (let at = index; at !== root;) {
    const next = parents[at]!;
    parents[at] = root;
    at = next;
  }
  return root;
}
