import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../answers.ts';
import { checkAnswer } from '../check-answer.ts';
import type { Condition } from '../condition.ts';
import { evaluate } from '../evaluate.ts';
import type { FormDefinition, Question } from '../question.ts';
import { tidy } from '../shape.ts';
import { answersTo, conditions, context } from '../testing/arbitraries.ts';
import { everyQuestion, questionOf } from '../testing/questions.ts';
import { own } from '../visibility.ts';
import { isSatisfiable } from './satisfiable.ts';

const formOf = (...questions: Question[]): FormDefinition => ({ sections: [{ key: 'one', title: {}, questions }] });
const all = (...of: Condition[]): Condition => ({ op: 'all', of });
const not = (of: Condition): Condition => ({ op: 'not', of });
const q = { question: 'q' };
const is = (value: string | number | boolean): Condition => ({ ...q, op: 'is', value });
const atLeast = (value: number): Condition => ({ ...q, op: 'at_least', value });
const atMost = (value: number): Condition => ({ ...q, op: 'at_most', value });
const includes = (value: string): Condition => ({ ...q, op: 'includes', value });
const speaks = (level: 'A2' | 'B2' | 'C1'): Condition => ({ ...q, op: 'speaks', language: 'fr', level });
const since = (on: string): Condition => ({ ...q, op: 'on_or_after', date: { on } });
const until = (on: string): Condition => ({ ...q, op: 'on_or_before', date: { on } });
const answered: Condition = { ...q, op: 'answered' };

describe('isSatisfiable', () => {
  it.each<[string, Question, Condition]>([
    ['two answers to one choice', questionOf('single_choice', { key: 'q' }), all(is('a'), is('b'))],
    ['no answer left', questionOf('yes_no', { key: 'q' }), all(answered, not(is(true)), not(is(false)))],
    ['answered and not', questionOf('file', { key: 'q' }), all(answered, not(answered))],
    ['a statement refused', questionOf('statement', { key: 'q' }), is(false)],
    ['numbers apart', questionOf('number', { key: 'q' }), all(atLeast(5), atMost(4))],
    ['a number over its limit', questionOf('number', { key: 'q', max: 10 }), atLeast(11)],
    ['a fraction of a whole number', questionOf('number', { key: 'q' }), all(atLeast(1.2), atMost(1.8))],
    [
      'more than may be chosen',
      questionOf('multiple_choice', { key: 'q', maxItems: 1 }),
      all(includes('a'), includes('b')),
    ],
    ['more than there is', questionOf('multiple_choice', { key: 'q' }), atLeast(4)],
    ['none of these, and one', questionOf('multiple_choice', { key: 'q' }), all(includes('none'), includes('a'))],
    ['more entries than allowed', questionOf('experience', { key: 'q', maxItems: 2 }), atLeast(3)],
    ['a level reached and not', questionOf('languages', { key: 'q' }), all(speaks('C1'), not(speaks('B2')))],
    ['a language spoken and not listed', questionOf('languages', { key: 'q' }), all(speaks('B2'), not(includes('fr')))],
    ['days apart', questionOf('date', { key: 'q' }), all(since('2027-02-01'), until('2027-01-31'))],
    [
      'a day before the earliest',
      questionOf('date', { key: 'q', earliest: { on: '2027-01-01' } }),
      until('2026-12-31'),
    ],
    [
      'a stay longer than its frame',
      questionOf('date_range', { key: 'q' }),
      all(since('2027-01-01'), until('2027-01-31'), { ...q, op: 'lasts_at_least', days: 32 }),
    ],
    [
      'a stay longer than the limit',
      questionOf('date_range', { key: 'q', maxDays: 60 }),
      { ...q, op: 'lasts_at_least', days: 61 },
    ],
  ])('sees that %s cannot be', (_, question, condition) => {
    expect(isSatisfiable(condition, formOf(question))).toBe(false);
  });

  it.each<[string, Question, Condition]>([
    ['one of two', questionOf('single_choice', { key: 'q' }), { op: 'any', of: [is('a'), is('b')] }],
    ['no answer', questionOf('yes_no', { key: 'q' }), all(not(is(true)), not(is(false)))],
    ['two choices', questionOf('multiple_choice', { key: 'q' }), all(includes('a'), includes('b'), atMost(2))],
    ['a number between', questionOf('number', { key: 'q', decimals: 1 }), all(atLeast(1.2), atMost(1.3), not(is(1.2)))],
    ['a level between', questionOf('languages', { key: 'q' }), all(speaks('A2'), not(speaks('B2')))],
    ['more languages', questionOf('languages', { key: 'q' }), all(speaks('A2'), atLeast(4))],
    ['the very day', questionOf('date', { key: 'q' }), all(since('2027-02-01'), until('2027-02-01'))],
    [
      'a stay that fills its frame',
      questionOf('date_range', { key: 'q' }),
      all(since('2027-01-01'), until('2027-01-31'), { ...q, op: 'lasts_at_least', days: 31 }),
    ],
    [
      'days whose order depends on the call',
      questionOf('date', { key: 'q', earliest: { from: 'call_closes' } }),
      { ...q, op: 'on_or_before', date: { from: 'today' } },
    ],
    ['any word', questionOf('short_text', { key: 'q' }), all(answered, not(is('x')))],
    [
      'two teams',
      questionOf('team_preferences', { key: 'q' }),
      all(includes('legal'), not(includes('finance')), atLeast(2)),
    ],
    ['two referees', questionOf('referees', { key: 'q' }), atLeast(2)],
  ])('sees that %s can be', (_, question, condition) => {
    expect(isSatisfiable(condition, formOf(question))).toBe(true);
  });

  it('follows the conditions of the questions it depends on', () => {
    const permit = questionOf('yes_no', { key: 'permit' });
    const ends = questionOf('date', { key: 'ends', condition: { op: 'is', question: 'permit', value: true } });
    const note = questionOf('short_text', { key: 'note', condition: { op: 'answered', question: 'ends' } });
    const without = all({ op: 'answered', question: 'note' }, { op: 'is', question: 'permit', value: false });
    expect(isSatisfiable(without, formOf(permit, ends, note))).toBe(false);
    expect(isSatisfiable({ op: 'answered', question: 'note' }, formOf(permit, ends, note))).toBe(true);
  });

  it('gives a huge condition the benefit of the doubt, at once', () => {
    const pair = (index: number): Condition => ({
      op: 'any',
      of: [
        { op: 'is', question: 'q', value: `a${String(index)}` },
        { op: 'is', question: 'q', value: 'b' },
      ],
    });
    expect(
      isSatisfiable(
        all(...Array.from({ length: 40 }, (_, index) => pair(index))),
        formOf(questionOf('short_text', { key: 'q' })),
      ),
    ).toBe(true);
  });

  it('never calls dead what valid answers bring to life', () => {
    const optional = formOf(...everyQuestion.map((question) => ({ ...question, required: false })));
    fc.assert(
      fc.property(conditions, answersTo(optional), (condition, answers) => {
        const valid = new Map<string, AnswerValue>();
        for (const question of everyQuestion) {
          const value = tidy(question, own(answers.one ?? {}, question.key));
          if (value !== undefined && checkAnswer(question, value, context).length === 0) valid.set(question.key, value);
        }
        fc.pre(evaluate(condition, (key) => valid.get(key), context));
        expect(isSatisfiable(condition, optional)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
