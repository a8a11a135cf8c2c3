import { expect, it } from 'vitest';
import { absorb } from './absorbed-equations.ts';
import { maximiseLikelihood } from './maximise-likelihood.ts';
import { MixedModel } from './mixed-model.ts';
import { startingRatios } from './moment-start.ts';
import { simulate } from './testing/simulate.ts';

const grid = [0, ...Array.from({ length: 25 }, (_, step) => 1e-3 * 10 ** (step / 4))];

it.each(Array.from({ length: 24 }, (_, index) => index + 1))(
  'finds no worse a place than a grid over all ratios has (seed %i)',
  (seed) => {
    const spread = [
      [9, 7, 6],
      [0, 7, 6],
      [9, 0, 6],
      [2, 2, 9],
    ] as const;
    const size = { applications: 6 + (seed % 5) * 4, reviewers: 4 + (seed % 3) };
    const ratings = simulate({ seed, ...size, density: 0.6, spread: spread[seed % 4]! });
    const data = absorb(
      {
        ...{ large: ratings.application, largeLevels: size.applications },
        ...{ small: ratings.reviewer, smallLevels: size.reviewers },
      },
      ratings.value,
    );
    const model = new MixedModel(data);
    const both = { large: true, small: true };
    const { solution, converged } = maximiseLikelihood(model, startingRatios(data), both);
    expect(converged).toBe(true);
    for (const large of grid)
      for (const small of grid)
        expect(model.solve({ large, small }).criterion).toBeGreaterThan(solution.criterion - 1e-7);
    // From far away, too.
    for (const start of [
      { large: 1e-6, small: 1e3 },
      { large: 1e4, small: 1e-4 },
      { large: 0, small: 0 },
    ])
      expect(maximiseLikelihood(model, start, both).solution.criterion).toBeCloseTo(solution.criterion, 5);
  },
);
