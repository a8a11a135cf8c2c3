import { issueOf } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { QuestionOf } from '../question.ts';

export function checkNumber(question: QuestionOf<'number'>, value: number | string): Issue[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [issueOf([], 'number.invalid', {})];
  const { min, max, decimals = 0 } = question;
  if (min !== undefined && value < min) return [issueOf([], 'number.too_small', { min })];
  if (max !== undefined && value > max) return [issueOf([], 'number.too_large', { max })];
  return Number(value.toFixed(decimals)) === value ? [] : [issueOf([], 'number.too_precise', { decimals })];
}
