import type { Question } from '@placet/contract/forms/question.ts';
import { differences, merged } from './conflict';

const questions: Question[] = ['name', 'city', 'note'].map((key) => ({
  key,
  type: 'short_text',
  required: false,
  label: { en: key },
}));

const found = (...versions: Parameters<typeof differences> extends [unknown, ...infer Rest] ? Rest : never) =>
  differences(questions, ...versions).map(({ question, changedBy }) => [question.key, changedBy]);

describe('differences', () => {
  it('are the questions answered differently, in the order of the form', () => {
    expect(found({ name: 'a', city: 'b' }, { note: 'c', city: 'b', name: 'x' }, undefined)).toEqual([
      ['name', undefined],
      ['note', undefined],
    ]);
  });

  it('are not made by spaces at the ends or the order of members', () => {
    expect(found({ name: 'a ' }, { name: 'a' }, undefined)).toEqual([]);
    const range: Question = { key: 'stay', type: 'date_range', required: true, label: {} };
    const [mine, theirs] = [
      { from: '2027-01-01', to: '2027-02-01' },
      { to: '2027-02-01', from: '2027-01-01' },
    ];
    expect(differences([range], { stay: mine }, { stay: theirs }, undefined)).toEqual([]);
  });

  it('know who departed from the version both began with; where both did, nobody can tell', () => {
    const base = { name: 'a', city: 'b', note: 'c' };
    expect(found({ ...base, name: 'mine', note: 'here' }, { ...base, city: 'theirs', note: 'there' }, base)).toEqual([
      ['name', 'mine'],
      ['city', 'theirs'],
      ['note', undefined],
    ]);
  });

  it('include an answer that one side took back', () => {
    expect(found({}, { name: 'a' }, { name: 'a' })).toEqual([['name', 'mine']]);
  });
});

describe('merged', () => {
  it('takes each question from the side that was chosen, and what both say as they say it', () => {
    const mine = { name: 'a', city: 'b' };
    const theirs = { name: 'x', city: 'b', note: 'c' };
    expect(
      merged(
        mine,
        theirs,
        new Map([
          ['name', 'mine'],
          ['note', 'theirs'],
        ]),
      ),
    ).toEqual({ name: 'a', city: 'b', note: 'c' });
    expect(
      merged(
        mine,
        theirs,
        new Map([
          ['name', 'theirs'],
          ['note', 'mine'],
        ]),
      ),
    ).toEqual({ name: 'x', city: 'b' });
  });
});
