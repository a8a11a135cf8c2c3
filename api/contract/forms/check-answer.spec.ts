import { describe, expect, it } from 'vitest';
import type { AnswerOf, AnswerValue } from './answers.ts';
import { checkAnswer } from './check-answer.ts';
import type { QuestionOf, QuestionType } from './question.ts';
import { context } from './testing/arbitraries.ts';
import { everyQuestion, questionOf } from './testing/questions.ts';

/** The codes an answer gets, with the path where it is not the answer itself. */
function codes<T extends QuestionType>(type: T, value: AnswerOf<T>, changes: Partial<QuestionOf<T>> = {}): string[] {
  const issues = checkAnswer(questionOf(type, changes), value, context);
  return issues.map(({ path, code }) => [...path, code].join(' '));
}

describe('an unanswered question', () => {
  it.each(everyQuestion)('$type is an issue when required and none when not', (question) => {
    expect(checkAnswer(question, undefined, context)).toHaveLength(1);
    expect(checkAnswer({ ...question, required: false }, undefined, context)).toEqual([]);
  });

  it.each<[QuestionType, AnswerValue]>([
    ['short_text', '  '],
    ['long_text', '\n\u200b'],
    ['multiple_choice', []],
    ['date_range', { from: '', to: ' ' }],
    ['languages', [{}, { language: '' }]],
    ['education', [{ institution: ' ', current: false }]],
    ['referees', [{ locale: 'fr' }]],
    ['statement', false],
    ['number', ' '],
  ])('%s with %j counts as unanswered', (type, value) => {
    const question = questionOf(type);
    expect(checkAnswer(question, value, context)).toEqual(checkAnswer(question, undefined, context));
  });

  it('says nothing about referees where the call asks for none', () => {
    expect(checkAnswer(questionOf('referees'), undefined, { ...context, referenceCount: 0 })).toEqual([]);
  });

  it('No is an answer to yes or no', () => {
    expect(codes('yes_no', false)).toEqual([]);
  });
});

describe('text', () => {
  it('names the words over the limit', () => {
    const value = 'word '.repeat(342);
    expect(checkAnswer(questionOf('long_text', { maxWords: 300 }), value, context)).toEqual([
      { path: [], code: 'text.too_many_words', params: { limit: 300, count: 342, over: 42 } },
    ]);
    expect(codes('long_text', 'word '.repeat(300), { maxWords: 300 })).toEqual([]);
  });

  it('counts characters as people see them, without the spaces around', () => {
    expect(codes('short_text', '👩‍👩‍👧‍👦'.repeat(5), { maxCharacters: 5 })).toEqual([]);
    expect(codes('short_text', `  ${'x'.repeat(5)}  `, { maxCharacters: 5 })).toEqual([]);
    expect(codes('short_text', '👩‍👩‍👧‍👦'.repeat(6), { maxCharacters: 5 })).toEqual(['text.too_many_characters']);
  });

  it('keeps a short text on one line, and control characters out', () => {
    expect(codes('short_text', 'one\ntwo')).toEqual(['text.line_breaks']);
    expect(codes('long_text', 'one\ntwo')).toEqual([]);
    expect(codes('long_text', 'a\u0000b')).toEqual(['text.control_characters']);
  });
});

describe('choices', () => {
  it('are among those offered', () => {
    expect(codes('single_choice', 'a')).toEqual([]);
    expect(codes('single_choice', 'z')).toEqual(['choice.unknown']);
    expect(codes('multiple_choice', ['a', 'z'])).toEqual(['choice.unknown']);
  });

  it('are not repeated, and "none of these" stands alone', () => {
    expect(codes('multiple_choice', ['a', 'a'])).toEqual(['choice.repeated']);
    expect(codes('multiple_choice', ['a', 'none'])).toEqual(['choice.exclusive']);
    expect(codes('multiple_choice', ['none'], { minItems: 2 })).toEqual([]);
  });

  it('keep to the number asked for', () => {
    expect(codes('multiple_choice', ['a'], { minItems: 2 })).toEqual(['list.too_few']);
    expect(checkAnswer(questionOf('multiple_choice', { maxItems: 1 }), ['a', 'b'], context)).toEqual([
      { path: [], code: 'list.too_many', params: { max: 1, count: 2, over: 1 } },
    ]);
  });

  it('of teams are those of the call', () => {
    expect(codes('team_preferences', ['legal', 'documentation'])).toEqual([]);
    expect(codes('team_preferences', ['legal', 'catering'])).toEqual(['choice.unknown']);
  });
});

describe('dates', () => {
  it('exist in the calendar', () => {
    expect(codes('date', '2027-02-29')).toEqual(['date.invalid']);
    expect(codes('date', '2027--')).toEqual(['date.invalid']);
  });

  it('lie within fixed and relative bounds, which the issue names', () => {
    const bounds = { earliest: { from: 'today' }, latest: { from: 'call_closes', months: 1 } } as const;
    expect(codes('date', '2026-11-23', bounds)).toEqual([]);
    expect(codes('date', '2027-02-28', bounds)).toEqual([]);
    expect(checkAnswer(questionOf('date', bounds), '2026-11-22', context)).toEqual([
      { path: [], code: 'date.too_early', params: { earliest: '2026-11-23' } },
    ]);
    expect(checkAnswer(questionOf('date', bounds), '2027-03-01', context)).toEqual([
      { path: [], code: 'date.too_late', params: { latest: '2027-02-28' } },
    ]);
  });
});

describe('date ranges', () => {
  it('have both ends, in order', () => {
    expect(codes('date_range', { from: '2027-03-01' })).toEqual(['to range.end_missing']);
    expect(codes('date_range', { to: '2027-03-01' })).toEqual(['from range.start_missing']);
    expect(codes('date_range', { from: '2027-03-02', to: '2027-03-01' })).toEqual(['to range.reversed']);
    expect(codes('date_range', { from: '2027-03-01', to: '2027-03-01' })).toEqual([]);
  });

  it('count both ends into their length', () => {
    const eightWeeks = { minDays: 56, maxDays: 60 };
    expect(codes('date_range', { from: '2027-03-01', to: '2027-04-25' }, eightWeeks)).toEqual([]);
    expect(codes('date_range', { from: '2027-03-01', to: '2027-04-24' }, eightWeeks)).toEqual(['range.too_short']);
    expect(codes('date_range', { from: '2027-03-01', to: '2027-04-30' }, eightWeeks)).toEqual(['range.too_long']);
  });

  it('keep each end within the bounds', () => {
    expect(codes('date_range', { from: '2026-11-01', to: '2027-04-30' }, { earliest: { from: 'today' } })).toEqual([
      'from date.too_early',
    ]);
  });
});

describe('numbers', () => {
  it('are read as people type them', () => {
    expect(codes('number', '12,5', { decimals: 1 })).toEqual([]);
    expect(codes('number', 'a dozen')).toEqual(['number.invalid']);
    expect(codes('number', '1,000.5')).toEqual(['number.invalid']);
  });

  it('keep to their limits and places', () => {
    expect(codes('number', 1, { min: 2 })).toEqual(['number.too_small']);
    expect(codes('number', 9, { max: 8 })).toEqual(['number.too_large']);
    expect(codes('number', 1.5)).toEqual(['number.too_precise']);
    expect(codes('number', 0.1 + 0.2, { decimals: 1 })).toEqual(['number.too_precise']);
  });
});

describe('addresses', () => {
  it.each(['a@b.org', 'o’neill+x@mail.example.co.uk', 'почта@пример.рф', 'user@münchen.de'])(
    'e-mail: %s will do',
    (value) => {
      expect(codes('email', value)).toEqual([]);
    },
  );

  it.each([
    'a',
    'a@b',
    'a b@c.org',
    'a@b..org',
    'a@-b.org',
    'A <a@b.org>',
    'a@b.org, c@d.org',
    `${'x'.repeat(65)}@b.org`,
  ])('e-mail: %s will not', (value) => {
    expect(codes('email', value)).toEqual(['email.invalid']);
  });

  it.each(['+41 22 730 00 00', '0041227300000', '+1 (212) 555-0123', '+٩٦٢ ٧ ٩٠٠٠ ٠٠٠٠'])(
    'phone: %s will do',
    (value) => {
      expect(codes('phone', value)).toEqual([]);
    },
  );

  it.each(['022 730 00 00', '+41', '+41 22 730 00 00 00 00 00', 'call me', '+41 22 x'])(
    'phone: %s will not',
    (value) => {
      expect(codes('phone', value)).toEqual(['phone.invalid']);
    },
  );

  it.each(['https://example.org', 'http://example.org:8080/a?b#c', 'https://пример.рф/'])(
    'link: %s will do',
    (value) => {
      expect(codes('link', value)).toEqual([]);
    },
  );

  it.each([
    'example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://localhost',
    'https://a b.org',
    'ftp://example.org',
  ])('link: %s will not', (value) => {
    expect(codes('link', value)).toEqual(['link.invalid']);
  });

  it('country: only one that exists', () => {
    expect(codes('country', 'SN')).toEqual([]);
    expect(codes('country', 'ZZ')).toEqual(['country.unknown']);
  });
});

describe('list entries', () => {
  it('languages have a name and a level each, and come once', () => {
    expect(codes('languages', [{ language: 'en', level: 'native' }, {}, { language: 'fr', level: 'B2' }])).toEqual([]);
    expect(
      codes('languages', [{ language: 'en' }, {}, { language: 'en', level: 'Z9' }, { language: 'xx', level: 'A1' }]),
    ).toEqual([
      '0 level entry.missing',
      '2 language language.repeated',
      '2 level language.level_unknown',
      '3 language language.unknown',
    ]);
  });

  it('are counted without the blank ones', () => {
    expect(codes('languages', [{}, { language: 'en', level: 'C1' }], { minItems: 2 })).toEqual(['list.too_few']);
  });

  it('education has a place, a name and a time', () => {
    const entry = { institution: 'Université de Dakar', qualification: 'Licence', from: '2021-10', to: '2024' };
    expect(codes('education', [entry])).toEqual([]);
    expect(codes('education', [{ ...entry, to: undefined }])).toEqual(['0 to entry.missing']);
    expect(codes('education', [{ ...entry, to: 'nonsense', current: true }])).toEqual([]);
    expect(codes('education', [{ ...entry, from: '2027-01', current: true }])).toEqual(['0 from month.future']);
    expect(codes('education', [{ ...entry, to: '2021-09' }])).toEqual(['0 to month.reversed']);
    expect(codes('education', [{ ...entry, to: '2021' }])).toEqual([]);
    expect(codes('education', [{ country: 'ZZ', from: '1' }])).toEqual([
      '0 institution entry.missing',
      '0 qualification entry.missing',
      '0 country country.unknown',
      '0 from month.invalid',
      '0 to entry.missing',
    ]);
  });

  it('experience has a kind, and a description within its limit', () => {
    const entry = { kind: 'volunteering', organisation: 'Clinic', role: 'Translator', from: '2024', current: true };
    expect(codes('experience', [{ ...entry, description: 'one two three' }], { maxWords: 3 })).toEqual([]);
    expect(codes('experience', [{ ...entry, kind: 'x', description: 'one two three four' }], { maxWords: 3 })).toEqual([
      '0 kind choice.unknown',
      '0 description text.too_many_words',
    ]);
  });

  it('referees are as many as the call asks for, each with an address of their own', () => {
    const ada = { name: 'Ada', email: 'ada@example.org', relation: 'Teacher', locale: 'en' } as const;
    expect(codes('referees', [ada, { ...ada, email: 'bo@example.org' }])).toEqual([]);
    expect(checkAnswer(questionOf('referees'), [ada], context)).toEqual([
      { path: [], code: 'referees.too_few', params: { expected: 2, count: 1 } },
    ]);
    expect(codes('referees', [ada, { ...ada, email: 'ADA@example.org' }])).toEqual(['1 email referees.same_email']);
    expect(codes('referees', [ada, { ...ada, email: 'Amina@Example.org' }])).toEqual(['1 email referees.own_email']);
    expect(codes('referees', [ada, { name: 'Bo', email: 'bo' }])).toEqual([
      '1 relation entry.missing',
      '1 locale entry.missing',
      '1 email email.invalid',
    ]);
  });
});

describe('answers of another shape', () => {
  it.each(everyQuestion)('to $type are an issue, never an exception', (question) => {
    const strange = [null, { documentId: 5 }, [[]], [null], Symbol.iterator, [{ a: {} }]] as unknown as AnswerValue[];
    for (const value of strange) {
      expect(checkAnswer(question, value, context).map(({ code }) => code)).toEqual(['answer.wrong_shape']);
    }
  });
});
