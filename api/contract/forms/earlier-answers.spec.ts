import { expect, it } from 'vitest';
import { countAnswers, earlierAnswers } from './earlier-answers.ts';
import type { FormDefinition, Question } from './question.ts';

const text = { en: 'Text' };
const ask = (key: string, more: object = {}): Question => ({
  key,
  type: 'short_text',
  label: text,
  required: false,
  ...more,
});
const form = (sections: Record<string, Question[]>): FormDefinition => ({
  sections: Object.entries(sections).map(([key, questions]) => ({ key, title: text, questions })),
});
const choice = (...values: string[]) => ({
  type: 'single_choice',
  options: values.map((value) => ({ value, label: text })),
});

it('takes answers to questions of the same key, wherever they are asked now', () => {
  const taken = earlierAnswers(
    { form: form({ you: [ask('name'), ask('town')] }), answers: { you: { name: 'Amina', town: 'Dakar' } } },
    { form: form({ person: [ask('name')], home: [ask('town'), ask('street')] }), answers: {} },
  );
  expect(taken).toEqual({ person: { name: 'Amina' }, home: { town: 'Dakar' } });
  expect(countAnswers(taken)).toBe(2);
});

it('leaves what was answered already', () => {
  const before = {
    form: form({ you: [ask('name'), ask('town')] }),
    answers: { you: { name: 'Amina', town: 'Dakar' } },
  };
  const now = { form: before.form, answers: { you: { name: 'Amina Sow' } } };
  expect(earlierAnswers(before, now)).toEqual({ you: { town: 'Dakar' } });
});

it.each([
  ['of another type', ask('it'), ask('it', { type: 'long_text' }), 'Dakar'],
  ['a choice that is not offered', ask('it', choice('a', 'b')), ask('it', choice('a')), 'b'],
  ['a file', ask('it', { type: 'file' }), ask('it', { type: 'file' }), { documentId: 'd' }],
  ['what was agreed to', ask('it', { type: 'statement' }), ask('it', { type: 'statement' }), true],
  ['a period', ask('it', { type: 'date_range' }), ask('it', { type: 'date_range' }), { from: '2026-01-01' }],
  ['teams', ask('it', { type: 'team_preferences' }), ask('it', { type: 'team_preferences' }), ['legal']],
  ['an answer for statistics', ask('it'), ask('it', { monitoring: true }), 'Dakar'],
])('does not take %s', (_what, before, now, value) => {
  const answers = { you: { it: value } } as never;
  expect(
    earlierAnswers({ form: form({ you: [before] }), answers }, { form: form({ you: [now] }), answers: {} }),
  ).toEqual({});
});
