import type { CutLine, RankedApplication } from './rank-types.ts';

/**
 * Where a cut line falls after so many places. Those without a rank are below every line.
 * @param applications the best first
 */
export function cutAt(applications: readonly RankedApplication[], places: number): CutLine {
  const inside = applications.slice(0, places).filter(({ rank }) => rank !== null);
  const lastIn = inside.at(-1);
  const firstOut = applications.slice(places).find(({ rank }) => rank !== null);
  const through = firstOut && lastIn?.rank === firstOut.rank;
  const known = inside.every(({ top }) => top !== null);
  const value = (one: RankedApplication): number => one.adjusted?.value ?? one.weighted ?? 0;
  return {
    places,
    lastIn: lastIn?.application ?? null,
    firstOut: firstOut?.application ?? null,
    distance: lastIn && firstOut ? value(lastIn) - value(firstOut) : null,
    tied: through
      ? applications.filter(({ rank }) => rank === firstOut.rank).map(({ application }) => application)
      : [],
    misplaced: known ? inside.reduce((sum, { top }) => sum + 1 - (top ?? 0), 0) : null,
  };
}

/** What another cut line would change. */
export interface MovedCut {
  readonly cut: CutLine;
  /** Those who would come above the line, and those who would fall below it; the best first. */
  readonly enter: readonly string[];
  readonly leave: readonly string[];
}

/**
 * What moving the line would change, without changing it. `misplaced` of the new line is null: probabilities belong to a number of places,
 * so ask for the ranking with the new one.
 */
export function moveCut(applications: readonly RankedApplication[], from: number, to: number): MovedCut {
  const between = (low: number, high: number): string[] =>
    applications
      .slice(low, Math.max(low, high))
      .filter(({ rank }) => rank !== null)
      .map(({ application }) => application);
  const cut = cutAt(applications, to);
  return {
    cut: from === to ? cut : { ...cut, misplaced: null },
    enter: between(from, to),
    leave: between(to, from),
  };
}
