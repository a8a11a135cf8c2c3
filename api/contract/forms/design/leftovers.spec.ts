import { describe, expect, it } from 'vitest';
import type { AnswerValue, FormAnswers } from '../answers.ts';
import type { FormDefinition, Question, Section } from '../question.ts';
import { leftovers, losesAnswers, sectionsToMove } from './leftovers.ts';

const label = { en: 'Q', fr: 'Q' };
const question = (key: string, more: Partial<Question> = {}): Question =>
  ({ key, type: 'short_text', label, required: false, ...more }) as Question;
const section = (key: string, ...questions: Question[]): Section => ({ key, title: label, questions });
const form = (...sections: Section[]): FormDefinition => ({ sections });
const choice = (type: 'single_choice' | 'multiple_choice', ...values: string[]): Partial<Question> => ({
  type,
  options: values.map((value) => ({ value, label })),
});

/** What becomes of one answer when its question changes. */
function fate(before: Partial<Question>, after: Partial<Question>, answer: AnswerValue): unknown {
  const moved = leftovers(form(section('s', question('q', before))), form(section('s', question('q', after))), {
    s: { q: answer },
  });
  return { kept: moved.answers.s?.q, left: moved.leftovers.map(({ reason, answer: over }) => [reason, over]) };
}

describe('leftovers', () => {
  it('leaves an unchanged form as it is', () => {
    const same = form(section('s', question('a'), question('b', { type: 'yes_no' })));
    const answers: FormAnswers = { s: { a: 'x', b: false } };
    expect(leftovers(same, same, answers)).toEqual({ answers, leftovers: [] });
  });

  it('takes an answer to wherever its question stands', () => {
    const before = form(section('one', question('a'), question('b')), section('two', question('c')));
    const after = form(section('three', question('c'), question('a')), section('one', question('b')));
    expect(leftovers(before, after, { one: { a: 'x', b: 'y' }, two: { c: 'z' } })).toEqual({
      answers: { three: { a: 'x', c: 'z' }, one: { b: 'y' } },
      leftovers: [],
    });
  });

  it('keeps what is not asked any more, with the question as it was asked', () => {
    const [asked, other] = [question('a', { help: { en: 'Help' } }), question('b')];
    const before = form(section('one', asked, question('c')), section('two', other));
    const left = leftovers(before, form(section('one', question('c'))), { one: { a: 'x' }, two: { b: 'y' } });
    expect(left).toEqual({
      answers: {},
      leftovers: [
        { section: { key: 'one', title: label }, question: asked, reason: 'question_removed', answer: 'x' },
        { section: { key: 'two', title: label }, question: other, reason: 'section_removed', answer: 'y' },
      ],
    });
  });

  it.each<[string, Partial<Question>, Partial<Question>, AnswerValue, unknown, unknown[]]>([
    ['another wording', {}, { label: { en: 'Other' }, required: true }, 'x', 'x', []],
    ['a tighter limit', { type: 'long_text' }, { type: 'long_text', maxWords: 1 }, 'x y', 'x y', []],
    ['a longer text', { type: 'short_text' }, { type: 'long_text' }, 'x', 'x', []],
    [
      'a text that is too long to be short',
      { type: 'long_text' },
      { type: 'short_text' },
      'x'.repeat(2_001),
      undefined,
      [['type_changed', 'x'.repeat(2_001)]],
    ],
    ['another type', { type: 'yes_no' }, { type: 'short_text' }, true, undefined, [['type_changed', true]]],
    ['a text that becomes a date', {}, { type: 'date' }, 'soon', undefined, [['type_changed', 'soon']]],
    ['an option that stays', choice('single_choice', 'a', 'b'), choice('single_choice', 'b', 'c'), 'b', 'b', []],
    [
      'an option that goes',
      choice('single_choice', 'a', 'b'),
      choice('single_choice', 'b'),
      'a',
      undefined,
      [['option_removed', 'a']],
    ],
    [
      'one of several options',
      choice('multiple_choice', 'a', 'b', 'c'),
      choice('multiple_choice', 'a', 'c'),
      ['a', 'b'],
      ['a'],
      [['option_removed', ['b']]],
    ],
    [
      'all options chosen',
      choice('multiple_choice', 'a', 'b'),
      choice('multiple_choice', 'b'),
      ['a'],
      undefined,
      [['option_removed', ['a']]],
    ],
    ['stronger protection', {}, { sensitive: true }, 'x', 'x', []],
    ['statistics only', { sensitive: true }, { monitoring: true }, 'x', 'x', []],
    ['no statistics any more', { monitoring: true }, { sensitive: true }, 'x', undefined, [['kept_differently', 'x']]],
    ['nothing sealed any more', { sensitive: true }, {}, 'x', undefined, [['kept_differently', 'x']]],
  ])('%s', (_name, before, after, answer, kept, left) => {
    expect(fate(before, after, answer)).toEqual({ kept, left });
  });

  it('has nothing to show of an answer that was blank', () => {
    expect(leftovers(form(section('s', question('q'))), form(section('t', question('r'))), { s: { q: '  ' } })).toEqual(
      {
        answers: {},
        leftovers: [],
      },
    );
  });
});

describe('sectionsToMove', () => {
  it('are those that lose, send or receive an answer, or keep it otherwise; not those that are only worded anew', () => {
    const before = form(
      section('same', question('a')),
      section('worded', question('b')),
      section('sends', question('c'), question('d')),
      section('receives', question('e')),
      section('sealed', question('f')),
      section('loses', question('g'), question('h')),
    );
    const after = form(
      section('same', question('a')),
      section('worded', question('b', { label: { en: 'Other' } })),
      section('sends', question('d')),
      section('receives', question('c'), question('e')),
      section('sealed', question('f', { sensitive: true })),
      section('loses', question('g')),
    );
    expect(sectionsToMove(before, after).sort()).toEqual(['loses', 'receives', 'sealed', 'sends']);
  });
});

describe('losesAnswers', () => {
  it('says so before anybody has answered', () => {
    const [before, after] = [
      question('q', choice('single_choice', 'a', 'b')),
      question('q', choice('single_choice', 'b', 'c')),
    ];
    expect(losesAnswers(before, after)).toBe(true);
    expect(losesAnswers(after, { ...after, required: true })).toBe(false);
    expect(losesAnswers(question('q'), question('q', { type: 'date' }))).toBe(true);
    expect(losesAnswers(question('q'), question('q', { type: 'long_text' }))).toBe(false);
  });
});
