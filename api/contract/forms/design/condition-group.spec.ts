import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { Condition } from '../condition.ts';
import { conditions, context } from '../testing/arbitraries.ts';
import { conditionOf, groupOf, isStatement, wholeConditionOf } from './condition-group.ts';

const leaf: Condition = { op: 'is', question: 'permit', value: false };
const answered: Condition = { op: 'answered', question: 'permit' };

describe('a condition as a group', () => {
  it('reads what people build', () => {
    expect(groupOf(undefined)).toEqual({ kind: 'all', items: [] });
    expect(groupOf(leaf)).toEqual({ kind: 'all', items: [leaf] });
    expect(groupOf({ op: 'any', of: [leaf, answered] })).toEqual({ kind: 'any', items: [leaf, answered] });
    expect(groupOf({ op: 'not', of: { op: 'any', of: [leaf] } })).toEqual({ kind: 'none', items: [leaf] });
    expect(groupOf({ op: 'not', of: leaf })).toEqual({ kind: 'none', items: [leaf] });
  });

  it('takes "is not answered" for a statement', () => {
    expect(isStatement({ op: 'not', of: answered })).toBe(true);
    expect(isStatement({ op: 'not', of: leaf })).toBe(false);
    expect(groupOf({ op: 'not', of: answered })).toEqual({ kind: 'all', items: [{ op: 'not', of: answered }] });
  });

  it('is nothing without statements', () => {
    expect(conditionOf({ kind: 'any', items: [] })).toBeUndefined();
    expect(wholeConditionOf({ kind: 'all', items: [leaf] })).toBe(leaf);
    expect(wholeConditionOf({ kind: 'any', items: [leaf] })).toEqual({ op: 'any', of: [leaf] });
  });

  it('means the same when it is written back', () => {
    fc.assert(
      fc.property(
        conditions,
        fc.dictionary(fc.constantFrom('yes-no', 'short', 'number'), fc.boolean()),
        (any, given) => {
          const written = wholeConditionOf(groupOf(any));
          if (!written) throw new Error('a condition was lost');
          const answerOf = (key: string) => given[key];
          expect(evaluate(written, answerOf, context)).toBe(evaluate(any, answerOf, context));
        },
      ),
    );
  });
});
