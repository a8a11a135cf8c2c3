import { absorb, type Ratios } from './absorbed-equations.ts';
import { maximiseLikelihood, type Maximum } from './maximise-likelihood.ts';
import { MixedModel } from './mixed-model.ts';
import { startingRatios } from './moment-start.ts';
import { PredictionErrors, type DrawNormal, type PredictedEffects } from './prediction-errors.ts';
import { checkRatings, type Ratings } from './ratings.ts';
import { describeDesign, reviewed, type ReviewDesign } from './review-design.ts';

/** Why nothing can be estimated from the ratings. */
export type NotEstimable =
  | 'no_ratings'
  /** Only one application has ratings. */
  | 'one_application'
  /** No application has a second rating: how applications differ and how single ratings err is one and the same. */
  | 'one_rating_each'
  /** All ratings are equal. */
  | 'no_variation';

/** What the estimates should be read with. */
export type Caution =
  /** Everything is by one reviewer: severity is part of the mean. */
  | 'single_reviewer'
  /** No reviewer has a second rating: severity is part of chance. */
  | 'reviewers_rated_once'
  /** Groups of applications without a common reviewer: they are compared as if their reviewers were equally severe on average. */
  | 'disconnected'
  /** There are not more ratings than effects: how much is chance rests on the assumed distributions alone. */
  | 'saturated'
  /** The data show no difference between applications. */
  | 'no_application_variance'
  /** The data show no difference between reviewers' severity. */
  | 'no_reviewer_variance'
  /** Next to nothing is left to chance: intervals are too short to be believed. */
  | 'no_residual'
  /** The search did not reach the maximum of the likelihood. */
  | 'not_converged';

export interface NotFitted {
  readonly kind: 'not_fitted';
  readonly reason: NotEstimable;
  readonly design: ReviewDesign;
}

/** In the unit of the ratings; variances in its square. */
export interface CrossedEffects {
  readonly kind: 'fitted';
  /** The generalised least-squares estimate of the mean over all applications and reviewers, and its variance. */
  readonly mean: number;
  readonly meanVariance: number;
  /** The variance components. */
  readonly variances: { readonly application: number; readonly reviewer: number; readonly residual: number };
  /** Better applications have higher effects, milder reviewers too. Those without a rating have the effect 0. */
  readonly application: PredictedEffects;
  readonly reviewer: PredictedEffects;
  /** −2 times the logarithm of the restricted likelihood, as lme4's `REMLcrit`. */
  readonly criterion: number;
  readonly search: Pick<Maximum, 'evaluations' | 'converged' | 'gap'>;
  readonly cautions: readonly Caution[];
  readonly design: ReviewDesign;
  /** One draw of the joint prediction errors of all applications' mean plus effect, into an array of as many. */
  readonly drawApplicationErrors: (normal: DrawNormal, errors: Float64Array) => void;
}

/** The smaller factor may have this many levels: its equations are stored as two squares, and 3,000 levels are 150 MB. */
export const MOST_LEVELS = 3000;

/** From this ratio on there is no residual to speak of. */
const NO_RESIDUAL = 1e5;

/**
 * Fits rating = mean + application + reviewer + error, all but the mean random and independent, by restricted maximum likelihood: the
 * model that the programme chairs of NIPS 2014 calibrated reviewers with. Missing ratings are simply not there.
 *
 * Intervals from its variances take the variance components as known, as lme4's do; with a handful of reviewers they are somewhat too
 * short.
 * @throws RangeError when the ratings are malformed, or when there are more than `MOST_LEVELS` both of applications and reviewers
 */
export function fitCrossedEffects(ratings: Ratings): CrossedEffects | NotFitted {
  checkRatings(ratings);
  const design = describeDesign(ratings);
  const reason = whyNot(ratings, design);
  if (reason) return { kind: 'not_fitted', reason, design };
  const { applications, reviewers, application, reviewer } = ratings;
  if (Math.min(applications, reviewers) > MOST_LEVELS) throw new RangeError('too many applications and reviewers');

  const severity = severityCaution(ratings, design);
  const largerIsApplication = applications >= reviewers;
  const data = absorb(
    largerIsApplication
      ? { large: application, largeLevels: applications, small: reviewer, smallLevels: reviewers }
      : { large: reviewer, largeLevels: reviewers, small: application, smallLevels: applications },
    ratings.value,
  );
  const model = new MixedModel(data);
  const estimated = severity === null;
  const found = maximiseLikelihood(model, startingRatios(data), {
    large: largerIsApplication || estimated,
    small: !largerIsApplication || estimated,
  });
  const { solution, evaluations, converged, gap } = found;
  const errors = new PredictionErrors(model, solution);
  const byApplication = <Part>(large: Part, small: Part) =>
    largerIsApplication ? { application: large, reviewer: small } : { application: small, reviewer: large };
  const ratios = byApplication(solution.ratios.large, solution.ratios.small);
  const { residual } = solution;
  return {
    kind: 'fitted',
    mean: solution.mean + data.centre,
    meanVariance: solution.meanVariance * residual,
    variances: { application: ratios.application * residual, reviewer: ratios.reviewer * residual, residual },
    ...byApplication(errors.large(), errors.small()),
    ...{ criterion: solution.criterion, search: { evaluations, converged, gap }, design },
    cautions: cautions(design, severity, ratios, solution.ratios, converged),
    drawApplicationErrors: (normal, into) => {
      if (largerIsApplication) errors.drawLarge(normal, into);
      else errors.drawSmall(normal, into);
    },
  };
}

function whyNot({ value }: Ratings, { perApplication }: ReviewDesign): NotEstimable | null {
  if (value.length === 0) return 'no_ratings';
  const applications = reviewed(perApplication);
  if (applications === 1) return 'one_application';
  if (applications === value.length) return 'one_rating_each';
  const [lowest, highest] = [value.reduce((a, b) => Math.min(a, b)), value.reduce((a, b) => Math.max(a, b))];
  return lowest === highest ? 'no_variation' : null;
}

/** Why reviewers' severity cannot be estimated, if so. */
function severityCaution({ value }: Ratings, { perReviewer }: ReviewDesign): Caution | null {
  const reviewers = reviewed(perReviewer);
  if (reviewers === 1) return 'single_reviewer';
  return reviewers === value.length ? 'reviewers_rated_once' : null;
}

function cautions(
  { groups, spare }: ReviewDesign,
  severity: Caution | null,
  ratios: { readonly application: number; readonly reviewer: number },
  { large, small }: Ratios,
  converged: boolean,
): Caution[] {
  return [
    ...(severity ? [severity] : []),
    ...(groups > 1 ? (['disconnected'] as const) : []),
    ...(spare <= 0 && severity === null ? (['saturated'] as const) : []),
    ...(ratios.application === 0 ? (['no_application_variance'] as const) : []),
    ...(ratios.reviewer === 0 && severity === null ? (['no_reviewer_variance'] as const) : []),
    ...(Math.max(large, small) > NO_RESIDUAL ? (['no_residual'] as const) : []),
    ...(converged ? [] : (['not_converged'] as const)),
  ];
}
