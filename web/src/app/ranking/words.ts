import type { CallRanking, RankedApplication } from '@placet/contract/review/ranking.ts';

type Agreement = CallRanking['total'];

/** Points, a share or a coefficient as it is read; a dash for what is not known. */
export function shownIn(locale: string): (value: number | null | undefined, digits?: number) => string {
  const formats = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  return (value, digits = 1) => (value == null ? '–' : (formats[digits]?.format(value).replace('-', '−') ?? '–'));
}

/** Above 99% and below 1% nothing is certain: it says so. */
export function chanceIn(locale: string): (top: number | null) => string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (top) => {
    if (top === null) return '–';
    if (top > 0.995) return `> ${percent.format(0.99)}`;
    if (top < 0.005) return `< ${percent.format(0.01)}`;
    return percent.format(top);
  };
}

export const zoneNames: Readonly<Record<NonNullable<RankedApplication['zone']>, string>> = {
  in: $localize`:@@ranking.zone.in:surely in`,
  grey: $localize`:@@ranking.zone.grey:open`,
  out: $localize`:@@ranking.zone.out:surely out`,
};

export const notEstimable: Readonly<Record<NonNullable<Agreement['notEstimable']>, string>> = {
  no_ratings: $localize`:@@ranking.not.noRatings:Nobody has submitted a review with a score yet.`,
  one_application: $localize`:@@ranking.not.oneApplication:Only one application has reviews: there is nothing to compare it with.`,
  one_rating_each: $localize`:@@ranking.not.oneEach:No application has a second review yet, so a severe reviewer cannot be told from a weak application. The order is by weighted means.`,
  no_variation: $localize`:@@ranking.not.noVariation:All scores are equal.`,
};

export const cautions: Readonly<Record<Agreement['cautions'][number], string>> = {
  single_reviewer: $localize`:@@ranking.caution.single:Everything is by one reviewer: whether they are severe cannot be told.`,
  reviewers_rated_once: $localize`:@@ranking.caution.once:No reviewer has a second review: whether they are severe cannot be told.`,
  disconnected: $localize`:@@ranking.caution.disconnected:There are groups of applications without a common reviewer. They are compared as if their reviewers were equally severe; a review across the groups would tell.`,
  saturated: $localize`:@@ranking.caution.saturated:There are hardly more scores than there is to estimate: read the intervals with care.`,
  no_application_variance: $localize`:@@ranking.caution.noApplication:The scores show no difference between applications beyond chance.`,
  no_reviewer_variance: $localize`:@@ranking.caution.noReviewer:The scores show no difference between reviewers’ severity: nothing needs adjusting.`,
  no_residual: $localize`:@@ranking.caution.noResidual:Next to nothing seems left to chance: the intervals are too short to be believed.`,
  not_converged: $localize`:@@ranking.caution.notConverged:The computation did not settle: take the numbers as rough.`,
};

/** Krippendorff's customary bounds (Content Analysis, 2004, p. 241). */
export function agreementWord(alpha: number | null): string {
  if (alpha === null) return $localize`:@@ranking.agreement.none:cannot be told`;
  if (alpha >= 0.8) return $localize`:@@ranking.agreement.good:good`;
  if (alpha >= 0.667) return $localize`:@@ranking.agreement.fair:tentative`;
  return $localize`:@@ranking.agreement.poor:low`;
}
