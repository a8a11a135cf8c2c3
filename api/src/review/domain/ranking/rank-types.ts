import type { Rubric } from '@placet/contract/rubric/definition.ts';
import type { Scores } from '@placet/contract/rubric/score.ts';
import type { Caution, NotEstimable } from './crossed-effects.ts';
import type { Zone } from './extra-reviews.ts';
import type { IntraclassCorrelations } from './icc.ts';
import type { Level } from './krippendorff.ts';
import type { ReviewScore } from './weighted-score.ts';

/** A review that counts: submitted, not withdrawn. */
export interface GivenReview {
  readonly review: string;
  readonly application: string;
  readonly reviewer: string;
  readonly scores: Scores;
}

export interface RankingQuestion {
  readonly rubric: Rubric;
  /** All applications that compete, with reviews or without. Their order does not matter. */
  readonly applications: readonly string[];
  readonly reviews: readonly GivenReview[];
  /** How many places there are: where the cut line is drawn. */
  readonly places: number;
  /** For the probabilities: the same seed and reviews give the same ranking, to the last digit. */
  readonly seed: number;
}

/** An estimate with the bounds between which the true value lies with 95%. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A part of the adjusted estimate: `value` = `mean` + `reliance` × (`average` − `severity` − `mean`). */
export interface Adjustment extends Estimate {
  /** The estimated mean of all applications, as the average reviewer scores. */
  readonly mean: number;
  /** The average of the application's scores. */
  readonly average: number;
  /** How much above the average reviewer those who reviewed it score on average. */
  readonly severity: number;
  /** How far its own scores are relied on, from 0 (not at all) to 1: the more, the more reviews and the less chance is in them. */
  readonly reliance: number;
}

export interface RankedReview {
  readonly review: string;
  readonly reviewer: string;
  readonly score: ReviewScore;
  /** The score without the reviewer's estimated leniency; null where nothing is estimated or scored. */
  readonly withoutSeverity: number | null;
}

export interface RankedApplication {
  readonly application: string;
  /** From 1; equal ones have the same. Null without any score. */
  readonly rank: number | null;
  readonly reviews: readonly RankedReview[];
  /** Means over the reviews, from 0 to 100: all criteria alike, and by their weights. */
  readonly raw: number | null;
  readonly weighted: number | null;
  /** Null without any score, and where the reviews allow no estimate. */
  readonly adjusted: Adjustment | null;
  /** The probability to be truly among the best, as many as there are places; null where the reviews allow no estimate. */
  readonly top: number | null;
  readonly zone: Zone | null;
  /** Which of the groups it is in that share no reviewer, from 0; null without any score. */
  readonly group: number | null;
}

export interface RankedReviewer {
  readonly reviewer: string;
  /** Reviews with a score. */
  readonly reviews: number;
  /** By how many points the reviewer scores above (milder) or below (more severe) the average; null where nothing is estimated. */
  readonly severity: Estimate | null;
  /** With one review, severity is hardly more than a guess. */
  readonly thin: boolean;
  readonly group: number | null;
}

/** How well reviewers agree on a criterion or on the whole. */
export interface Agreement {
  /** Krippendorff's alpha at each level; null where nothing can be compared. */
  readonly alpha: Readonly<Record<Level, number | null>>;
  /** Where the same reviewers scored every application that has a score; null elsewhere. */
  readonly correlations: IntraclassCorrelations | null;
  /** From the estimated variances, also where reviewers differ: what part of one score's variance is the application's. */
  readonly share: { readonly agreement: number; readonly consistency: number } | null;
  /** Points squared; null where the reviews allow no estimate. */
  readonly variances: { readonly application: number; readonly reviewer: number; readonly residual: number } | null;
  readonly notEstimable: NotEstimable | null;
  readonly cautions: readonly Caution[];
}

export interface CriterionAgreement extends Agreement {
  readonly key: string;
  readonly counted: boolean;
  /** How many scores it has. */
  readonly scores: number;
}

/** Where the line falls between those ranked, and what is known of it. */
export interface CutLine {
  readonly places: number;
  /** Of each side the one next to the line. */
  readonly lastIn: string | null;
  readonly firstOut: string | null;
  /** By how many points they differ. */
  readonly distance: number | null;
  /** Those with the rank of both, when the line runs through equal ones. */
  readonly tied: readonly string[];
  /** How many of those above the line are expected to belong below it; null where the reviews allow no estimate. */
  readonly misplaced: number | null;
}

export interface ProposedReviews {
  readonly application: string;
  readonly reviews: number;
  /** The risk that the application stands on the wrong side of the line, and by how much it falls. */
  readonly risk: number;
  readonly gain: number;
}

/** A ranking to look at. It decides nothing. */
export interface Ranking {
  /** What the order is by: the adjusted estimates, or the weighted means where the reviews allow no estimate. */
  readonly by: 'adjusted' | 'weighted';
  /** The best first; those without any score last. */
  readonly applications: readonly RankedApplication[];
  readonly reviewers: readonly RankedReviewer[];
  readonly criteria: readonly CriterionAgreement[];
  readonly total: Agreement;
  readonly cut: CutLine;
  /** The greatest gain first. */
  readonly proposal: readonly ProposedReviews[];
}
