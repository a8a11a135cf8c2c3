import { fQuantile } from './f-distribution.ts';

/** A share of variance, with bounds between which it lies at the given confidence. */
export interface Coefficient {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * How well ratings agree, by Shrout and Fleiss (1979): "single" of one rating, "mean" of the mean of all columns.
 * 1: each row is rated by others; 2: the columns are a sample of raters, whose severity counts as disagreement; 3: these raters are all
 * there are, and severity is no disagreement.
 */
export interface IntraclassCorrelations {
  readonly single: readonly [one: Coefficient, two: Coefficient, three: Coefficient];
  readonly mean: readonly [one: Coefficient, two: Coefficient, three: Coefficient];
}

/**
 * Intraclass correlations of a complete table: a row for each application, a column for each reviewer. Bounds by McGraw and Wong (1996).
 * They may be below 0, where ratings of a row agree less than those of different rows.
 * @param confidence of the bounds, above 0 and below 1
 * @returns null when it has less than two rows or columns or when neither its rows nor its errors differ
 * @throws RangeError when a row has another length than the first
 */
export function intraclassCorrelations(
  table: readonly (readonly number[])[],
  confidence = 0.95,
): IntraclassCorrelations | null {
  const [rows, columns] = [table.length, table[0]?.length ?? 0];
  if (table.some((row) => row.length !== columns)) throw new RangeError('the table is not complete');
  if (rows < 2 || columns < 2) return null;
  const squares = meanSquares(table, rows, columns);
  // Sums of squares of equal numbers are not exactly 0.
  const nothing = 1e-20 * (squares.largest * squares.largest);
  if (squares.rows <= nothing && squares.error <= nothing) return null;
  const one = byRatio(squares.rows / squares.within, rows, columns, rows * (columns - 1), confidence);
  const three = byRatio(squares.rows / squares.error, rows, columns, (rows - 1) * (columns - 1), confidence);
  const two = agreement(squares, rows, columns, confidence);
  return { single: [one, two, three], mean: [ofMean(one, columns), ofMean(two, columns), ofMean(three, columns)] };
}

interface MeanSquares {
  readonly rows: number;
  readonly columns: number;
  readonly error: number;
  readonly within: number;
  readonly largest: number;
}

function meanSquares(table: readonly (readonly number[])[], rows: number, columns: number): MeanSquares {
  const mean = table.reduce((sum, row) => sum + row.reduce((inner, value) => inner + value, 0), 0) / (rows * columns);
  const ofRows = table.map((row) => row.reduce((sum, value) => sum + value - mean, 0) / columns);
  const ofColumns = Array.from({ length: columns }, (_, column) =>
    table.reduce((sum, row) => sum + (row[column]! - mean) / rows, 0),
  );
  let [betweenRows, betweenColumns, error, within, largest] = [0, 0, 0, 0, 0];
  for (const [index, row] of table.entries()) {
    betweenRows += columns * ofRows[index]! ** 2;
    for (const [column, value] of row.entries()) {
      const deviation = value - mean - ofRows[index]!;
      within += deviation ** 2;
      error += (deviation - ofColumns[column]!) ** 2;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  for (const deviation of ofColumns) betweenColumns += rows * deviation ** 2;
  return {
    rows: betweenRows / (rows - 1),
    columns: betweenColumns / (columns - 1),
    error: error / ((rows - 1) * (columns - 1)),
    within: within / (rows * (columns - 1)),
    largest,
  };
}

/** The coefficient of a ratio of mean squares: (F − 1) / (F + columns − 1). */
function byRatio(f: number, rows: number, columns: number, below: number, confidence: number): Coefficient {
  const tail = (1 + confidence) / 2;
  const of = (ratio: number): number => (ratio === Infinity ? 1 : (ratio - 1) / (ratio + columns - 1));
  return {
    value: of(f),
    lower: of(f / fQuantile(tail, rows - 1, below)),
    upper: of(f * fQuantile(tail, below, rows - 1)),
  };
}

/** ICC(2,1): severity is disagreement too. Its bounds take Satterthwaite's degrees of freedom. */
function agreement(squares: MeanSquares, rows: number, columns: number, confidence: number): Coefficient {
  const { rows: r, columns: c, error: e } = squares;
  const value = (r - e) / (r + (columns - 1) * e + (columns * (c - e)) / rows);
  const weightC = (columns * value) / rows;
  const weightE = 1 + (columns * value * (rows - 1)) / rows - value;
  // Both weights are divided by 1 − value, which cancels.
  const freedom =
    (weightC * c + weightE * e) ** 2 /
    ((weightC * c) ** 2 / (columns - 1) + (weightE * e) ** 2 / ((rows - 1) * (columns - 1)));
  // Where all error is zero, so is its uncertainty.
  if (!(freedom > 0)) return { value, lower: value, upper: value };
  const tail = (1 + confidence) / 2;
  const rest = columns * c + (columns * rows - columns - rows) * e;
  const [above, below] = [fQuantile(tail, rows - 1, freedom), fQuantile(tail, freedom, rows - 1)];
  return {
    value,
    lower: (rows * (r - above * e)) / (above * rest + rows * r),
    upper: (rows * (below * r - e)) / (rest + rows * below * r),
  };
}

/** What the mean of as many ratings has, by the formula of Spearman and Brown. */
function ofMean({ value, lower, upper }: Coefficient, columns: number): Coefficient {
  const of = (single: number): number => (columns * single) / (1 + (columns - 1) * single);
  return { value: of(value), lower: of(lower), upper: of(upper) };
}

/**
 * The same shares from variance components, for ratings that are not a complete table: of one rating, and of the mean of `ratings` by
 * different reviewers. Without bounds.
 * @returns null where all components are 0
 */
export function shareOfVariance(
  variances: { readonly application: number; readonly reviewer: number; readonly residual: number },
  ratings = 1,
): { readonly agreement: number; readonly consistency: number } | null {
  const { application, reviewer, residual } = variances;
  const [all, withoutSeverity] = [application + (reviewer + residual) / ratings, application + residual / ratings];
  return all > 0
    ? { agreement: application / all, consistency: withoutSeverity > 0 ? application / withoutSeverity : 0 }
    : null;
}
