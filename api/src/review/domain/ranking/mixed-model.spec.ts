import { describe, expect, it } from 'vitest';
import { absorb } from './absorbed-equations.ts';
import { MixedModel } from './mixed-model.ts';
import { simulate } from './testing/simulate.ts';

describe.each([3, 4, 5])('slopes of the criterion (seed %i)', (seed) => {
  const ratings = simulate({ seed, applications: 25, reviewers: 7, density: 0.5, spread: [9, 7, 6] });
  const model = new MixedModel(
    absorb({ large: ratings.application, largeLevels: 25, small: ratings.reviewer, smallLevels: 7 }, ratings.value),
  );
  const criterion = (large: number, small: number) => model.solve({ large, small }).criterion;

  it.each([
    [0.3, 2],
    [1, 1],
    [20, 0.01],
    [0.001, 5],
  ])('are those of finite differences at the ratios %d and %d', (large, small) => {
    model.solve({ large, small });
    const slopes = model.slopes();
    const [byLarge, bySmall] = [large * 1e-4, small * 1e-4];
    const differences = {
      large: (criterion(large + byLarge, small) - criterion(large - byLarge, small)) / (2 * byLarge),
      small: (criterion(large, small + bySmall) - criterion(large, small - bySmall)) / (2 * bySmall),
    };
    for (const factor of ['large', 'small'] as const)
      expect(Math.abs(slopes[factor] - differences[factor])).toBeLessThan(1e-5 * (1 + Math.abs(slopes[factor])));
  });

  it('are those of one-sided differences where a ratio is 0', () => {
    const step = 1e-6;
    model.solve({ large: 0, small: 1.5 });
    expect(model.slopes().large / ((criterion(step, 1.5) - criterion(0, 1.5)) / step)).toBeCloseTo(1, 3);
    model.solve({ large: 0.7, small: 0 });
    expect(model.slopes().small / ((criterion(0.7, step) - criterion(0.7, 0)) / step)).toBeCloseTo(1, 3);
  });
});

it('counts two ratings of one reviewer on one application as two', () => {
  const [large, small] = [Int32Array.of(0, 0, 0, 1, 1, 2, 2, 2), Int32Array.of(0, 0, 1, 1, 0, 0, 1, 1)];
  const value = Float64Array.of(3, 4, 2, 7, 8, 5, 4, 6);
  const model = new MixedModel(absorb({ large, largeLevels: 3, small, smallLevels: 2 }, value));
  const other = new MixedModel(absorb({ large: small, largeLevels: 2, small: large, smallLevels: 3 }, value));
  expect(model.solve({ large: 2, small: 0.5 }).criterion).toBeCloseTo(
    other.solve({ large: 0.5, small: 2 }).criterion,
    10,
  );
  const [one, swapped] = [model.slopes(), other.slopes()];
  expect(one.large).toBeCloseTo(swapped.small, 10);
  expect(one.small).toBeCloseTo(swapped.large, 10);
  expect(one.largeSmall).toBeCloseTo(swapped.largeSmall, 10);
});

it('refuses slopes before a solution', () => {
  const levels = Int32Array.of(0, 1, 1);
  const model = new MixedModel(
    absorb({ large: levels, largeLevels: 2, small: levels, smallLevels: 2 }, Float64Array.of(1, 2, 3)),
  );
  expect(() => model.slopes()).toThrow(RangeError);
});
