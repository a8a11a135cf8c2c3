import { normalProbability, normalQuantile } from './normal-distribution.ts';

/** Between these probabilities of being in the top it is open on which side of the cut line an application belongs. */
export const greyZone = { from: 0.1, to: 0.9 } as const;

export type Zone = 'in' | 'grey' | 'out';

export function zoneOf(probability: number): Zone {
  if (probability > greyZone.to) return 'in';
  return probability < greyZone.from ? 'out' : 'grey';
}

export interface ExtraReviewsQuestion {
  /** Of each application: the probability to be in the top, and the error variance of its estimate. */
  readonly probabilities: Float64Array;
  readonly variances: Float64Array;
  /** The variance of a further rating around the application's true value: chance, and what is not known of the reviewer's severity. */
  readonly ratingVariance: number;
  /** How many reviews one application gets more at most, and all together; without the latter, as many as are worth it. */
  readonly mostEach?: number;
  readonly mostTogether?: number;
}

/** Further reviews for one application. */
export interface ExtraReviews {
  readonly application: number;
  readonly reviews: number;
  /** By how much the probability falls that it stands on the wrong side of the cut line, from 0 to 0.5. */
  readonly gain: number;
  /** That probability now. */
  readonly risk: number;
}

/** A review that lowers the risk by less than this is not proposed. */
const LEAST_GAIN = 0.005;

/**
 * Which applications of the grey zone another review would help most: one review after the other goes where it lowers the risk most of
 * standing on the wrong side of the cut line. The risk is min(p, 1 − p); what is left of it after m reviews is its expectation over what
 * they may say (preposterior analysis, Raiffa and Schlaifer 1961), taking the line as fixed and errors as normal.
 * @returns the greatest gain first
 */
export function proposeExtraReviews(question: ExtraReviewsQuestion): ExtraReviews[] {
  const { probabilities, variances, ratingVariance, mostEach = 3, mostTogether = Infinity } = question;
  const reviews = new Int32Array(probabilities.length);
  const riskAfter = (application: number, more: number): number =>
    expectedRisk(probabilities[application]!, variances[application]!, ratingVariance / more);
  const gains = new Map<number, { readonly risk: number; readonly next: number }>();
  for (const [application, probability] of probabilities.entries()) {
    if (zoneOf(probability) !== 'grey' || !(variances[application]! > 0)) continue;
    gains.set(application, { risk: Math.min(probability, 1 - probability), next: riskAfter(application, 1) });
  }
  for (let given = 0; given < mostTogether; given++) {
    let best = -1;
    let most = LEAST_GAIN;
    for (const [application, { risk, next }] of gains) {
      if (reviews[application]! >= mostEach || risk - next <= most) continue;
      [best, most] = [application, risk - next];
    }
    const found = gains.get(best);
    if (!found) break;
    const number = ++reviews[best]!;
    gains.set(best, { risk: found.next, next: riskAfter(best, number + 1) });
  }
  return [...gains]
    .filter(([application]) => reviews[application]! > 0)
    .map(([application, { risk: left }]) => {
      const probability = probabilities[application]!;
      const risk = Math.min(probability, 1 - probability);
      return { application, reviews: reviews[application]!, gain: risk - left, risk };
    })
    .sort((one, other) => other.gain - one.gain || one.application - other.application);
}

/**
 * The expected risk to stand on the wrong side once something more of the given variance is known about an application.
 * @param probability to be in the top now
 * @param variance of its error now
 */
export function expectedRisk(probability: number, variance: number, added: number): number {
  // How far it is above the line, in standard errors; what is learnt moves that by `known`, and leaves `unknown`.
  const distance = normalQuantile(probability);
  if (!Number.isFinite(distance)) return 0;
  const known = Math.sqrt(variance / (variance + added));
  const unknown = Math.sqrt(added / (variance + added));
  const [steps, reach] = [160, 8];
  let [sum, weights] = [0, 0];
  for (let step = 0; step <= steps; step++) {
    const deviation = -reach + (2 * reach * step) / steps;
    const weight = Math.exp((-deviation * deviation) / 2);
    sum += weight * normalProbability(-Math.abs(distance + known * deviation) / unknown);
    weights += weight;
  }
  return sum / weights;
}
