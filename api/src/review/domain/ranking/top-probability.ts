import { SeededRandom } from '../../../kernels/random.ts';
import { normalDraws } from './normal-distribution.ts';
import type { DrawNormal } from './prediction-errors.ts';

export interface TopQuestion {
  /** The estimate of each application. */
  readonly estimates: Float64Array;
  /** Draws the joint errors of all estimates, symmetric around 0. */
  readonly drawErrors: (normal: DrawNormal, errors: Float64Array) => void;
  /** How many are in the top. */
  readonly places: number;
  /** The same seed gives the same probabilities. */
  readonly seed: number;
  /** How many pairs of draws; the standard error of a probability is at most 0.5 / √(2 · pairs). */
  readonly pairs?: number;
}

/** A standard error below 0.008, so that 10% and 90% can be told from 12% and 88%. */
const PAIRS = 2000;

/**
 * The probability of each application to be truly among the best, by Monte Carlo: how often it is when the joint errors of all
 * estimates are drawn. They are drawn jointly, since a severe reviewer's applications rise and fall together; the structure of the model
 * makes that cheap at any size, so no approximation by independent errors is needed. Each draw is used with both signs. Equal values
 * share the places they compete for.
 */
export function topProbabilities({ estimates, drawErrors, places, seed, pairs = PAIRS }: TopQuestion): Float64Array {
  const size = estimates.length;
  const probabilities = new Float64Array(size);
  if (places <= 0) return probabilities;
  if (places >= size) return probabilities.fill(1);
  const random = new SeededRandom(seed);
  const normal = normalDraws(() => random.nextFloat());
  const errors = new Float64Array(size);
  const values = new Float64Array(size);
  const selected = new Float64Array(size);
  for (let pair = 0; pair < pairs; pair++) {
    drawErrors(normal, errors);
    for (const sign of [1, -1]) {
      for (let index = 0; index < size; index++) values[index] = estimates[index]! + sign * errors[index]!;
      selected.set(values);
      countTop(values, nthGreatest(selected, places), places, probabilities);
    }
  }
  for (let index = 0; index < size; index++) probabilities[index]! /= 2 * pairs;
  return probabilities;
}

/** Adds 1 for each value above the last of the top, and for those equal to it the share of places that is left. */
function countTop(values: Float64Array, last: number, places: number, into: Float64Array): void {
  let [above, equal] = [0, 0];
  for (const value of values) {
    if (value > last) above++;
    else if (value === last) equal++;
  }
  const share = (places - above) / equal;
  for (let index = 0; index < values.length; index++) {
    if (values[index]! > last) into[index]!++;
    else if (values[index] === last) into[index]! += share;
  }
}

/** The n-th greatest of some values, counted from 1, by Hoare's selection; brings the values into another order. */
function nthGreatest(values: Float64Array, n: number): number {
  let [low, high] = [0, values.length - 1];
  const target = n - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[left]! > pivot) left++;
      while (values[right]! < pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (target <= right) high = right;
    else if (target >= left) low = left;
    else break;
  }
  return values[target]!;
}
