import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../kernels/random.ts';
import { fitCrossedEffects, type CrossedEffects } from './crossed-effects.ts';
import type { Ratings } from './ratings.ts';
import { inverseOf, sumOf } from './testing/dense.ts';
import { penicillin } from './testing/penicillin.ts';
import { ratingsOf, ratingsOfTable, simulate, type Simulation } from './testing/simulate.ts';

function fitted(ratings: Ratings): CrossedEffects {
  const fit = fitCrossedEffects(ratings);
  if (fit.kind !== 'fitted') throw new Error(fit.reason);
  return fit;
}

/** Values of those who have ratings, as R numbers them. */
const rated = (values: Float64Array, counts: Int32Array): number[] =>
  [...values].filter((_, index) => counts[index]! > 0);

describe('ALGORITHMS case 6: Penicillin', () => {
  it('has the criterion, standard deviations and mean that lme4 finds', () => {
    const { criterion, variances, mean, cautions } = fitted(ratingsOfTable(penicillin));
    expect(criterion).toBeCloseTo(330.8606, 4);
    expect(Math.sqrt(variances.application)).toBeCloseTo(0.8467, 4);
    expect(Math.sqrt(variances.reviewer)).toBeCloseTo(1.9316, 4);
    expect(Math.sqrt(variances.residual)).toBeCloseTo(0.5499, 4);
    expect(mean).toBeCloseTo(22.97, 2);
    expect(cautions).toEqual([]);
  });
});

/** What docs/oracles/ranking.R printed. */
interface Oracle {
  readonly name: string;
  readonly of: Simulation;
  readonly total: number;
  readonly criterion: number;
  readonly mean: readonly [estimate: number, variance: number];
  readonly variances: readonly [application: number, reviewer: number, residual: number];
  /** Effects of the first three applications and the first three reviewers. */
  readonly applications: readonly number[];
  readonly reviewers: readonly number[];
  /** Error variances of the first three applications and of the last reviewer. */
  readonly errors: readonly [readonly number[], number];
}

const oracles: readonly Oracle[] = [
  {
    name: 'unbalanced',
    of: { seed: 1, applications: 40, reviewers: 8, density: 0.4, spread: [10, 8, 6] },
    ...{ total: 5347.75, criterion: 709.8891515, mean: [49.85483988, 5.139741707] },
    variances: [38.3037753, 31.80585695, 16.77188212],
    applications: [-1.983138554, -1.973998213, -6.954403762],
    reviewers: [2.483503035, -7.055278579, 3.15103747],
    errors: [[8.111234148, 12.74555578, 4.86447354], 4.977901327],
  },
  {
    name: 'larger',
    of: { seed: 2, applications: 300, reviewers: 30, density: 0.1, spread: [12, 6, 9] },
    ...{ total: 45621.5, criterion: 6130.799856, mean: [50.39315679, 0.6787237298] },
    variances: [46.70926282, 14.2650398, 26.79906299],
    applications: [-2.693616508, -4.335463406, -0.4968085782],
    reviewers: [0.947001456, 5.807256153, -0.762358754],
    errors: [[6.210130103, 6.190039436, 6.200697148], 1.404921907],
  },
  {
    name: 'more reviewers than applications',
    of: { seed: 3, applications: 12, reviewers: 25, density: 0.3, spread: [9, 9, 9] },
    ...{ total: 4643.5, criterion: 620.3830895, mean: [49.50898022, 4.04705664] },
    variances: [36.07399433, 14.35558285, 30.59060437],
    applications: [6.904009914, 1.258345491, -1.521994758],
    reviewers: [3.676242689, -0.4681944514, 2.552938884],
    errors: [[9.259841791, 6.671287002, 7.658146175], 4.933198197],
  },
  {
    name: 'no difference between reviewers',
    of: { seed: 4, applications: 30, reviewers: 6, density: 0.5, spread: [8, 0, 8] },
    ...{ total: 4620.5, criterion: 620.2082825, mean: [50.48311567, 1.273490544] },
    variances: [25.96014559, 0, 32.32454655],
    applications: [-0.03478686528, -5.944996915, 3.133133162],
    reviewers: [0, 0, 0],
    errors: [[6.903362046, 6.903362046, 8.250435966], 0],
  },
  {
    name: 'hardly any difference between applications',
    of: { seed: 7, applications: 25, reviewers: 6, density: 0.6, spread: [0, 10, 8] },
    ...{ total: 4446.75, criterion: 477.0396607, mean: [53.06178689, 2.778590497] },
    variances: [0.1748529392, 15.57752135, 14.56234824],
    applications: [-0.0800011836, -0.04022311019, -0.0134278883],
    reviewers: [-4.634362874, 2.859385039, -3.203885582],
    errors: [[0.1710332242, 0.1691728527, 0.16564962], 3.372603549],
  },
];

describe.each(oracles)('lme4 on simulated ratings: $name', ({ of, total, criterion, ...oracle }) => {
  const ratings = simulate(of);
  const fit = fitted(ratings);
  const near = (found: readonly number[], wanted: readonly number[], precision = 2e-4) => {
    for (const [index, value] of wanted.entries())
      expect(Math.abs(found[index]! - value)).toBeLessThan(precision * Math.abs(value) + 2e-5);
  };

  it('looks at the same ratings', () => {
    expect(sumOf([...ratings.value])).toBe(total);
  });

  it('finds the same maximum, or a higher one', () => {
    expect(fit.criterion).toBeLessThan(criterion + 1e-6);
    expect(fit.criterion).toBeGreaterThan(criterion - 1e-4);
    expect(fit.search.converged).toBe(true);
  });

  it('has the same components, effects and error variances', () => {
    near([fit.mean, fit.meanVariance], oracle.mean);
    near([fit.variances.application, fit.variances.reviewer, fit.variances.residual], oracle.variances);
    near(rated(fit.application.effects, fit.design.perApplication), oracle.applications);
    near(rated(fit.reviewer.effects, fit.design.perReviewer), oracle.reviewers);
    near(rated(fit.application.variances, fit.design.perApplication), oracle.errors[0]);
    near([rated(fit.reviewer.variances, fit.design.perReviewer).at(-1)!], [oracle.errors[1]]);
  });
});

it('finds variances of zero exactly, as lme4 does', () => {
  const none = { density: 0.5, spread: [0, 0, 8] } as const;
  const neither = fitted(simulate({ seed: 20, applications: 20, reviewers: 10, ...none }));
  expect(neither.criterion).toBeCloseTo(506.8778876, 5);
  expect(neither.variances).toMatchObject({ application: 0, reviewer: 0 });
  expect(neither.cautions).toEqual(['no_application_variance', 'no_reviewer_variance']);
  const applications = fitted(simulate({ seed: 35, applications: 25, reviewers: 6, density: 0.6, spread: [0, 10, 8] }));
  expect(applications.variances.application).toBe(0);
  expect(applications.criterion).toBeCloseTo(621.7599338, 5);
  expect(applications.variances.reviewer).toBeCloseTo(61.75375, 3);
  expect(applications.cautions).toEqual(['no_application_variance']);
});

describe('small ratings against generalised least squares written out', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', (seed) => {
    const random = new SeededRandom(seed);
    const ratings = simulate({
      ...{ seed, applications: 3 + random.nextBelow(9), reviewers: 3 + random.nextBelow(9), density: 0.75 },
      spread: [10, 3 * random.nextBelow(4), 6],
    });
    const fit = fitted(ratings);
    const { application, reviewer, residual } = fit.variances;
    const same = (levels: Int32Array, one: number, other: number) => (levels[one] === levels[other] ? 1 : 0);
    const indices = [...ratings.value.keys()];
    const inverse = inverseOf(
      indices.map((one) =>
        indices.map(
          (other) =>
            (one === other ? residual : 0) +
            application * same(ratings.application, one, other) +
            reviewer * same(ratings.reviewer, one, other),
        ),
      ),
    );
    const weights = inverse.map(sumOf);
    const information = sumOf(weights);
    const mean = sumOf(weights.map((weight, index) => weight * ratings.value[index]!)) / information;
    const residuals = inverse.map((row) => sumOf(row.map((entry, index) => entry * (ratings.value[index]! - mean))));
    expect(fit.mean).toBeCloseTo(mean, 8);
    expect(fit.meanVariance).toBeCloseTo(1 / information, 8);
    const compare = (levels: Int32Array, variance: number, found: CrossedEffects['application']) => {
      for (const [level, effect] of found.effects.entries()) {
        const own = indices.filter((index) => levels[index] === level);
        const share = variance * sumOf(own.map((index) => weights[index]!));
        const explained = variance ** 2 * sumOf(own.flatMap((one) => own.map((other) => inverse[one]![other]!)));
        expect(effect).toBeCloseTo(variance * sumOf(own.map((index) => residuals[index]!)), 7);
        expect(found.variances[level]).toBeCloseTo(variance - explained + share ** 2 / information, 7);
        expect(found.withMean[level]).toBeCloseTo(variance - explained + (1 - share) ** 2 / information, 7);
      }
    };
    compare(ratings.application, application, fit.application);
    compare(ratings.reviewer, reviewer, fit.reviewer);
  });
});

describe('properties', () => {
  const seeds = [11, 12, 13, 14, 15, 16];
  const some = (seed: number) =>
    simulate({ seed, applications: 30 + seed, reviewers: 40 - 2 * seed, density: 0.3, spread: [9, 7, 6] });

  it.each(seeds)('shift and scale with the ratings (seed %i)', (seed) => {
    const ratings = some(seed);
    const fit = fitted(ratings);
    const other = fitted({ ...ratings, value: ratings.value.map((value) => 1000 - 3 * value) });
    const logarithms = 2 * (ratings.value.length - 1) * Math.log(3);
    expect(other.criterion).toBeCloseTo(fit.criterion + logarithms, 6);
    expect(other.mean).toBeCloseTo(1000 - 3 * fit.mean, 4);
    for (const [level, effect] of fit.application.effects.entries()) {
      expect(other.application.effects[level]).toBeCloseTo(-3 * effect, 3);
      expect(other.application.variances[level]! / fit.application.variances[level]!).toBeCloseTo(9, 3);
    }
  });

  it.each(seeds)('do not depend on the order of ratings, applications or reviewers (seed %i)', (seed) => {
    const ratings = some(seed);
    const random = new SeededRandom(seed);
    const order = random.shuffle(Int32Array.from(ratings.value.keys()));
    const names = random.shuffle(Int32Array.from({ length: ratings.applications }, (_, index) => index));
    const persons = random.shuffle(Int32Array.from({ length: ratings.reviewers }, (_, index) => index));
    const [fit, other] = [
      fitted(ratings),
      fitted({
        ...{ applications: ratings.applications, reviewers: ratings.reviewers },
        application: order.map((at) => names[ratings.application[at]!]!),
        reviewer: order.map((at) => persons[ratings.reviewer[at]!]!),
        value: Float64Array.from(order, (at) => ratings.value[at]!),
      }),
    ];
    expect(other.criterion).toBeCloseTo(fit.criterion, 7);
    for (const [level, effect] of fit.application.effects.entries())
      expect(other.application.effects[names[level]!]).toBeCloseTo(effect, 4);
    for (const [level, variance] of fit.reviewer.variances.entries())
      expect(other.reviewer.variances[persons[level]!]).toBeCloseTo(variance, 4);
  });

  it('pull an application towards the mean, the more the fewer its ratings', () => {
    const fit = fitted(some(11));
    const { application, residual } = fit.variances;
    for (const [level, ratings] of fit.design.perApplication.entries()) {
      const variance = fit.application.variances[level]!;
      // Never surer than if severity and mean were known, never less sure than with no rating at all, but for the mean.
      expect(variance).toBeGreaterThanOrEqual(1 / (1 / application + ratings / residual) - 1e-9);
      expect(variance).toBeLessThanOrEqual(application + fit.meanVariance);
      if (ratings === 0) expect(fit.application.effects[level]).toBe(0);
    }
  });

  it('take the plain mean of ratings as true when nothing is left to chance', () => {
    const table = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) => 50 + 4 * row - 3 * column + (row === 3 && column === 2 ? 0.01 : 0)),
    );
    const fit = fitted(ratingsOfTable(table));
    expect(fit.mean + fit.application.effects[11]!).toBeCloseTo(50 + 44 - 6, 1);
    expect(fit.reviewer.effects[0]! - fit.reviewer.effects[4]!).toBeCloseTo(12, 1);
  });

  it('are drawn with the joint covariance, whichever factor is larger', () => {
    for (const size of [{ applications: 9, reviewers: 5 } as const, { applications: 5, reviewers: 9 } as const]) {
      const ratings = simulate({ seed: 5, ...size, density: 0.7, spread: [9, 6, 6] });
      const fit = fitted(ratings);
      const random = new SeededRandom(1);
      const normal = () =>
        Math.sqrt(-2 * Math.log(1 - random.nextFloat())) * Math.cos(2 * Math.PI * random.nextFloat());
      const errors = new Float64Array(size.applications);
      const squares = new Float64Array(size.applications);
      const draws = 20_000;
      for (let draw = 0; draw < draws; draw++) {
        fit.drawApplicationErrors(normal, errors);
        for (const [level, error] of errors.entries()) squares[level]! += (error * error) / draws;
      }
      for (const [level, variance] of fit.application.withMean.entries())
        expect(squares[level]! / variance).toBeCloseTo(1, 1);
    }
  });
});

describe('what cannot be estimated is said', () => {
  const reason = (ratings: Ratings) => {
    const fit = fitCrossedEffects(ratings);
    return fit.kind === 'fitted' ? fit.cautions : fit.reason;
  };

  it.each<[string, Ratings]>([
    ['no_ratings', ratingsOf(3, 2, [])],
    ['one_application', ratingsOfTable([[1, 2, 3]])],
    [
      'one_rating_each',
      ratingsOfTable([
        [1, null],
        [null, 2],
        [3, null],
      ]),
    ],
    [
      'no_variation',
      ratingsOfTable([
        [4, 4],
        [4, null],
      ]),
    ],
  ])('%s', (wanted, ratings) => {
    expect(reason(ratings)).toBe(wanted);
  });

  it('a single reviewer, reviewers with one rating, groups without a common reviewer', () => {
    const twice = ratingsOf(3, 1, [
      [0, 0, 1],
      [0, 0, 2],
      [1, 0, 4],
      [1, 0, 5],
      [2, 0, 1],
    ]);
    expect(reason(twice)).toEqual(['single_reviewer']);
    const once = ratingsOf(2, 4, [
      [0, 0, 1],
      [0, 1, 2],
      [1, 2, 4],
      [1, 3, 6],
    ]);
    expect(reason(once)).toEqual(['reviewers_rated_once', 'disconnected']);
    const apart = fitCrossedEffects(
      ratingsOfTable([
        [1, 2, null, null],
        [3, 5, null, null],
        [null, null, 4, 2],
        [null, null, 5, 5.5],
        [null, null, null, null],
      ]),
    );
    expect(apart.kind === 'fitted' && apart.cautions).toContain('disconnected');
    expect([...apart.design.applicationGroups]).toEqual([0, 0, 1, 1, -1]);
    expect([...apart.design.reviewerGroups]).toEqual([0, 0, 1, 1]);
  });

  it('refuses malformed ratings', () => {
    expect(() => fitCrossedEffects(ratingsOf(2, 2, [[0, 2, 1]]))).toThrow(RangeError);
    expect(() => fitCrossedEffects(ratingsOf(2, 2, [[0, 1, NaN]]))).toThrow(RangeError);
  });
});
