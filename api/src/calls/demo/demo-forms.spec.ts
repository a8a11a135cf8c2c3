import { locales } from '@placet/contract';
import { eligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import { checkDefinition } from '@placet/contract/forms/definition/check-definition.ts';
import { checkEligibilityRules } from '@placet/contract/forms/definition/check-eligibility.ts';
import { formDefinition } from '@placet/contract/forms/question.ts';
import { describe, expect, it } from 'vitest';
import { eligibilityCheck } from './eligibility-check.ts';
import { internshipForm } from './internship-form.ts';
import { standardReferenceForm } from '../standard-reference-form.ts';

describe.each([
  ['internship form', internshipForm],
  ['reference form', standardReferenceForm],
])('the demo %s', (_, form) => {
  it('is a valid definition, and nothing keeps it from being opened in any locale', () => {
    expect(formDefinition.parse(form)).toEqual(form);
    expect(checkDefinition(form, locales)).toEqual([]);
  });
});

describe('the demo eligibility check', () => {
  it('is valid, complete in every locale, and none of its rules is dead', () => {
    expect(eligibilityRules.parse(eligibilityCheck)).toEqual(eligibilityCheck);
    expect(checkEligibilityRules(eligibilityCheck, locales)).toEqual([]);
  });
});

describe('the demo internship form', () => {
  it('uses every question type', () => {
    const used = new Set(internshipForm.sections.flatMap(({ questions }) => questions.map(({ type }) => type)));
    const types = formDefinition.shape.sections.element.shape.questions.element.options.map(
      (option) => option.shape.type.value,
    );
    expect([...used].sort()).toEqual([...types].sort());
  });
});
