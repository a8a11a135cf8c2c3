import { describe, expect, it } from 'vitest';
import { issueCode, issueOf } from '../issues.ts';
import { everyQuestion } from '../testing/questions.ts';
import { issueTexts as en } from './en.ts';
import { issueTexts as fr } from './fr.ts';
import { issueText } from './issue-texts.ts';

const params = {
  type: 'date',
  field: 'name',
  limit: 300,
  count: 342,
  over: 42,
  min: 2,
  max: 3,
  earliest: '2027-03-01',
  latest: '2027-04-02',
  days: 5,
  decimals: 1,
  expected: 2,
  language: 'fr',
};

describe.each([
  ['en', en],
  ['fr', fr],
])('issue texts in %s', (_, texts) => {
  it('are one sentence or two for every code, with every number filled in', () => {
    for (const code of issueCode.options) {
      const text = issueText(texts, issueOf([], code, params as never));
      expect(text, code).toMatch(/^\p{Lu}.*\.$/u);
      expect(text, code).not.toMatch(/undefined|NaN|\{|\}/);
    }
  });

  it('say for every type what to do when there is no answer', () => {
    for (const { type } of everyQuestion) expect(texts.missing({ type })).toMatch(/\.$/);
  });
});

describe('numbers in issue texts', () => {
  const over = (count: number) => ({ over: count, limit: 300, count: 300 + count });

  it('go with the right form of the noun', () => {
    expect(en['text.too_many_words'](over(42))).toBe('Shorten your answer by 42 words. The limit is 300 words.');
    expect(en['text.too_many_words'](over(1))).toBe('Shorten your answer by 1 word. The limit is 300 words.');
    expect(fr['text.too_many_words'](over(1))).toBe('Raccourcissez votre réponse de 1 mot. La limite est de 300 mots.');
    expect(fr['text.too_many_words'](over(2))).toBe(
      'Raccourcissez votre réponse de 2 mots. La limite est de 300 mots.',
    );
    expect(en['list.too_few']({ min: 1, count: 0 })).toBe('Add 1 more. At least 1 item is needed.');
  });

  it('name days as people do', () => {
    expect(en['date.too_early']({ earliest: '2027-03-01' })).toBe('Enter a date on or after 1 March 2027.');
    expect(fr['date.too_early']({ earliest: '2027-03-01' })).toBe('Saisissez le 1er mars 2027 ou une date ultérieure.');
    expect(fr['date.too_late']({ latest: '2027-03-21' })).toBe('Saisissez le 21 mars 2027 ou une date antérieure.');
  });

  it('say how many referees are still to be named', () => {
    expect(en['referees.too_few']({ expected: 2, count: 0 })).toBe('Add 2 referees. We ask for 2.');
    expect(en['referees.too_few']({ expected: 2, count: 1 })).toBe('Add 1 more. We ask for 2.');
  });
});
