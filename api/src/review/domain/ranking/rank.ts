import { describeAgreement } from './agreement.ts';
import type { CrossedEffects } from './crossed-effects.ts';
import { cutAt } from './cut-line.ts';
import { proposeExtraReviews, zoneOf } from './extra-reviews.ts';
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
  RankingQuestion,
} from './rank-types.ts';
import type { Ratings } from './ratings.ts';
import { reviewed } from './review-design.ts';
import { topProbabilities } from './top-probability.ts';
import { meanOf, scoreReview, type ReviewScore } from './weighted-score.ts';

/** Standard errors to each side of an estimate that make 95%. */
const REACH = normalQuantile(0.975);

/** Reviews with what they say in points, applications and reviewers as numbers. */
interface Scored {
  readonly question: RankingQuestion;
  /** Sorted by name, so that the order in which things come has no influence, not even on the last digit. */
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  readonly reviews: readonly ScoredReview[];
  /** Those of each application. */
  readonly byApplication: readonly (readonly ScoredReview[])[];
}

interface ScoredReview {
  readonly review: string;
  readonly application: number;
  readonly reviewer: number;
  readonly score: ReviewScore;
}

/**
 * Ranks applications by their reviews: the weighted scores, adjusted for who happened to review what, with what is known about each
 * number and what it is made of. It proposes further reviews where the outcome is open; people decide.
 *
 * @throws RangeError when a review is of an application that does not compete, when an application is named twice, or when places is no
 * whole number from 0 on
 */
export function rank(question: RankingQuestion): Ranking {
  const scored = score(question);
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

function score(question: RankingQuestion): Scored {
  const { places } = question;
  if (!Number.isInteger(places) || places < 0) throw new RangeError('places is no whole number from 0 on');
  const applications = [...question.applications].sort();
  const reviewers = [...new Set(question.reviews.map(({ reviewer }) => reviewer))].sort();
  const [numbers, persons] = [numbered(applications), numbered(reviewers)];
  if (numbers.size !== applications.length) throw new RangeError('an application is named twice');
  const reviews = question.reviews.map(({ review, application, reviewer, scores }) => {
    const number = numbers.get(application);
    if (number === undefined)
      throw new RangeError(`a review is of an application that does not compete: ${application}`);
    return {
      review,
      application: number,
      reviewer: persons.get(reviewer)!,
      score: scoreReview(question.rubric, scores),
    };
  });
  reviews.sort(
    (one, other) =>
      one.application - other.application || one.reviewer - other.reviewer || (one.review < other.review ? -1 : 1),
  );
  const byApplication: ScoredReview[][] = applications.map(() => []);
  for (const review of reviews) byApplication[review.application]!.push(review);
  return { question, applications, reviewers, reviews, byApplication };
}

const numbered = (names: readonly string[]): Map<string, number> => new Map(names.map((name, index) => [name, index]));

/** Reviews as ratings by one of their numbers; those that do not have it are left out. */
function ratingsOf({ applications, reviewers, reviews }: Scored, of: (score: ReviewScore) => number | null): Ratings {
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

function criteriaOf(scored: Scored): CriterionAgreement[] {
  return scored.question.rubric.criteria.map(({ key, counted }) => {
    const ratings = ratingsOf(scored, ({ parts }) => parts.find((part) => part.key === key)?.score ?? null);
    return { key, counted, scores: ratings.value.length, ...describeAgreement(ratings).agreement };
  });
}

function adjustment(scored: Scored, fit: CrossedEffects, application: number): Adjustment | null {
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

function proposal({ applications }: Scored, fit: CrossedEffects, probabilities: Float64Array): ProposedReviews[] {
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
