import { describeAgreement } from './agreement.ts';
import type { CrossedEffects } from './crossed-effects.ts';
import { cutAt } from './cut-line.ts';
import { proposeExtraReviews, zoneOf } from './extra-reviews.ts';
import { meanOf } from './mean-of.ts';
import { normalQuantile } from './normal-distribution.ts';
import type { PredictedEffects } from './prediction-errors.ts';
import type {
  Adjustment,
  CriterionAgreement,
  Estimate,
  ProposedReviews,
  RankedApplication,
  RankedReviewer,
  Ranking,
} from './rank-types.ts';
import type { Ratings } from './ratings.ts';
import { reviewed } from './review-design.ts';
import { topProbabilities } from './top-probability.ts';
import type { ScoredReviews } from './score-reviews.ts';
import type { ReviewScore } from './weighted-score.ts';

/** Standard errors to each side of an estimate that make 95%. */
const REACH = normalQuantile(0.975);

/**
 * Ranks applications by their reviews: the weighted scores, adjusted for who happened to review what, with what is known about each
 * number and what it is made of. It proposes further reviews where the outcome is open; people decide.
 */
export function rankScored(scored: ScoredReviews): Ranking {
  const { question } = scored;
  const { agreement: total, fit } = describeAgreement(ratingsOf(scored, ({ weighted }) => weighted));
  const fitted = fit.kind === 'fitted' ? fit : null;
  const estimates = fitted?.application.effects.map((effect) => fitted.mean + effect);
  const probabilities =
    fitted && estimates ? topProbabilities({ ...question, estimates, drawErrors: fitted.drawApplicationErrors }) : null;
  const unranked = scored.applications.map((application, index): RankedApplication => {
    const reviews = scored.byApplication[index]!;
    const top = probabilities ? probabilities[index]! : null;
    return {
      ...{ application, rank: null, top },
      reviews: reviews.map(({ review, reviewer, score: one }) => ({
        ...{ review, reviewer: scored.reviewers[reviewer]!, score: one },
        withoutSeverity: fitted && one.weighted !== null ? one.weighted - fitted.reviewer.effects[reviewer]! : null,
      })),
      raw: meanOf(reviews.map(({ score: { raw } }) => raw)),
      weighted: meanOf(reviews.map(({ score: { weighted } }) => weighted)),
      adjusted: fitted && adjustment(scored, fitted, index),
      zone: top === null ? null : zoneOf(top),
      group: groupOf(fit.design.applicationGroups, index),
    };
  });
  const by = fitted ? 'adjusted' : 'weighted';
  const applications = ranked(unranked, by);
  return {
    by,
    applications,
    reviewers: scored.reviewers.map((reviewer, index): RankedReviewer => {
      const reviews = fit.design.perReviewer[index]!;
      const severity = fitted && reviews > 0 ? estimateOf(fitted.reviewer, index, 0, 'variances') : null;
      return { reviewer, reviews, severity, thin: reviews === 1, group: groupOf(fit.design.reviewerGroups, index) };
    }),
    criteria: criteriaOf(scored),
    total,
    cut: cutAt(applications, question.places),
    proposal: fitted && probabilities ? proposal(scored, fitted, probabilities) : [],
  };
}

/** Reviews as ratings by one of their numbers; those that do not have it are left out. */
function ratingsOf(
  { applications, reviewers, reviews }: ScoredReviews,
  of: (score: ReviewScore) => number | null,
): Ratings {
  const given = reviews.flatMap((review) => {
    const value = of(review.score);
    return value === null ? [] : [{ ...review, value }];
  });
  return {
    ...{ applications: applications.length, reviewers: reviewers.length },
    application: Int32Array.from(given, ({ application }) => application),
    reviewer: Int32Array.from(given, ({ reviewer }) => reviewer),
    value: Float64Array.from(given, ({ value }) => value),
  };
}

function criteriaOf(scored: ScoredReviews): CriterionAgreement[] {
  return scored.question.rubric.criteria.map(({ key, counted }) => {
    const ratings = ratingsOf(scored, ({ parts }) => parts.find((part) => part.key === key)?.score ?? null);
    return { key, counted, scores: ratings.value.length, ...describeAgreement(ratings).agreement };
  });
}

function adjustment(scored: ScoredReviews, fit: CrossedEffects, application: number): Adjustment | null {
  const reviews = scored.byApplication[application]!.filter(({ score: { weighted } }) => weighted !== null);
  const average = meanOf(reviews.map((review) => review.score.weighted));
  const severity = meanOf(reviews.map(({ reviewer }) => fit.reviewer.effects[reviewer]!));
  if (average === null || severity === null) return null;
  const { variances, mean } = fit;
  const own = variances.application * reviews.length;
  const reliance = own / (own + variances.residual);
  return { ...estimateOf(fit.application, application, mean, 'withMean'), mean, average, severity, reliance };
}

function estimateOf(
  predicted: PredictedEffects,
  index: number,
  mean: number,
  variances: 'variances' | 'withMean',
): Estimate {
  const value = mean + predicted.effects[index]!;
  const reach = REACH * Math.sqrt(predicted[variances][index]!);
  return { value, lower: value - reach, upper: value + reach };
}

/** The best first; those without a number to go by last, by name. Equal ones have the same rank. */
function ranked(applications: readonly RankedApplication[], by: Ranking['by']): RankedApplication[] {
  const value = (one: RankedApplication): number | null =>
    by === 'adjusted' ? (one.adjusted?.value ?? null) : one.weighted;
  const sorted = applications
    .map((one) => ({ one, value: value(one) }))
    .sort(
      (a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || (a.one.application < b.one.application ? -1 : 1),
    );
  let rankNow = 0;
  return sorted.map(({ one, value: own }, index) => {
    if (own === null) return one;
    // What differs by rounding only is equal.
    const before = sorted[index - 1]?.value ?? Infinity;
    if (before - own > 1e-9) rankNow = index + 1;
    return { ...one, rank: rankNow };
  });
}

function proposal(
  { applications }: ScoredReviews,
  fit: CrossedEffects,
  probabilities: Float64Array,
): ProposedReviews[] {
  const { perReviewer } = fit.design;
  // A reviewer who is known already: chance, and what is not known of their severity on average.
  let unknown = 0;
  for (const [reviewer, count] of perReviewer.entries()) if (count > 0) unknown += fit.reviewer.variances[reviewer]!;
  const ratingVariance = fit.variances.residual + unknown / Math.max(1, reviewed(perReviewer));
  return proposeExtraReviews({ probabilities, variances: fit.application.variances, ratingVariance }).map(
    ({ application, ...more }) => ({ application: applications[application]!, ...more }),
  );
}

const groupOf = (groups: Int32Array, index: number): number | null => (groups[index]! < 0 ? null : groups[index]!);
