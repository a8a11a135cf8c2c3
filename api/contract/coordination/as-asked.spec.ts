import type { FormAnswers } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/question.ts';
import { expect, it } from 'vitest';
import { asAsked, changesBetween } from './as-asked.ts';

const text = (key: string, more: object = {}) => ({
  key,
  type: 'short_text' as const,
  label: { en: key },
  required: false,
  ...more,
});
const form: FormDefinition = {
  sections: [
    {
      key: 'about',
      title: { en: 'About' },
      questions: [
        text('name'),
        { key: 'enrolled', type: 'yes_no', label: { en: 'Enrolled?' }, required: true },
        text('school', { condition: { op: 'is', question: 'enrolled', value: true } }),
        text('secret', { sensitive: true }),
      ],
    },
    { key: 'equality', title: { en: 'Equality' }, questions: [text('gender', { monitoring: true })] },
    {
      key: 'after',
      title: { en: 'After' },
      questions: [text('follow-up', { condition: { op: 'answered', question: 'gender' } })],
    },
  ],
};
const context = { today: '2026-11-23', teams: [], referenceCount: 0 };
const keys = (answers: FormAnswers): string[] =>
  asAsked({ form, answers }, context).flatMap(({ key, questions }) =>
    questions.map((question) => `${key}.${question.key}`),
  );

it('keeps what was asked, answered or not, and leaves out what was not', () => {
  expect(keys({ about: { enrolled: false } })).toEqual(['about.name', 'about.enrolled', 'about.secret']);
  expect(keys({ about: { enrolled: true } })).toEqual(['about.name', 'about.enrolled', 'about.school', 'about.secret']);
});

it('never shows a monitoring question, even if an answer to it were there', () => {
  expect(keys({ equality: { gender: 'x' } })).not.toContain('equality.gender');
});

it('shows an answered question whose condition looks at a monitoring answer', () => {
  expect(keys({ after: { 'follow-up': 'yes' } })).toContain('after.follow-up');
});

it('finds what changed, was added and was taken away, in the order of the form', () => {
  const before = { form, answers: { about: { name: 'Ana', enrolled: true, school: 'ETH' } } };
  const after = { form, answers: { about: { name: 'Ana Lima', enrolled: false, secret: 's' } } };
  expect(
    changesBetween(before, after).map(({ question, before: old, after: now }) => [question.key, old, now]),
  ).toEqual([
    ['name', 'Ana', 'Ana Lima'],
    ['enrolled', true, false],
    ['school', 'ETH', null],
    ['secret', null, 's'],
  ]);
});

it('does not mind the order of members, but that of lists', () => {
  const entry = { institution: 'ETH', from: '2024' };
  const other = { from: '2024', institution: 'ETH' };
  const education: FormDefinition = {
    sections: [
      {
        key: 's',
        title: {},
        questions: [
          { key: 'e', type: 'education', label: {}, required: false },
          { key: 't', type: 'team_preferences', label: {}, required: false },
        ],
      },
    ],
  };
  const sent = (e: object[], t: string[]) => ({ form: education, answers: { s: { e, t } } as FormAnswers });
  expect(changesBetween(sent([entry], ['a', 'b']), sent([other], ['a', 'b']))).toEqual([]);
  expect(
    changesBetween(sent([entry], ['a', 'b']), sent([entry], ['b', 'a'])).map(({ question }) => question.key),
  ).toEqual(['t']);
});
