import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import { expect, it } from 'vitest';
import { judgeEligibility, openPart, type Told } from './judge-eligibility.ts';

const label = { en: 'Asked', fr: 'Demandé' };
const reason = { en: 'Because', fr: 'Parce que' };
const yesNo = (key: string, more: Partial<Question> = {}): Question =>
  ({ key, type: 'yes_no', required: false, label, ...more }) as Question;
const formOf = (...questions: Question[]): FormDefinition => ({ sections: [{ key: 'you', title: {}, questions }] });
const context = { today: '2026-11-24', teams: [], referenceCount: 0 };
const told = (form: FormDefinition, answers: Record<string, never> | Told['answers'][string]): Told => ({
  form,
  answers: { you: answers },
  context,
});

const rules: EligibilityRules = {
  questions: [yesNo('adult'), yesNo('permit')],
  rules: [
    {
      key: 'under-18',
      outcome: 'not_eligible',
      when: { op: 'is', question: 'adult', value: false },
      reason,
      whatYouCanDo: {},
    },
    {
      key: 'no-permit',
      outcome: 'unsure',
      when: { op: 'is', question: 'permit', value: false },
      reason,
      whatYouCanDo: {},
    },
    { key: 'well', outcome: 'eligible', when: { op: 'is', question: 'adult', value: true }, reason },
  ],
};
const results = (given: Told, of = rules) =>
  Object.fromEntries(judgeEligibility(of, given).rules.map(({ key, result }) => [key, result]));

it('is told by the answers where the form asks the same', () => {
  const form = formOf(yesNo('adult'), yesNo('permit'));
  expect(judgeEligibility(rules, told(form, { adult: true, permit: true }))).toMatchObject({
    ...{ outcome: 'eligible', against: 0, doubts: 0, unknown: 0 },
    rules: [
      { key: 'under-18', result: 'does_not_hold', grounds: [{ section: 'you', given: 'answered', sensitive: false }] },
      { key: 'no-permit', result: 'does_not_hold' },
      { key: 'well', result: 'holds' },
    ],
  });
  expect(judgeEligibility(rules, told(form, { adult: false, permit: false }))).toMatchObject({
    ...{ outcome: 'not_eligible', against: 1, doubts: 1, unknown: 0 },
  });
  expect(judgeEligibility(rules, told(form, { adult: true, permit: false }))).toMatchObject({ outcome: 'unsure' });
});

it('follows what the check carries over into the form', () => {
  const form = formOf(yesNo('of-age'));
  const carried = { ...rules, carryOver: [{ from: 'adult', to: 'of-age' }] };
  expect(results(told(form, { 'of-age': false }), carried)).toMatchObject({ 'under-18': 'holds' });
  expect(results(told(form, { 'of-age': false }))).toMatchObject({ 'under-18': 'unknown' });
});

it('says that it cannot be told, rather than that a rule does not hold', () => {
  const unanswered = judgeEligibility(rules, told(formOf(yesNo('adult')), {}));
  expect(unanswered).toMatchObject({ outcome: 'unknown', unknown: 1 });
  expect(unanswered.rules[0]).toMatchObject({ result: 'unknown', grounds: [{ given: 'unanswered' }] });
  expect(unanswered.rules[1]).toMatchObject({ result: 'unknown', grounds: [{ given: 'not_asked', section: null }] });
});

it.each([
  ['of another type', { key: 'adult', type: 'short_text', required: false, label }, 'no'],
  ['asked for monitoring alone', yesNo('adult', { monitoring: true }), false],
] as const)('is not told by a question %s', (_which, question, answer) => {
  expect(results(told(formOf(question), { adult: answer }))['under-18']).toBe('unknown');
});

it('reasons with what it does not know: one part can decide without the other', () => {
  const both = (op: 'all' | 'any'): EligibilityRules => ({
    questions: rules.questions,
    rules: [
      {
        ...{ key: 'both', outcome: 'not_eligible', reason, whatYouCanDo: {} },
        when: {
          op,
          of: [
            { op: 'is', question: 'adult', value: false },
            { op: 'not', of: { op: 'answered', question: 'permit' } },
          ],
        },
      },
    ],
  });
  const form = formOf(yesNo('adult'));
  expect(results(told(form, { adult: false }), both('any'))).toEqual({ both: 'holds' });
  expect(results(told(form, { adult: true }), both('any'))).toEqual({ both: 'unknown' });
  expect(results(told(form, { adult: true }), both('all'))).toEqual({ both: 'does_not_hold' });
  expect(results(told(form, { adult: false }), both('all'))).toEqual({ both: 'unknown' });
});

it('a choice that the check does not know tells nothing', () => {
  const choice = (...values: string[]): Question => ({
    ...{ key: 'permit', type: 'single_choice', required: true, label },
    options: values.map((value) => ({ value, label })),
  });
  const of: EligibilityRules = {
    questions: [choice('yes', 'no')],
    rules: [
      {
        key: 'none',
        outcome: 'not_eligible',
        when: { op: 'is_not', question: 'permit', value: 'yes' },
        reason,
        whatYouCanDo: {},
      },
    ],
  };
  expect(results(told(formOf(choice('yes', 'no', 'refugee')), { permit: 'refugee' }), of)).toEqual({ none: 'unknown' });
  expect(results(told(formOf(choice('yes', 'no', 'refugee')), { permit: 'no' }), of)).toEqual({ none: 'holds' });
});

it('what is kept in the clear follows from nothing sensitive, not even that it was not answered', () => {
  const form = formOf(yesNo('adult', { sensitive: true }), yesNo('permit'));
  const given = told(form, { adult: false, permit: true });
  expect(judgeEligibility(rules, given).rules[0]).toMatchObject({ result: 'holds', grounds: [{ sensitive: true }] });
  expect(judgeEligibility(rules, openPart(given))).toMatchObject({ outcome: 'unknown', against: 0, unknown: 1 });
  expect(judgeEligibility(rules, openPart(told(form, { permit: true })))).toMatchObject({
    outcome: 'unknown',
    unknown: 1,
  });
});

it('may apply where a call has no rules', () => {
  expect(judgeEligibility({ questions: [], rules: [] }, told(formOf(yesNo('adult')), {}))).toMatchObject({
    outcome: 'eligible',
  });
});
