import type { Condition } from '@placet/contract/forms/condition.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { conditionWords } from './condition-words';

const form: FormDefinition = {
  sections: [
    {
      key: 'one',
      title: {},
      questions: [
        { key: 'permit', type: 'yes_no', label: { en: 'Work permission' }, required: true },
        {
          key: 'place',
          type: 'single_choice',
          label: { en: 'Place' },
          required: true,
          options: [{ value: 'gva', label: { en: 'Geneva' } }],
        },
        { key: 'born', type: 'date', label: { en: 'Date of birth' }, required: true },
      ],
    },
  ],
};
const say = (condition: Condition): string => conditionWords(condition, { form, locale: 'en' });
const permit: Condition = { op: 'is', question: 'permit', value: false };
const place: Condition = { op: 'is_not', question: 'place', value: 'gva' };

describe('a condition in words', () => {
  it('says answers as applicants see them', () => {
    expect(say(permit)).toBe('“Work permission” is No');
    expect(say(place)).toBe('“Place” is not “Geneva”');
    expect(say({ op: 'not', of: { op: 'answered', question: 'place' } })).toBe('“Place” is not answered');
  });

  it('says days as people do', () => {
    expect(say({ op: 'on_or_before', question: 'born', date: { from: 'call_closes', years: -18 } })).toBe(
      '“Date of birth” is on or before 18 years before the closing day',
    );
    expect(say({ op: 'on_or_after', question: 'born', date: { on: '2027-02-28' } })).toBe(
      '“Date of birth” is on or after 28 February 2027',
    );
  });

  it('keeps groups apart', () => {
    expect(say({ op: 'any', of: [permit, { op: 'all', of: [permit, place] }] })).toBe(
      '“Work permission” is No or (“Work permission” is No and “Place” is not “Geneva”)',
    );
    expect(say({ op: 'not', of: { op: 'any', of: [permit, place] } })).toBe(
      'not “Work permission” is No or “Place” is not “Geneva”',
    );
  });

  it('says that a question is gone', () => {
    expect(say({ op: 'answered', question: 'gone' })).toBe('“a question that is not in the form (gone)” is answered');
  });
});
