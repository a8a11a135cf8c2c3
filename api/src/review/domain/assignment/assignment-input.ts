import type { LanguageLevel } from '@placet/contract/forms/constants.ts';

export interface ApplicationToReview {
  readonly id: string;
  /** How many reviews it is to have in all, pins included: "at least N". */
  readonly needed: number;
  /** The languages that its answers are written in (ISO 639). */
  readonly languages: readonly string[];
  /** What its reviewers should know about. */
  readonly expertise: readonly string[];
}

export interface AvailableReviewer {
  readonly id: string;
  /** The fewest and the most reviews of this call, pins included. Pins beyond `maxLoad` are kept all the same; of `minLoad` no more counts than `maxLoad`. */
  readonly minLoad: number;
  readonly maxLoad: number;
  /** Reviews that the reviewer has open elsewhere. */
  readonly openElsewhere: number;
  /** Reviews done in the past, over whatever time the organisation counts. */
  readonly pastLoad: number;
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly expertise: readonly string[];
}

export interface Pair {
  readonly application: string;
  readonly reviewer: string;
}

/** From −2, would rather not, to 2, would like to. 0 where nothing was said. */
export type Preference = -2 | -1 | 0 | 1 | 2;

/** All that an assignment is computed from; the same input gives the same plan, in whatever order its lists are. */
export interface AssignmentInput {
  readonly applications: readonly ApplicationToReview[];
  readonly reviewers: readonly AvailableReviewer[];
  /** Never assigned. */
  readonly conflicts: readonly Pair[];
  /** Assigned only where the alternative is much worse, such as two of one institution. */
  readonly avoid: readonly Pair[];
  readonly preferences: readonly (Pair & { readonly preference: Preference })[];
  /** What is assigned already, and stays. A pin that is in conflict is dropped, and named. */
  readonly pins: readonly Pair[];
  /** Whether to add the cheapest reviews that make one whole of applications and reviewers. */
  readonly connect: boolean;
  /** Decides between plans that are equally good. */
  readonly seed: number;
}
