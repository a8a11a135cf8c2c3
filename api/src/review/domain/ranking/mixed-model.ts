import {
  applyQ,
  assemble,
  pairSums,
  sumsOfLarge,
  sumsOfSmall,
  type AbsorbedData,
  type Ratios,
} from './absorbed-equations.ts';
import { reviewed } from './review-design.ts';
import { SymmetricFactor } from './symmetric-factor.ts';

/**
 * The model y = mean + L + S + error at given variance ratios. All variances and covariances are in units of the residual variance,
 * all vectors in the order of the absorbed data.
 */
export interface Solution {
  readonly ratios: Ratios;
  /** −2 times the logarithm of the restricted likelihood, profiled over the residual variance. */
  readonly criterion: number;
  /** The residual variance at these ratios. */
  readonly residual: number;
  /** The generalised least-squares estimate of the mean, less the centre of the data, and its variance. */
  readonly mean: number;
  readonly meanVariance: number;
  /** Predicted residuals, V⁻¹·(y − mean): the ratings less the mean and both predicted effects. */
  readonly residuals: Float64Array;
  /** V⁻¹·1. */
  readonly weights: Float64Array;
}

/** Slopes of the criterion by the two ratios, and its curvature by the average information. */
export interface Slopes {
  readonly large: number;
  readonly small: number;
  readonly largeLarge: number;
  readonly largeSmall: number;
  readonly smallSmall: number;
}

/** Works out the model at one pair of ratios after the other, in the same memory. */
export class MixedModel {
  readonly data: AbsorbedData;
  /** The factor of M for the ratios of the last solution. */
  readonly factor: SymmetricFactor;
  private solution: Solution | null = null;
  private inverted: Float64Array | null = null;

  constructor(data: AbsorbedData) {
    this.data = data;
    this.factor = new SymmetricFactor(data.elimination);
  }

  /** Works out the model at other ratios. They are not negative. */
  solve(ratios: Ratios): Solution {
    const { data, factor } = this;
    const count = data.values.length;
    factor.reset();
    assemble(data, ratios, factor.values);
    let determinant = factor.factorise();
    for (const ratings of data.largeCounts) determinant += Math.log1p(ratios.large * ratings);
    this.inverted = null;
    const weights = this.timesInverse(ratios, new Float64Array(count).fill(1));
    let information = 0;
    let mean = 0;
    for (let at = 0; at < count; at++) {
      information += weights[at]!;
      mean += weights[at]! * data.values[at]!;
    }
    mean /= information;
    const deviations = data.values.map((value) => value - mean);
    const residuals = this.timesInverse(ratios, deviations.slice());
    let squares = 0;
    for (let at = 0; at < count; at++) squares += deviations[at]! * residuals[at]!;
    const residual = squares / (count - 1);
    const criterion = determinant + Math.log(information) + (count - 1) * (1 + Math.log(2 * Math.PI * residual));
    this.solution = { ratios, criterion, residual, mean, meanVariance: 1 / information, residuals, weights };
    return this.solution;
  }

  /** M⁻¹ for the last solution, as SymmetricFactor gives it. */
  inverse(): Float64Array {
    this.inverted ??= this.factor.invert();
    return this.inverted;
  }

  /** V⁻¹ times a vector of ratings, in place, by V⁻¹ = Q − γS·Q·ZS·M⁻¹·ZSᵀ·Q. */
  private timesInverse({ large, small }: Ratios, vector: Float64Array): Float64Array {
    const { data } = this;
    const original = vector.slice();
    applyQ(data, large, vector);
    if (small === 0) return vector;
    const effects = sumsOfSmall(data, vector);
    this.factor.solve(effects);
    for (let at = 0; at < vector.length; at++) vector[at] = original[at]! - small * effects[data.places[at]!]!;
    applyQ(data, large, vector);
    return vector;
  }

  /**
   * The slopes of the criterion at the last solution: for each factor tr(P·Z·Zᵀ) − |Zᵀ·P·y|² / residual variance, where
   * P = V⁻¹ − V⁻¹·1·1ᵀ·V⁻¹ / (1ᵀ·V⁻¹·1); the curvature is that of the average of observed and expected information (Gilmour, Thompson
   * and Cullis 1995), with the residual variance profiled out. Where the data happen to show next to no effect that curvature vanishes;
   * it is raised to what the expected information is at least, by tr(T²) ≥ tr(T)² / rank for T = Zᵀ·P·Z.
   */
  slopes(): Slopes {
    const { data } = this;
    const solution = this.solved();
    const { residual, residuals, ratios } = solution;
    const squares = residual * (data.values.length - 1);
    const [large, small] = this.traces(solution);
    const sums = { large: sumsOfLarge(data, residuals), small: sumsOfSmall(data, residuals) };
    const squared = { large: product(sums.large, sums.large), small: product(sums.small, sums.small) };
    const working = {
      large: this.spreadLarge(sums.large),
      small: Float64Array.from(data.places, (place) => sums.small[place]!),
    };
    const projected = {
      large: this.project(ratios, working.large.slice()),
      small: this.project(ratios, working.small.slice()),
    };
    const curvature = (first: 'large' | 'small', second: 'large' | 'small'): number =>
      (product(working[first], projected[second]) - (squared[first] * squared[second]) / squares) / residual;
    const least = (trace: number, counts: Int32Array): number =>
      trace * trace * (1 / (reviewed(counts) - 1) - 1 / (data.values.length - 1));
    return {
      large: large - squared.large / residual,
      small: small - squared.small / residual,
      largeLarge: Math.max(curvature('large', 'large'), least(large, data.largeCounts)),
      largeSmall: curvature('large', 'small'),
      smallSmall: Math.max(curvature('small', 'small'), least(small, data.smallCounts)),
    };
  }

  /** tr(P·Z·Zᵀ) for the larger and the smaller factor. */
  private traces({ ratios, weights, meanVariance }: Solution): [large: number, small: number] {
    const { data } = this;
    const { size } = data.elimination;
    const inverse = this.inverse();
    const pairs = pairSums(data, inverse);
    let [large, small] = [0, 0];
    for (const [level, ratings] of data.largeCounts.entries()) {
      const shrunk = 1 / (1 + ratios.large * ratings);
      large += ratings * shrunk - ratios.small * shrunk * shrunk * pairs[level]!;
      if (ratios.small === 0) small += ratings - ratios.large * shrunk * this.samePairs(level);
    }
    // tr(K·M⁻¹), where M = I + γS·K.
    if (ratios.small > 0)
      for (let place = 0; place < size; place++) small += (1 - inverse[place * (size + 1)]!) / ratios.small;
    const sums = { large: sumsOfLarge(data, weights), small: sumsOfSmall(data, weights) };
    return [
      large - product(sums.large, sums.large) * meanVariance,
      small - product(sums.small, sums.small) * meanVariance,
    ];
  }

  /** How many pairs of ratings of a level of the larger factor, each with itself too, are of one level of the smaller. */
  private samePairs(level: number): number {
    const { starts, places } = this.data;
    let pairs = 0;
    for (let at = starts[level]!; at < starts[level + 1]!; at++)
      for (let other = starts[level]!; other < starts[level + 1]!; other++) if (places[at] === places[other]) pairs++;
    return pairs;
  }

  /** P times a vector of ratings, in place. */
  private project(ratios: Ratios, vector: Float64Array): Float64Array {
    const { weights, meanVariance } = this.solved();
    const share = product(vector, weights) * meanVariance;
    this.timesInverse(ratios, vector);
    for (let at = 0; at < vector.length; at++) vector[at]! -= share * weights[at]!;
    return vector;
  }

  private spreadLarge(sums: Float64Array): Float64Array {
    const { starts } = this.data;
    const vector = new Float64Array(this.data.values.length);
    for (let level = 0; level < sums.length; level++) vector.fill(sums[level]!, starts[level], starts[level + 1]);
    return vector;
  }

  private solved(): Solution {
    if (!this.solution) throw new RangeError('the model is not solved yet');
    return this.solution;
  }
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}
