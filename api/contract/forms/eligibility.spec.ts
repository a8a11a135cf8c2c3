import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionAnswers } from './answers.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import { carryOver, checkEligibilityAnswers, evaluateEligibility } from './eligibility.ts';
import type { FormDefinition } from './question.ts';
import { answers, conditions, context } from './testing/arbitraries.ts';
import { everyQuestion, questionOf } from './testing/questions.ts';

const text = { en: 'x' };
const rules: EligibilityRules = {
  questions: [
    questionOf('yes_no', { key: 'adult' }),
    questionOf('single_choice', { key: 'permit' }),
    questionOf('languages', { key: 'spoken' }),
  ],
  rules: [
    {
      key: 'young',
      when: { op: 'is', question: 'adult', value: false },
      outcome: 'not_eligible',
      reason: text,
      whatYouCanDo: text,
    },
    {
      key: 'visa',
      when: { op: 'is', question: 'permit', value: 'b' },
      outcome: 'unsure',
      reason: text,
      whatYouCanDo: text,
    },
    { key: 'fine', when: { op: 'is', question: 'adult', value: true }, outcome: 'eligible', reason: text },
  ],
  carryOver: [
    { from: 'permit', to: 'work-permit' },
    { from: 'spoken', to: 'languages' },
    { from: 'adult', to: 'name' },
    { from: 'spoken', to: 'not-there' },
  ],
};

const outcome = (given: Parameters<typeof evaluateEligibility>[1]) => {
  const result = evaluateEligibility(rules, given, context);
  return [result.outcome, ...result.reasons.map(({ key }) => key)];
};

describe('evaluateEligibility', () => {
  it('gives every reason, and the gravest outcome', () => {
    expect(outcome({ adult: true, permit: 'a' })).toEqual(['eligible', 'fine']);
    expect(outcome({ adult: true, permit: 'b' })).toEqual(['unsure', 'visa', 'fine']);
    expect(outcome({ adult: false, permit: 'b' })).toEqual(['not_eligible', 'young', 'visa']);
  });

  it('stops nobody when no rule speaks against them', () => {
    expect(outcome({})).toEqual(['eligible']);
  });

  it('says "eligible" exactly when no reason says otherwise, whatever the rules and answers', () => {
    const anyRules = fc.array(
      fc.record({
        when: conditions,
        outcome: fc.constantFrom('eligible' as const, 'unsure' as const, 'not_eligible' as const),
      }),
      { maxLength: 5 },
    );
    const given = fc.record(
      Object.fromEntries(everyQuestion.map((question) => [question.key, answers[question.type]])),
      { requiredKeys: [] },
    ) as fc.Arbitrary<SectionAnswers>;
    fc.assert(
      fc.property(anyRules, given, (list, values) => {
        const all = {
          questions: everyQuestion,
          rules: list.map((rule, index) => ({ key: `r${String(index)}`, reason: text, whatYouCanDo: text, ...rule })),
        };
        const result = evaluateEligibility(all, values, context);
        expect(result.outcome === 'eligible').toBe(result.reasons.every((reason) => reason.outcome === 'eligible'));
      }),
    );
  });
});

describe('checkEligibilityAnswers', () => {
  it('asks for what is missing, in the words of the form engine', () => {
    expect(checkEligibilityAnswers(rules, { adult: true, permit: 'a' }, context)).toEqual([
      { path: ['eligibility', 'spoken'], code: 'missing', params: { type: 'languages' } },
    ]);
  });
});

describe('carryOver', () => {
  const form: FormDefinition = {
    sections: [
      {
        key: 'one',
        title: {},
        questions: [questionOf('single_choice', { key: 'work-permit', options: [{ value: 'a', label: text }] })],
      },
      {
        key: 'two',
        title: {},
        questions: [questionOf('languages', { key: 'languages' }), questionOf('short_text', { key: 'name' })],
      },
    ],
  };

  it('begins the form with the answers it can hold, tidied', () => {
    const spoken = [{ language: 'fr', level: 'B2' }];
    expect(carryOver(rules, form, { adult: true, permit: 'a', spoken: [...spoken, {}] }, context)).toEqual({
      one: { 'work-permit': 'a' },
      two: { languages: spoken },
    });
  });

  it('leaves behind choices the form does not offer, other types and what was not answered', () => {
    expect(carryOver(rules, form, { adult: true, permit: 'b' }, context)).toEqual({});
  });
});
