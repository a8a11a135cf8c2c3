import type { Ratings } from '../ratings.ts';

/** What is simulated: how many, how likely a reviewer rates an application, and how far effects and errors spread. */
export interface Simulation {
  readonly seed: number;
  readonly applications: number;
  readonly reviewers: number;
  readonly density: number;
  readonly spread: readonly [application: number, reviewer: number, error: number];
}

/** Ratings around 50 in quarters, the same as docs/oracles/ranking.R makes: each number is whole and below 2⁵³ on the way. */
export function simulate({ seed, applications, reviewers, density, spread }: Simulation): Ratings {
  const uniform = uniformNumbers(seed);
  const bell = (): number => uniform() + uniform() + uniform() + uniform() - 2;
  const effects = Array.from({ length: applications }, () => bell() * spread[0]);
  const severities = Array.from({ length: reviewers }, () => bell() * spread[1]);
  const rows: [application: number, reviewer: number, value: number][] = [];
  for (const [application, effect] of effects.entries())
    for (const [reviewer, severity] of severities.entries())
      if (uniform() < density)
        rows.push([application, reviewer, Math.round(4 * (50 + effect + severity + bell() * spread[2])) / 4]);
  return ratingsOf(applications, reviewers, rows);
}

/** A linear congruential generator (Numerical Recipes): poor, and easily written in any language. */
export function uniformNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function ratingsOf(
  applications: number,
  reviewers: number,
  rows: readonly (readonly [application: number, reviewer: number, value: number])[],
): Ratings {
  return {
    ...{ applications, reviewers },
    application: Int32Array.from(rows, ([application]) => application),
    reviewer: Int32Array.from(rows, ([, reviewer]) => reviewer),
    value: Float64Array.from(rows, ([, , value]) => value),
  };
}

/** Ratings from a table: a row for each application, a column for each reviewer, null where there is none. */
export function ratingsOfTable(table: readonly (readonly (number | null)[])[]): Ratings {
  const rows = table.flatMap((row, application) =>
    row.flatMap((value, reviewer) => (value === null ? [] : [[application, reviewer, value] as const])),
  );
  return ratingsOf(table.length, table[0]?.length ?? 0, rows);
}
