import type { Ratios } from './absorbed-equations.ts';
import type { MixedModel, Slopes, Solution } from './mixed-model.ts';

/** The factors of which a variance is estimated; the others' stays 0. */
export interface Estimated {
  readonly large: boolean;
  readonly small: boolean;
}

export interface Maximum {
  readonly solution: Solution;
  /** How often the model was worked out. */
  readonly evaluations: number;
  /** False when the search ended before what it could still gain was below the tolerance. */
  readonly converged: boolean;
  /** By how much the criterion could still fall, to second order. */
  readonly gap: number;
}

type Factor = keyof Ratios;

const factors = ['large', 'small'] as const;
/** The search ends when the criterion, a few hundred at least, could fall by less than this. */
const TOLERANCE = 1e-9;
/** What rounding may leave of it. */
const CLOSE = 1e-5;
const MOST_STEPS = 200;
/** A step changes a ratio at most by this factor. */
const LONGEST = Math.log(20);
/** Below the least a ratio is 0; above the greatest there is no residual left to compare with. */
const [LEAST, GREATEST] = [1e-9, 1e6];

/**
 * The variance ratios at which the restricted likelihood is greatest: Newton steps over their logarithms with the average information
 * as curvature, each shortened until the criterion falls. A ratio whose step would cross 0 is tried at 0, and stays there while the
 * criterion rises with it; so a variance of 0 is found exactly, not crept up on.
 */
export function maximiseLikelihood(model: MixedModel, start: Ratios, estimated: Estimated): Maximum {
  let solution = model.solve({ large: estimated.large ? start.large : 0, small: estimated.small ? start.small : 0 });
  let evaluations = 1;
  let gap = Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slopes = model.slopes();
    const free = factors.filter((factor) => estimated[factor] && isFree(factor, solution.ratios, slopes));
    const both = newtonStep(solution.ratios, slopes, free);
    gap = free.reduce((sum, factor) => sum - (slopes[factor] * both[factor]) / 2, 0);
    if (gap < TOLERANCE) return { solution, evaluations, converged: true, gap };
    const alone = { large: -slopes.large / slopes.largeLarge, small: -slopes.small / slopes.smallSmall };
    // Each by its own leads down for certain, if the step is short enough.
    const next = [
      ...(reachesZero(solution.ratios, both, free) ? [atZero(solution.ratios, both, free)] : []),
      ...[1, 0.5, 0.25].map((part) => moved(solution.ratios, both, free, part)),
      ...Array.from({ length: 30 }, (_, halved) => moved(solution.ratios, alone, free, 0.5 ** halved)),
    ];
    let better: Solution | null = null;
    for (const ratios of next) {
      better = model.solve(ratios);
      evaluations++;
      if (better.criterion < solution.criterion) break;
      better = null;
    }
    if (!better) {
      // No step gains anything any more: rounding hides the rest.
      solution = model.solve(solution.ratios);
      return { solution, evaluations: evaluations + 1, converged: gap < CLOSE, gap };
    }
    solution = better;
  }
  return { solution, evaluations, converged: gap < CLOSE, gap };
}

/** A ratio at a bound is free only when the criterion falls into what is allowed. */
function isFree(factor: Factor, ratios: Ratios, slopes: Slopes): boolean {
  if (ratios[factor] === 0) return slopes[factor] < 0;
  return ratios[factor] < GREATEST || slopes[factor] > 0;
}

/** By how much each ratio should change, in its own scale; 0 for those that are not free. */
function newtonStep(ratios: Ratios, slopes: Slopes, free: readonly Factor[]): Ratios {
  const { large, small, largeLarge, largeSmall, smallSmall } = slopes;
  const determinant = largeLarge * smallSmall - largeSmall * largeSmall;
  const both = {
    large: (largeSmall * small - smallSmall * large) / determinant,
    small: (largeSmall * large - largeLarge * small) / determinant,
  };
  // Where the data can hardly tell both apart the curvature is almost singular; then, or where a ratio would fall below 0, each goes
  // by its own.
  const singular = !(determinant > 1e-10 * largeLarge * smallSmall);
  if (free.length === 2 && !singular && free.every((factor) => ratios[factor] > 0 || both[factor] > 0)) return both;
  const alone = (factor: Factor, curvature: number): number =>
    free.includes(factor) ? -slopes[factor] / curvature : 0;
  return { large: alone('large', largeLarge), small: alone('small', smallSmall) };
}

const crosses = (ratio: number, change: number): boolean => ratio > 0 && ratio + change <= LEAST;

function reachesZero(ratios: Ratios, change: Ratios, free: readonly Factor[]): boolean {
  return free.some((factor) => crosses(ratios[factor], change[factor]));
}

function atZero(ratios: Ratios, change: Ratios, free: readonly Factor[]): Ratios {
  const to = moved(ratios, change, free, 1);
  const zero = (factor: Factor): boolean => free.includes(factor) && crosses(ratios[factor], change[factor]);
  return { large: zero('large') ? 0 : to.large, small: zero('small') ? 0 : to.small };
}

/** The ratios after part of a step: over their logarithms, or from 0 straight. */
function moved(ratios: Ratios, change: Ratios, free: readonly Factor[], part: number): Ratios {
  const to = (factor: Factor): number => {
    const ratio = ratios[factor];
    if (!free.includes(factor)) return ratio;
    if (ratio === 0) return Math.min(1, change[factor]) * part;
    const logarithm = Math.max(-LONGEST, Math.min(LONGEST, change[factor] / ratio)) * part;
    const value = Math.min(GREATEST, ratio * Math.exp(logarithm));
    return value < LEAST ? 0 : value;
  };
  return { large: to('large'), small: to('small') };
}
