import { fitCrossedEffects, type CrossedEffects, type NotFitted } from './crossed-effects.ts';
import { intraclassCorrelations, shareOfVariance } from './icc.ts';
import { krippendorffAlpha, type Level } from './krippendorff.ts';
import type { Agreement } from './rank-types.ts';
import type { Ratings } from './ratings.ts';

/** How well those agree who rated, and the model behind it. */
export function describeAgreement(ratings: Ratings): { agreement: Agreement; fit: CrossedEffects | NotFitted } {
  const fit = fitCrossedEffects(ratings);
  const units: number[][] = Array.from({ length: ratings.applications }, () => []);
  for (const [at, value] of ratings.value.entries()) units[ratings.application[at]!]!.push(value);
  const alpha = (level: Level): number | null => krippendorffAlpha(units, level);
  const table = completeTable(ratings);
  const variances = fit.kind === 'fitted' ? fit.variances : null;
  return {
    fit,
    agreement: {
      alpha: {
        nominal: alpha('nominal'),
        ordinal: alpha('ordinal'),
        interval: alpha('interval'),
        ratio: alpha('ratio'),
      },
      correlations: table && intraclassCorrelations(table),
      share: variances && shareOfVariance(variances),
      variances,
      notEstimable: fit.kind === 'fitted' ? null : fit.reason,
      cautions: fit.kind === 'fitted' ? fit.cautions : [],
    },
  };
}

/** A row for each application that has ratings, a column for each reviewer; null unless all of them rated all of it once. */
function completeTable({ application, reviewer, value }: Ratings): number[][] | null {
  const rows = new Map<number, Map<number, number>>();
  const columns = new Set(reviewer);
  for (const [at, one] of application.entries()) {
    const row = rows.get(one) ?? new Map<number, number>();
    rows.set(one, row.set(reviewer[at]!, value[at]!));
  }
  if (value.length !== rows.size * columns.size) return null;
  const table = [...rows.values()].map((row) => [...columns].flatMap((column) => row.get(column) ?? []));
  return table.every((row) => row.length === columns.size) ? table : null;
}
