import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../kernels/random.ts';
import { expectedRisk, proposeExtraReviews, zoneOf } from './extra-reviews.ts';
import { normalProbability } from './normal-distribution.ts';
import type { DrawNormal } from './prediction-errors.ts';
import { topProbabilities } from './top-probability.ts';

const independent =
  (deviations: readonly number[]) =>
  (normal: DrawNormal, errors: Float64Array): void => {
    for (const [index, deviation] of deviations.entries()) errors[index] = deviation * normal();
  };

describe('the probability to be in the top', () => {
  it('is the normal one for two applications', () => {
    const [top, other] = topProbabilities({
      ...{ estimates: Float64Array.of(5, 3), drawErrors: independent([2, 1]), places: 1, seed: 1, pairs: 40_000 },
    });
    expect(top).toBeCloseTo(normalProbability(2 / Math.sqrt(5)), 2);
    expect(top! + other!).toBeCloseTo(1, 12);
  });

  it('knows that errors common to all change no order', () => {
    const common = (normal: DrawNormal, errors: Float64Array) => errors.fill(10 * normal());
    const found = topProbabilities({ estimates: Float64Array.of(1, 3, 2), drawErrors: common, places: 2, seed: 1 });
    expect([...found]).toEqual([0, 1, 1]);
  });

  it('shares places among equals, and is certain where all or nobody has one', () => {
    const none = (_normal: DrawNormal, errors: Float64Array) => errors.fill(0);
    const of = (places: number, ...estimates: number[]) => [
      ...topProbabilities({ estimates: Float64Array.from(estimates), drawErrors: none, places, seed: 1 }),
    ];
    expect(of(2, 4, 4, 4, 4)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(of(2, 4, 9, 4, 1)).toEqual([0.5, 1, 0.5, 0]);
    expect(of(0, 1, 2)).toEqual([0, 0]);
    expect(of(5, 1, 2)).toEqual([1, 1]);
  });

  it('selects as sorting does, adds up to the places, and follows from the seed', () => {
    const random = new SeededRandom(7);
    for (let round = 0; round < 30; round++) {
      const size = 2 + random.nextBelow(40);
      const estimates = Float64Array.from({ length: size }, () => random.nextBelow(6));
      const places = 1 + random.nextBelow(size - 1);
      const ask = { estimates, drawErrors: independent(Array(size).fill(0)), places, seed: round, pairs: 1 };
      const line = [...estimates].sort((one, other) => other - one)[places - 1]!;
      const found = topProbabilities(ask);
      for (const [index, value] of estimates.entries())
        if (value !== line) expect(found[index]).toBe(value > line ? 1 : 0);
      expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(places, 10);
      const uncertain = { ...ask, drawErrors: independent(Array(size).fill(1)), pairs: 20 };
      expect(topProbabilities(uncertain)).toEqual(topProbabilities(uncertain));
    }
  });
});

describe('further reviews', () => {
  it('leave the risk as it is when they say nothing, and none when they say all', () => {
    for (const p of [0.1, 0.3, 0.5, 0.8]) {
      const risk = Math.min(p, 1 - p);
      expect(expectedRisk(p, 4, 1e9)).toBeCloseTo(risk, 3);
      expect(expectedRisk(p, 4, 0.01)).toBeLessThan(0.03);
      let before = risk;
      for (const added of [50, 10, 4, 1, 0.1]) {
        const after = expectedRisk(p, 4, added);
        expect(after).toBeLessThan(before + 1e-6);
        before = after;
      }
    }
  });

  it('have the risk that a simulation has', () => {
    const random = new SeededRandom(5);
    const uniform = () => Array.from({ length: 12 }, () => random.nextFloat()).reduce((sum, value) => sum + value, -6);
    const [distance, variance, added] = [0.5, 4, 6];
    let wrong = 0;
    for (let draw = 0; draw < 40_000; draw++) {
      const truth = distance * 2 + 2 * uniform();
      const seen = truth + Math.sqrt(added) * uniform();
      const later = (distance * 2 * added + seen * variance) / (variance + added);
      if (later > 0 !== truth > 0) wrong += 1 / 40_000;
    }
    expect(expectedRisk(normalProbability(distance), variance, added)).toBeCloseTo(wrong, 2);
  });

  it('go where it is open, within the limits', () => {
    const asked = {
      probabilities: Float64Array.of(0.02, 0.5, 0.3, 0.95, 0.5, 0.5),
      variances: Float64Array.of(4, 4, 4, 4, 1, 0),
      ratingVariance: 6,
    };
    const proposed = proposeExtraReviews(asked);
    expect(proposed.map(({ application }) => application)).toEqual([1, 4, 2]);
    expect(proposeExtraReviews({ ...asked, mostTogether: 1 })).toMatchObject([
      { application: 1, reviews: 1, risk: 0.5 },
    ]);
    for (const { reviews } of proposeExtraReviews({ ...asked, mostEach: 2 })) expect(reviews).toBeLessThanOrEqual(2);
  });

  it('has a grey zone from a tenth to nine tenths', () => {
    expect([0.05, 0.1, 0.5, 0.9, 0.95].map(zoneOf)).toEqual(['out', 'grey', 'grey', 'grey', 'in']);
  });
});
