import { describe, expect, it } from 'vitest';
import { question as questionSchema } from '../question.ts';
import { everyQuestion, questionOf } from '../testing/questions.ts';
import { blankOption, blankQuestion } from './blank-question.ts';
import { changeType, lostSettings } from './change-type.ts';

const types = everyQuestion.map(({ type }) => type);

describe('a new question', () => {
  it.each(types)('%s may be saved as it begins', (type) => {
    expect(questionSchema.safeParse(blankQuestion(type, 'question')).error).toBeUndefined();
  });

  it('offers two options that are not the same', () => {
    const question = blankQuestion('single_choice', 'q');
    expect('options' in question && question.options.map(({ value }) => value)).toEqual(['option', 'option-2']);
    expect(blankOption([{ value: 'option-2', label: {} }]).value).toBe('option');
  });
});

describe('another type', () => {
  it.each(types)('%s becomes any other and may be saved', (from) => {
    for (const to of types) {
      const before = { ...questionOf(from), sensitive: true, help: { en: 'Help' } };
      const after = changeType(before, to);
      expect(questionSchema.safeParse(after).error).toBeUndefined();
      expect(after).toMatchObject({
        key: before.key,
        label: before.label,
        help: before.help,
        sensitive: true,
        type: to,
      });
    }
  });

  it('keeps the options of a choice, and the limits both know', () => {
    const several = questionOf('multiple_choice', { maxItems: 2 });
    expect(changeType(several, 'single_choice')).toHaveProperty('options', several.options);
    expect(changeType(several, 'single_choice')).not.toHaveProperty('maxItems');
    expect(changeType(questionOf('date', { earliest: { from: 'today' } }), 'date_range')).toHaveProperty('earliest');
  });

  it('says what it would lose', () => {
    expect(lostSettings(questionOf('multiple_choice', { maxItems: 2 }), 'single_choice')).toEqual(['maxItems']);
    expect(lostSettings(questionOf('short_text'), 'long_text')).toEqual([]);
  });
});
