import type { EligibilityRule, EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import type { Question } from '@placet/contract/forms/question.ts';

/*
 * Edits of an eligibility check: each gives a new one. Keys are made once and stay; what people answered or a rule refers to is found
 * by them.
 */

type Asked = 'yes_no' | 'single_choice';

/** The first of `stem-1`, `stem-2` … that is not taken. */
function freeKey(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}-${String(number)}`)) number++;
  return `${stem}-${String(number)}`;
}

export function addQuestion(check: EligibilityRules, type: Asked): EligibilityRules {
  const key = freeKey(
    'question',
    check.questions.map((question) => question.key),
  );
  const common = { key, label: {}, required: true };
  const question: Question =
    type === 'yes_no'
      ? { ...common, type }
      : {
          ...common,
          type,
          options: [
            { value: 'option-1', label: {} },
            { value: 'option-2', label: {} },
          ],
        };
  return { ...check, questions: [...check.questions, question] };
}

/** Without the question, the rules that ask for it alone, and what it carried into the form. */
export function removeQuestion(check: EligibilityRules, key: string): EligibilityRules {
  return {
    ...check,
    questions: check.questions.filter((question) => question.key !== key),
    rules: check.rules.filter(({ when }) => !('question' in when) || when.question !== key),
    ...(check.carryOver && { carryOver: check.carryOver.filter(({ from }) => from !== key) }),
  };
}

export function changeQuestion(check: EligibilityRules, changed: Question): EligibilityRules {
  return {
    ...check,
    questions: check.questions.map((question) => (question.key === changed.key ? changed : question)),
  };
}

export function addOption(question: Question): Question {
  if (question.type !== 'single_choice') return question;
  const value = freeKey(
    'option',
    question.options.map((option) => option.value),
  );
  return { ...question, options: [...question.options, { value, label: {} }] };
}

/** A choice has two options at least. */
export function removeOption(question: Question, value: string): Question {
  if (question.type !== 'single_choice' || question.options.length <= 2) return question;
  return { ...question, options: question.options.filter((option) => option.value !== value) };
}

/** What a simple rule can ask: these questions, and their answers by value. */
export function answersOf(question: Question | undefined): readonly (string | boolean)[] {
  if (question?.type === 'yes_no') return [true, false];
  return question?.type === 'single_choice' ? question.options.map(({ value }) => value) : [];
}

/** A rule against whoever answers the first simple question with its last answer; unchanged when there is none to ask. */
export function addRule(check: EligibilityRules): EligibilityRules {
  const question = check.questions.find((one) => answersOf(one).length > 0);
  const value = answersOf(question).at(-1);
  if (!question || value === undefined) return check;
  const key = freeKey(
    'rule',
    check.rules.map((rule) => rule.key),
  );
  const when = { op: 'is' as const, question: question.key, value };
  return {
    ...check,
    rules: [...check.rules, { key, when, outcome: 'not_eligible', reason: {}, whatYouCanDo: {} }],
  };
}

export function changeRule(check: EligibilityRules, changed: EligibilityRule): EligibilityRules {
  return { ...check, rules: check.rules.map((rule) => (rule.key === changed.key ? changed : rule)) };
}

export function removeRule(check: EligibilityRules, key: string): EligibilityRules {
  return { ...check, rules: check.rules.filter((rule) => rule.key !== key) };
}

/** Question and answer of a rule that says "if the answer to … is …"; undefined for one of several parts, kept as it is. */
export function simpleCondition(rule: EligibilityRule): { question: string; value: string | boolean } | undefined {
  const { when } = rule;
  return when.op === 'is' && typeof when.value !== 'number'
    ? { question: when.question, value: when.value }
    : undefined;
}
