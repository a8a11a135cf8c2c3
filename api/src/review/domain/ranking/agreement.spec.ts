import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../kernels/random.ts';
import { intraclassCorrelations, shareOfVariance } from './icc.ts';
import { krippendorffAlpha, type Level } from './krippendorff.ts';

const levels: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

describe("ALGORITHMS case 4: Krippendorff's data C", () => {
  // Twelve units, each judged by up to four observers.
  const units = [
    [1, 1, null, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [null, 5, 5, 5],
    [null, null, 1, 1],
    [null, null, 3, null],
  ];

  it.each<[Level, number]>([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
    ['ratio', 0.797403],
  ])('has the alpha of irr: %s %d', (level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 6);
  });

  it('does not change with units and values that say nothing, or with who judged', () => {
    const random = new SeededRandom(9);
    for (const level of levels) {
      const more = [...units.map((unit) => random.shuffle([...unit, null])), [null, 7], [], [null]];
      expect(krippendorffAlpha(random.shuffle(more), level)).toBeCloseTo(krippendorffAlpha(units, level)!, 12);
    }
  });

  it('keeps its order at the level "ordinal", its distances at "interval", its proportions at "ratio"', () => {
    const mapped = (of: (value: number) => number) =>
      units.map((unit) => unit.map((value) => (value === null ? null : of(value))));
    const same = (level: Level, of: (value: number) => number) => {
      expect(krippendorffAlpha(mapped(of), level)).toBeCloseTo(krippendorffAlpha(units, level)!, 12);
    };
    same('nominal', (value) => 5 - value);
    same('ordinal', (value) => value ** 3);
    same('interval', (value) => 100 - 7 * value);
    same('ratio', (value) => 20 * value);
  });

  it('never takes a missing value for a zero', () => {
    const zeros = units.map((unit) => unit.map((value) => value ?? 0));
    for (const level of levels)
      expect(krippendorffAlpha(zeros, level)).toBeLessThan(krippendorffAlpha(units, level)! - 0.1);
  });
});

it('says when there is no agreement to speak of, and when nothing can be compared', () => {
  for (const level of levels) {
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3, 3],
        ],
        level,
      ),
    ).toBeNull();
    expect(krippendorffAlpha([[1], [2], [null, 3]], level)).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 2],
        ],
        level,
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [2, 1],
        ],
        level,
      ),
    ).toBeLessThan(0);
  }
  expect(() => krippendorffAlpha([[-1, 2]], 'ratio')).toThrow(RangeError);
});

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('ALGORITHMS case 5: Shrout and Fleiss 1979', () => {
  const found = intraclassCorrelations(shroutFleiss)!;

  it('has their six coefficients', () => {
    const values = [...found.single, ...found.mean].map(({ value }) => value);
    const wanted = [0.165742, 0.289764, 0.714841, 0.442797, 0.620051, 0.909316];
    for (const [index, value] of wanted.entries()) expect(values[index]).toBeCloseTo(value, 6);
  });

  it('has the bounds of McGraw and Wong as R computes them', () => {
    const wanted = [
      [-0.1329323249, 0.7225600623],
      [0.01878651337, 0.7610843696],
      [0.342464765, 0.94585826],
      [-0.8844421552, 0.9124154203],
      [0.0711368153, 0.9272320402],
      [0.6756747138, 0.9858916782],
    ];
    for (const [index, { lower, upper }] of [...found.single, ...found.mean].entries()) {
      expect(lower).toBeCloseTo(wanted[index]![0]!, 8);
      expect(upper).toBeCloseTo(wanted[index]![1]!, 8);
    }
  });

  it('does not change with unit and origin, and ICC 3 not with severity', () => {
    const other = intraclassCorrelations(shroutFleiss.map((row) => row.map((value) => 40 - 3 * value)))!;
    for (const [index, { value }] of found.single.entries()) expect(other.single[index]!.value).toBeCloseTo(value, 10);
    const milder = intraclassCorrelations(shroutFleiss.map((row) => row.map((value, column) => value + 5 * column)))!;
    expect(milder.single[2].value).toBeCloseTo(found.single[2].value, 10);
    expect(milder.single[1].value).toBeLessThan(found.single[1].value);
  });
});

it('has no correlation of a table that is too small or all alike, and refuses one with gaps', () => {
  expect(intraclassCorrelations([[1, 2, 3]])).toBeNull();
  expect(intraclassCorrelations([[1], [2]])).toBeNull();
  expect(
    intraclassCorrelations([
      [4, 4],
      [4, 4],
    ]),
  ).toBeNull();
  expect(() => intraclassCorrelations([[1, 2], [3]])).toThrow(RangeError);
  const perfect = intraclassCorrelations([
    [1, 1],
    [2, 2],
    [5, 5],
  ])!;
  for (const { value, lower, upper } of [...perfect.single, ...perfect.mean])
    for (const one of [value, lower, upper]) expect(one).toBeCloseTo(1, 12);
});

it('shares variance as the coefficients do', () => {
  const variances = { application: 6, reviewer: 2, residual: 4 };
  expect(shareOfVariance(variances)).toEqual({ agreement: 0.5, consistency: 0.6 });
  expect(shareOfVariance(variances, 3)).toEqual({ agreement: 0.75, consistency: 6 / (6 + 4 / 3) });
  expect(shareOfVariance({ application: 0, reviewer: 0, residual: 0 })).toBeNull();
});
