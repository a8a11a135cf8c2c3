import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from './answers.ts';
import { condition as conditionSchema } from './condition.ts';
import type { Condition } from './condition.ts';
import { evaluate, referencedQuestions } from './evaluate.ts';
import { answers, conditions, context } from './testing/arbitraries.ts';
import { everyQuestion } from './testing/questions.ts';

const holds = (condition: Condition, value?: AnswerValue) => evaluate(condition, () => value, context);
const q = { question: 'q' };

describe('a leaf about an unanswered question', () => {
  it.each<Condition>([
    { ...q, op: 'answered' },
    { ...q, op: 'is', value: 'x' },
    { ...q, op: 'is_not', value: 'x' },
    { ...q, op: 'at_most', value: 99 },
    { ...q, op: 'on_or_before', date: { from: 'today', years: 99 } },
  ])('$op is false, and not of it true', (leaf) => {
    expect(holds(leaf)).toBe(false);
    expect(holds({ op: 'not', of: leaf })).toBe(true);
  });
});

describe('leaves', () => {
  it.each<[Condition, AnswerValue, boolean]>([
    [{ ...q, op: 'is', value: true }, true, true],
    [{ ...q, op: 'is', value: true }, 'true', false],
    [{ ...q, op: 'is', value: 5 }, 5, true],
    [{ ...q, op: 'is_not', value: 'a' }, 'b', true],
    [{ ...q, op: 'includes', value: 'a' }, ['b', 'a'], true],
    [{ ...q, op: 'includes', value: 'a' }, ['b'], false],
    [{ ...q, op: 'includes', value: 'fr' }, [{ language: 'fr' }], true],
    [{ ...q, op: 'includes', value: 'a' }, 'a', false],
    [{ ...q, op: 'at_least', value: 3 }, 3, true],
    [{ ...q, op: 'at_least', value: 3 }, 2.9, false],
    [{ ...q, op: 'at_most', value: 1 }, ['a', 'b'], false],
    [{ ...q, op: 'at_least', value: 2 }, ['a', 'b'], true],
    [{ ...q, op: 'at_least', value: 2 }, 'abc', false],
    [{ ...q, op: 'on_or_after', date: { on: '2027-03-01' } }, '2027-03-01', true],
    [{ ...q, op: 'on_or_after', date: { on: '2027-03-01' } }, '2027-02-28', false],
    [{ ...q, op: 'on_or_before', date: { from: 'today', years: -18 } }, '2008-11-23', true],
    [{ ...q, op: 'on_or_before', date: { from: 'today', years: -18 } }, '2008-11-24', false],
    [{ ...q, op: 'on_or_after', date: { on: '2027-03-01' } }, { from: '2027-03-02', to: '2027-04-01' }, true],
    [{ ...q, op: 'on_or_before', date: { on: '2027-03-31' } }, { from: '2027-03-02', to: '2027-04-01' }, false],
    [{ ...q, op: 'on_or_after', date: { on: '2027-03-01' } }, 'soon', false],
    [{ ...q, op: 'lasts_at_least', days: 31 }, { from: '2027-03-01', to: '2027-03-31' }, true],
    [{ ...q, op: 'lasts_at_least', days: 32 }, { from: '2027-03-01', to: '2027-03-31' }, false],
    [{ ...q, op: 'speaks', language: 'fr', level: 'B2' }, [{ language: 'fr', level: 'C1' }], true],
    [{ ...q, op: 'speaks', language: 'fr', level: 'B2' }, [{ language: 'fr', level: 'native' }], true],
    [{ ...q, op: 'speaks', language: 'fr', level: 'B2' }, [{ language: 'fr', level: 'B1' }], false],
    [{ ...q, op: 'speaks', language: 'fr', level: 'B2' }, [{ language: 'en', level: 'C1' }], false],
    [{ ...q, op: 'speaks', language: 'fr', level: 'A1' }, [{ language: 'fr' }], false],
  ])('%j of %j is %s', (leaf, value, expected) => {
    expect(holds(leaf, value)).toBe(expected);
  });
});

describe('evaluate', () => {
  const anyAnswer = fc.oneof(...Object.values(answers));

  it('is total: any condition over any answers is true or false', () => {
    fc.assert(
      fc.property(
        conditions,
        fc.dictionary(fc.constantFrom(...everyQuestion.map(({ key }) => key)), anyAnswer),
        (condition, given) => {
          expect(typeof evaluate(condition, (key) => given[key], context)).toBe('boolean');
        },
      ),
    );
  });

  it('keeps the laws of logic', () => {
    fc.assert(
      fc.property(conditions, conditions, anyAnswer, (a, b, value) => {
        expect(holds({ op: 'not', of: a }, value)).toBe(!holds(a, value));
        expect(holds({ op: 'all', of: [a, b] }, value)).toBe(holds(a, value) && holds(b, value));
        expect(holds({ op: 'not', of: { op: 'any', of: [a, b] } }, value)).toBe(!holds(a, value) && !holds(b, value));
      }),
    );
  });

  it('asks only for the questions it is said to reference', () => {
    fc.assert(
      fc.property(conditions, anyAnswer, (condition, value) => {
        const asked = new Set<string>();
        evaluate(condition, (key) => (asked.add(key), value), context);
        expect(referencedQuestions(condition)).toEqual(expect.arrayContaining([...asked]));
      }),
    );
  });
});

describe('the schema of conditions', () => {
  it('takes every condition, and no unknown operator or member', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        fc.pre(!referencedQuestions(condition).includes('constructor'));
        expect(conditionSchema.parse(condition)).toEqual(condition);
      }),
    );
    expect(conditionSchema.safeParse({ op: 'matches', question: 'q', value: 'x' }).success).toBe(false);
    expect(conditionSchema.safeParse({ op: 'answered', question: 'q', value: 'x' }).success).toBe(false);
  });
});
