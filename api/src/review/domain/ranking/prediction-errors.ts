import { pairSums, sumsOfLarge, sumsOfSmall, type AbsorbedData } from './absorbed-equations.ts';
import type { MixedModel, Solution } from './mixed-model.ts';

/** The predicted effects of one factor's levels (BLUPs), and how far they may be off; in the unit of the ratings, squared for variances. */
export interface PredictedEffects {
  readonly effects: Float64Array;
  /** Variance of each true effect less the predicted one, the estimated mean's part included. */
  readonly variances: Float64Array;
  /** The same of mean plus effect. */
  readonly withMean: Float64Array;
}

/** What draws errors from: independent numbers with mean 0 and variance 1. */
export type DrawNormal = () => number;

/**
 * True effects less predicted ones: their variances, and draws from their joint distribution, which is exact at any size. Given the mean
 * and the smaller factor's effects, those of the larger factor are independent; so a draw needs one triangular solution only.
 */
export class PredictionErrors {
  private readonly model: MixedModel;
  private readonly solution: Solution;
  /** V⁻¹·1 summed over levels. */
  private readonly largeWeights: Float64Array;
  private readonly smallWeights: Float64Array;
  private readonly drawn: Float64Array;

  /** @param solution the model's last one */
  constructor(model: MixedModel, solution: Solution) {
    this.model = model;
    this.solution = solution;
    this.largeWeights = sumsOfLarge(model.data, solution.weights);
    this.smallWeights = sumsOfSmall(model.data, solution.weights);
    this.drawn = new Float64Array(model.data.elimination.size);
  }

  large(): PredictedEffects {
    const { residual, residuals, ratios, meanVariance } = this.solution;
    const { data } = this.model;
    const pairs = pairSums(data, this.model.inverse());
    const sums = sumsOfLarge(data, residuals);
    const conditional = sums.map((_, level) => {
      const shrunk = ratios.large / (1 + ratios.large * data.largeCounts[level]!);
      return shrunk + shrunk * shrunk * ratios.small * pairs[level]!;
    });
    const shares = this.largeWeights.map((weight) => ratios.large * weight);
    return {
      effects: sums.map((sum) => ratios.large * sum),
      variances: conditional.map((own, level) => residual * (own + shares[level]! ** 2 * meanVariance)),
      withMean: conditional.map((own, level) => residual * (own + (1 - shares[level]!) ** 2 * meanVariance)),
    };
  }

  /** By level, as the factor was given. */
  small(): PredictedEffects {
    const { residual, residuals, ratios, meanVariance } = this.solution;
    const { elimination } = this.model.data;
    const inverse = this.model.inverse();
    const sums = sumsOfSmall(this.model.data, residuals);
    const own = (place: number): number => ratios.small * inverse[place * (elimination.size + 1)]!;
    const share = (place: number): number => ratios.small * this.smallWeights[place]!;
    const each = (value: (place: number) => number): Float64Array => Float64Array.from(elimination.places, value);
    return {
      effects: each((place) => ratios.small * sums[place]!),
      variances: each((place) => residual * (own(place) + share(place) ** 2 * meanVariance)),
      withMean: each((place) => residual * (own(place) + (1 - share(place)) ** 2 * meanVariance)),
    };
  }

  /** One draw of the joint errors of mean plus effect of the larger factor's levels, into `errors`. */
  drawLarge(normal: DrawNormal, errors: Float64Array): void {
    const { residual, ratios } = this.solution;
    const { starts, places, largeCounts }: AbsorbedData = this.model.data;
    const scale = Math.sqrt(residual);
    const mean = this.draw(normal);
    for (let level = 0; level < errors.length; level++) {
      const shrunk = ratios.large / (1 + ratios.large * largeCounts[level]!);
      let others = 0;
      for (let at = starts[level]!; at < starts[level + 1]!; at++) others += this.drawn[places[at]!]!;
      const share = ratios.large * this.largeWeights[level]!;
      errors[level] = scale * (Math.sqrt(shrunk) * normal() - shrunk * others + (1 - share) * mean);
    }
  }

  /** One draw of the joint errors of mean plus effect of the smaller factor's levels, into `errors`. */
  drawSmall(normal: DrawNormal, errors: Float64Array): void {
    const { residual, ratios } = this.solution;
    const { places } = this.model.data.elimination;
    const scale = Math.sqrt(residual);
    const mean = this.draw(normal);
    for (let level = 0; level < errors.length; level++) {
      const place = places[level]!;
      errors[level] = scale * (this.drawn[place]! + (1 - ratios.small * this.smallWeights[place]!) * mean);
    }
  }

  /** Draws the error of the mean, and into `drawn` those of the smaller factor's effects given the mean. */
  private draw(normal: DrawNormal): number {
    const { ratios, meanVariance } = this.solution;
    const { drawn } = this;
    const mean = Math.sqrt(meanVariance) * normal();
    const scale = Math.sqrt(ratios.small);
    if (scale === 0) {
      drawn.fill(0);
      return mean;
    }
    for (let place = 0; place < drawn.length; place++) drawn[place] = scale * normal();
    this.model.factor.solveTransposed(drawn);
    return mean;
  }
}
