import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../kernels/random.ts';
import { fProbability, fQuantile } from './f-distribution.ts';
import { normalDraws, normalProbability, normalQuantile } from './normal-distribution.ts';

/* Wanted values are R's (docs/oracles/ranking.R). */

const relative = (found: number, wanted: number): number => Math.abs(found / wanted - 1);

describe('the normal distribution', () => {
  it.each([
    [-8, 6.22096057427178e-16],
    [-3, 1.34989803163009e-3],
    [-1, 0.158655253931457],
    [0.3, 0.617911422188953],
    [2.5, 0.993790334674224],
  ])('has at most %d with probability %d', (x, p) => {
    expect(relative(normalProbability(x), p)).toBeLessThan(1e-13);
  });

  it.each([
    [1e-12, -7.034483825301132],
    [0.01, -2.326347874040841],
    [0.025, -1.959963984540054],
    [0.3, -0.524400512708041],
    [0.9, 1.281551565544601],
    [0.999, 3.090232306167813],
  ])('has the quantile of %d at %d', (p, x) => {
    expect(relative(normalQuantile(p), x)).toBeLessThan(1e-12);
  });

  it('ends at infinity', () => {
    expect([normalQuantile(0), normalQuantile(1), normalProbability(-40), normalProbability(40)]).toEqual([
      ...[-Infinity, Infinity, 0, 1],
    ]);
  });

  it('is what is drawn', () => {
    const random = new SeededRandom(3);
    const draw = normalDraws(() => random.nextFloat());
    let [sum, squares, below] = [0, 0, 0];
    for (let index = 0; index < 100_000; index++) {
      const value = draw();
      sum += value / 100_000;
      squares += (value * value) / 100_000;
      if (value < -1) below += 1 / 100_000;
    }
    expect(sum).toBeCloseTo(0, 2);
    expect(squares).toBeCloseTo(1, 2);
    expect(below).toBeCloseTo(0.1587, 2);
  });
});

describe('the F distribution', () => {
  it.each([
    [0.975, 3, 7, 5.889819167],
    [0.975, 5, 15, 3.576415349],
    [0.025, 5, 18, 0.1571861614],
    [0.95, 299, 598, 1.176267063],
    [0.5, 1, 1, 1],
    [0.999, 2.5, 40.25, 7.266689108],
  ])('has the quantile of %d with %d and %d degrees of freedom at %d', (p, above, below, f) => {
    expect(relative(fQuantile(p, above, below), f)).toBeLessThan(1e-9);
    expect(fProbability(fQuantile(p, above, below), above, below)).toBeCloseTo(p, 12);
  });

  it.each([
    [0.01, 4, 11, 0.0002321154726],
    [1, 4, 11, 0.5520100116],
    [3.7, 4, 11, 0.9617768509],
    [30, 1, 1.5, 0.9426876225],
    [1.02, 2000, 3000, 0.6872435956],
  ])('has at most %d with %d and %d degrees of freedom with probability %d', (f, above, below, p) => {
    expect(relative(fProbability(f, above, below), p)).toBeLessThan(1e-9);
  });
});
