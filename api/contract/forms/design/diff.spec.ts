import { describe, expect, it } from 'vitest';
import type { FormDefinition, Question, Section } from '../question.ts';
import { diff } from './diff.ts';
import { movedKeys } from './moved-keys.ts';
import { sectionsToReview } from './review.ts';

const text = (words: string) => ({ en: words, fr: words });
const question = (key: string, more: Partial<Question> = {}): Question =>
  ({ key, type: 'short_text', label: text(key), required: false, ...more }) as Question;
const section = (key: string, ...questions: Question[]): Section => ({ key, title: text(key), questions });
const form = (...sections: Section[]): FormDefinition => ({ sections });
const plain = (before: FormDefinition, after: FormDefinition) =>
  diff(before, after).map(({ kind, path }) => `${kind} ${path.join('/')}`);

describe('diff', () => {
  const before = form(section('one', question('a'), question('b')), section('two', question('c')));

  it('is empty for the same form, however its members are ordered and what is not said', () => {
    const after = form(
      { questions: [question('a', { identifying: false }), question('b')], title: text('one'), key: 'one' },
      section('two', question('c')),
    );
    expect(diff(before, after)).toEqual([]);
  });

  it('names what came and what went, with the questions of a section that did', () => {
    const after = form(section('one', question('a')), section('three', question('d')));
    expect(plain(before, after)).toEqual([
      'question_removed one/b',
      'section_added three',
      'question_added three/d',
      'section_removed two',
      'question_removed two/c',
    ]);
    expect(diff(before, after)[0]).toMatchObject({ labels: [text('one'), text('b')], losesAnswers: true });
  });

  it('tells a question that moved from one that went, and where it came from', () => {
    const after = form(section('one', question('a')), section('two', question('b'), question('c')));
    expect(diff(before, after)).toMatchObject([
      { kind: 'question_moved', path: ['two', 'b'], from: text('one'), losesAnswers: false },
    ]);
  });

  it('counts one move for one thing that was moved', () => {
    const after = form(section('two', question('c')), section('one', question('b'), question('a')));
    expect(plain(before, after)).toHaveLength(2);
  });

  it('says what exactly was changed of a question', () => {
    const options = ['x', 'y'].map((value) => ({ value, label: text(value) }));
    const was = question('a', { type: 'single_choice', options });
    const is = {
      ...was,
      label: text('other'),
      required: true,
      sensitive: true,
      options: options.slice(1),
      condition: { op: 'answered', question: 'b' },
    } as Question;
    const [change] = diff(form(section('one', was)), form(section('one', is)));
    expect(change).toMatchObject({ kind: 'question_changed', losesAnswers: true });
    expect(change?.details.map(({ what }) => what)).toEqual(['label', 'required', 'options', 'condition', 'flags']);
    expect(change?.details.at(-1)).toEqual({ what: 'flags', before: {}, after: { sensitive: true } });
  });

  it('says what was changed of a section', () => {
    const after = form(
      { ...section('one', question('a'), question('b')), intro: text('Hello') },
      section('two', question('c')),
    );
    expect(diff(before, after)).toMatchObject([
      {
        kind: 'section_changed',
        path: ['one'],
        details: [{ what: 'intro', before: {}, after: { intro: text('Hello') } }],
      },
    ]);
  });
});

describe('movedKeys', () => {
  it.each([
    ['abcdefghij', 'bcdefghija', ['a']],
    ['abcde', 'aecdb', ['b', 'e']],
    ['abc', 'xaybzc', []],
    ['abc', 'cba', ['a', 'b']],
  ])('%s → %s', (before, after, moved) => {
    expect([...movedKeys(before.split(''), after.split(''))].sort()).toHaveLength(moved.length);
  });
});

describe('sectionsToReview', () => {
  it('are those that ask something else, not those that only moved or ask less', () => {
    const before = form(
      section('a', question('1'), question('2')),
      section('b', question('3')),
      section('c', question('4')),
    );
    const after = form(
      section('c', question('4', { required: true })),
      section('a', question('1')),
      section('b', question('3')),
      section('d', question('5')),
    );
    expect(sectionsToReview(before, after)).toEqual({ affected: ['c'], added: ['d'] });
  });
});
