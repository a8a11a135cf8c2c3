import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRubric } from './check-rubric.ts';
import { freeKey, scaleOf, shareOf, type Criterion } from './definition.ts';
import { diffRubrics } from './diff.ts';
import { weightedResult } from './score.ts';

const both = { en: 'Text', fr: 'Texte' };
const scale = (from: number, to: number) => scaleOf({ from, to }).map((step) => ({ ...step, anchor: both }));
const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ key, name: both, description: both, counted: true, weight: 1, optional: false, scale: scale(1, 5) },
  ...more,
});
const shown = (key: string) => criterion(key, { counted: false, weight: 0, optional: true });

describe('the result of scores', () => {
  const rubric = {
    criteria: [criterion('a', { weight: 3 }), criterion('b', { scale: scale(0, 10) }), shown('c')],
  };

  it('weighs each score by its place on its own scale', () => {
    expect(weightedResult(rubric, { a: 3, b: 10 })).toEqual({
      ...{ result: 62.5, given: 2, counted: 2, weight: 1, missing: [] },
    });
  });

  it('never takes what was not given for a zero, and says from what it is', () => {
    expect(weightedResult(rubric, { a: 5 })).toEqual({
      ...{ result: 100, given: 1, counted: 2, weight: 0.75, missing: ['b'] },
    });
    expect(weightedResult(rubric, { b: 0 }).result).toBe(0);
    expect(weightedResult(rubric, {})).toMatchObject({ result: null, given: 0, weight: 0, missing: ['a', 'b'] });
  });

  it('is not moved by what is only shown, nor by a value that is no step of the scale', () => {
    expect(weightedResult(rubric, { a: 3, c: 5 }).result).toBe(weightedResult(rubric, { a: 3, c: 1 }).result);
    expect(weightedResult(rubric, { a: 3, b: 11 })).toMatchObject({ result: 50, given: 1 });
  });

  it('stays between the lowest and the highest score given, whatever the weights', () => {
    const score = fc.integer({ min: 1, max: 5 });
    const weight = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weight), { minLength: 1, maxLength: 20 }), (given) => {
        const criteria = given.map(([, one], index) => criterion(`k${String(index)}`, { weight: one }));
        const scores = Object.fromEntries(given.map(([value], index) => [`k${String(index)}`, value]));
        const places = given.map(([value]) => ((value - 1) / 4) * 100);
        const { result } = weightedResult({ criteria }, scores);
        expect(result).toBeGreaterThanOrEqual(Math.min(...places) - 1e-9);
        expect(result).toBeLessThanOrEqual(Math.max(...places) + 1e-9);
      }),
    );
  });
});

describe('what keeps a rubric from being published', () => {
  const codes = (...criteria: Criterion[]) => checkRubric({ criteria }, ['en', 'fr']).map(({ code }) => code);

  it('is nothing when it is complete, with steps between the ends that have no words', () => {
    const steps = scaleOf({ from: 1, to: 4 }).map((step, index) =>
      index % 3 === 0 ? { ...step, anchor: both } : step,
    );
    expect(codes(criterion('a', { scale: steps, description: {} }), shown('b'))).toEqual([]);
  });

  it.each<[string[], Criterion[]]>([
    [['no_criteria'], []],
    [['nothing_counts'], [shown('a')]],
    [['weight_missing'], [criterion('a', { weight: 0 })]],
    [['text_missing'], [criterion('a', { name: { en: 'Only English' } })]],
    [['text_missing'], [criterion('a', { description: { fr: 'Seulement en français' } })]],
    [['scale_too_short'], [criterion('a', { scale: scale(1, 1) })]],
    [['scale_not_ascending'], [criterion('a', { scale: [...scale(1, 3), ...scale(3, 4)] })]],
  ])('is %j', (found, criteria) => {
    expect(codes(...criteria)).toEqual(found);
  });

  it('are anchors that are missing at an end, or in one language only', () => {
    const [low, middle, high] = scale(1, 3);
    if (!low || !middle || !high) throw new Error('three steps');
    const found = checkRubric(
      { criteria: [criterion('a', { scale: [{ ...low, anchor: {} }, { ...middle, anchor: { en: 'x' } }, high] })] },
      ['en', 'fr'],
    );
    expect(found.map(({ code, locale, value }) => [code, locale, value])).toEqual([
      ['anchor_missing', 'en', 1],
      ['anchor_missing', 'fr', 1],
      ['anchor_missing', 'fr', 2],
    ]);
  });
});

it('says what differs from the rubric in force, by criterion', () => {
  const before = { criteria: [criterion('a'), criterion('b'), criterion('c')] };
  const after = {
    criteria: [criterion('b', { weight: 2, scale: scale(1, 4) }), criterion('a'), criterion('d')],
  };
  expect(diffRubrics(before, after).map(({ kind, key, parts }) => [kind, key, parts])).toEqual([
    ['changed', 'b', ['weight', 'scale']],
    ['moved', 'b', []],
    ['moved', 'a', []],
    ['added', 'd', []],
    ['removed', 'c', []],
  ]);
  expect(diffRubrics(before, { criteria: before.criteria.map((one) => ({ ...one })) })).toEqual([]);
});

it('keeps anchors where another scale has the value, gives shares of the whole, and keys nobody has', () => {
  expect(scaleOf({ from: 4, to: 6 }, scale(1, 4)).map(({ anchor }) => anchor)).toEqual([both, {}, {}]);
  const rubric = { criteria: [criterion('a', { weight: 3 }), criterion('b'), shown('criterion-4')] };
  expect(rubric.criteria.map((one) => shareOf(rubric, one))).toEqual([0.75, 0.25, 0]);
  expect(freeKey(rubric, null)).toBe('criterion-5');
});
