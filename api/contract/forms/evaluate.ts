import type { AnswerValue, DateRange, FormContext, LanguageSkill } from './answers.ts';
import type { Condition, Leaf } from './condition.ts';
import { parseDay, resolveBound } from './days.ts';
import { languageLevels } from './constants.ts';

/** The tidied answer of a question, if it is asked, visible and answered. */
export type AnswerLookup = (question: string) => AnswerValue | undefined;

/**
 * Whether a condition holds. Total: a leaf about an unknown question, or one whose answer has another form than the operator
 * expects, is false.
 */
export function evaluate(condition: Condition, answerOf: AnswerLookup, context: FormContext): boolean {
  switch (condition.op) {
    case 'all':
      return condition.of.every((part) => evaluate(part, answerOf, context));
    case 'any':
      return condition.of.some((part) => evaluate(part, answerOf, context));
    case 'not':
      return !evaluate(condition.of, answerOf, context);
    default: {
      const value = answerOf(condition.question);
      return value !== undefined && holds(condition, value, context);
    }
  }
}

function holds(leaf: Leaf, value: AnswerValue, context: FormContext): boolean {
  switch (leaf.op) {
    case 'answered':
      return true;
    case 'is':
      return value === leaf.value;
    case 'is_not':
      return value !== leaf.value;
    case 'includes':
      return Array.isArray(value) && value.some((item) => item === leaf.value || languageOf(item) === leaf.value);
    case 'at_least':
      return (sizeOf(value) ?? -Infinity) >= leaf.value;
    case 'at_most':
      return (sizeOf(value) ?? Infinity) <= leaf.value;
    case 'on_or_after':
    case 'on_or_before':
      return compareDates(leaf, value, context);
    case 'lasts_at_least':
      return (lengthInDays(value) ?? 0) >= leaf.days;
    case 'speaks':
      return (
        Array.isArray(value) && value.some((item) => languageOf(item) === leaf.language && reaches(item, leaf.level))
      );
  }
}

/** A number itself, or how many things were chosen, ranked or listed. */
function sizeOf(value: AnswerValue): number | undefined {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : undefined;
}

function languageOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null ? (item as LanguageSkill).language : undefined;
}

function reaches(item: unknown, level: string): boolean {
  const levels: readonly string[] = languageLevels;
  const own = (item as LanguageSkill).level;
  return own !== undefined && levels.indexOf(own) >= levels.indexOf(level);
}

/** For a range, "on or after" is about its first day and "on or before" about its last: all of it lies there. */
function compareDates(
  leaf: Extract<Leaf, { op: 'on_or_after' | 'on_or_before' }>,
  value: AnswerValue,
  context: FormContext,
): boolean {
  const after = leaf.op === 'on_or_after';
  const day = parseDay(typeof value === 'string' ? value : ((after ? rangeOf(value)?.from : rangeOf(value)?.to) ?? ''));
  const bound = resolveBound(leaf.date, context);
  if (day === undefined || bound === undefined) return false;
  return after ? day >= bound : day <= bound;
}

function lengthInDays(value: AnswerValue): number | undefined {
  const from = parseDay(rangeOf(value)?.from ?? '');
  const to = parseDay(rangeOf(value)?.to ?? '');
  return from === undefined || to === undefined ? undefined : to - from + 1;
}

function rangeOf(value: AnswerValue): DateRange | undefined {
  return typeof value === 'object' && !Array.isArray(value) && !('documentId' in value) ? value : undefined;
}

/** Every question a condition looks at, each once. */
export function referencedQuestions(condition: Condition): string[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(referencedQuestions))];
    case 'not':
      return referencedQuestions(condition.of);
    default:
      return [condition.question];
  }
}
