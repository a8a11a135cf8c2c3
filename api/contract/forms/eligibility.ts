import type { FormAnswers, FormContext, SectionAnswers } from './answers.ts';
import { checkForm } from './check-form.ts';
import type { EligibilityOutcome, EligibilityRule, EligibilityRules } from './eligibility-rules.ts';
import { evaluate } from './evaluate.ts';
import type { Issue } from './issue.ts';
import type { FormDefinition, Question } from './question.ts';
import { answersToSend, own } from './visibility.ts';

/** The section key under which eligibility questions appear in issue paths. */
export const eligibilitySection = 'eligibility';

export interface EligibilityResult {
  outcome: EligibilityOutcome;
  /** Every rule that holds, in the order the coordinator wrote them. */
  reasons: EligibilityRule[];
}

/** The check as a form of one section, so that one engine asks, shows and validates both. */
export function eligibilityForm(rules: EligibilityRules): FormDefinition {
  return { sections: [{ key: eligibilitySection, title: {}, questions: rules.questions }] };
}

export function checkEligibilityAnswers(
  rules: EligibilityRules,
  answers: SectionAnswers,
  context: FormContext,
): Issue[] {
  return checkForm(eligibilityForm(rules), { [eligibilitySection]: answers }, context);
}

/**
 * What follows from the answers: one rule against somebody is enough for "not eligible", else one doubt for "unsure"; with
 * neither they may apply. All reasons are given, not just the first, so that nobody repairs one and meets the next.
 */
export function evaluateEligibility(
  rules: EligibilityRules,
  answers: SectionAnswers,
  context: FormContext,
): EligibilityResult {
  const given = givenAnswers(rules, answers, context);
  const lookup = (question: string) => own(given, question);
  const reasons = rules.rules.filter((rule) => evaluate(rule.when, lookup, context));
  const outcomes = new Set(reasons.map((rule) => rule.outcome));
  if (outcomes.has('not_eligible')) return { outcome: 'not_eligible', reasons };
  return { outcome: outcomes.has('unsure') ? 'unsure' : 'eligible', reasons };
}

function givenAnswers(rules: EligibilityRules, answers: SectionAnswers, context: FormContext): SectionAnswers {
  return (
    own(answersToSend(eligibilityForm(rules), { [eligibilitySection]: answers }, context), eligibilitySection) ?? {}
  );
}

/**
 * The answers an application begins with. Only what the form can hold is carried over: both questions have the same type,
 * and a choice exists on both sides.
 */
export function carryOver(
  rules: EligibilityRules,
  form: FormDefinition,
  answers: SectionAnswers,
  context: FormContext,
): FormAnswers {
  const given = givenAnswers(rules, answers, context);
  const carried: FormAnswers = {};
  for (const { from, to } of rules.carryOver ?? []) {
    const value = own(given, from);
    const source = rules.questions.find((question) => question.key === from);
    for (const section of form.sections) {
      const target = section.questions.find((question) => question.key === to);
      if (value === undefined || !source || !target || !holds(target, source, value)) continue;
      carried[section.key] = { ...own(carried, section.key), [to]: value };
    }
  }
  return carried;
}

/** Whether one question can hold what was answered to the other: of the same type, and a choice offered. */
export function holds(target: Question, source: Question, value: SectionAnswers[string]): boolean {
  if (target.type !== source.type) return false;
  if (target.type !== 'single_choice' && target.type !== 'multiple_choice') return true;
  const offered = target.options.map((option) => option.value);
  return [value].flat().every((item) => typeof item === 'string' && offered.includes(item));
}
