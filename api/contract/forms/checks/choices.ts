import type { FormContext } from '../answers.ts';
import { issueOf } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { QuestionOf } from '../question.ts';

export function checkChoice(question: QuestionOf<'single_choice'>, value: string): Issue[] {
  return question.options.some((option) => option.value === value) ? [] : [issueOf([], 'choice.unknown', {})];
}

export function checkChoices(question: QuestionOf<'multiple_choice'>, values: string[]): Issue[] {
  const offered = question.options.map((option) => option.value);
  const alone = question.options.some((option) => option.exclusive === true && values.includes(option.value));
  const issues = checkList(values, offered, alone ? { maxItems: question.maxItems } : question);
  return alone && values.length > 1 ? [...issues, issueOf([], 'choice.exclusive', {})] : issues;
}

export function checkTeams(question: QuestionOf<'team_preferences'>, values: string[], context: FormContext): Issue[] {
  return checkList(values, context.teams, question);
}

function checkList(values: string[], offered: readonly string[], limits: ItemLimits): Issue[] {
  const issues = checkCount(values.length, limits);
  if (values.some((value) => !offered.includes(value))) issues.push(issueOf([], 'choice.unknown', {}));
  if (new Set(values).size < values.length) issues.push(issueOf([], 'choice.repeated', {}));
  return issues;
}

export interface ItemLimits {
  minItems?: number;
  maxItems?: number;
}

/** Whether a list has as many items as it should. */
export function checkCount(count: number, { minItems: min = 0, maxItems: max = Infinity }: ItemLimits): Issue[] {
  if (count < min) return [issueOf([], 'list.too_few', { min, count })];
  return count > max ? [issueOf([], 'list.too_many', { max, count, over: count - max })] : [];
}
