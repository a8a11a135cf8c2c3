import type { AnswerValue, FormContext } from '../answers.ts';
import type { Leaf } from '../condition.ts';
import { formatDay, parseDay, resolveBound } from '../days.ts';
import { languages } from '../languages.ts';
import { languageLevels } from '../constants.ts';
import type { DateBound } from '../limits.ts';
import type { Question, QuestionOf } from '../question.ts';

/*
 * Sample answers for `isSatisfiable`: enough of them that, if any valid answer meets the demands, one of these does. Demands
 * are bounds and memberships, so the samples lie on the bounds, one step beside them, and on the smallest sets.
 */

/** A leaf that must hold, or must not. */
export interface Literal {
  leaf: Leaf;
  holds: boolean;
}

const someday = '2027-06-15';

/** A context in which a sample can be judged: every date known, the call's teams and references those of the sample. */
export function nominal(question: Question, sample: AnswerValue): FormContext {
  const size = Array.isArray(sample) ? sample.length : 0;
  const teams = question.type === 'team_preferences' && Array.isArray(sample) ? sample.map(String) : [];
  return {
    today: someday,
    callCloses: someday,
    periodStarts: someday,
    periodEnds: someday,
    teams,
    referenceCount: size,
  };
}

/** Samples for one question, given everything an alternative says about it. */
export function samples(question: Question, literals: Literal[]): AnswerValue[] {
  switch (question.type) {
    case 'single_choice':
      return question.options.map((option) => option.value);
    case 'yes_no':
      return [true, false];
    case 'statement':
      return [true];
    case 'number':
      return numbers(question, literals);
    case 'short_text':
      return [...values(literals), 'a', 'b'];
    case 'country':
      return [...values(literals), 'CH', 'FR', 'SN'].slice(0, 60);
    case 'date':
      return days(question, literals).map(formatDay);
    case 'date_range':
      return ranges(question, literals);
    case 'multiple_choice': {
      const offered = question.options.filter((option) => option.exclusive !== true).map((option) => option.value);
      return [...question.options.map((option) => [option.value]), members(question, literals, offered)];
    }
    case 'team_preferences':
      return [
        members(
          question,
          literals,
          Array.from({ length: 50 }, (_, index) => `team-${String(index)}`),
        ),
      ];
    case 'languages':
      return [spoken(question, literals)];
    case 'education':
      return [
        Array.from({ length: atLeast(question, literals) }, () => ({
          institution: 'a',
          qualification: 'b',
          from: '2020',
          to: '2021',
        })),
      ];
    case 'experience':
      return [
        Array.from({ length: atLeast(question, literals) }, () => ({
          kind: 'job',
          organisation: 'a',
          role: 'b',
          from: '2020',
          to: '2021',
        })),
      ];
    case 'referees':
      return [
        Array.from({ length: atLeast({}, literals) }, (_, index) => ({
          name: 'a',
          email: `a${String(index)}@example.org`,
          relation: 'b',
          locale: 'en' as const,
        })),
      ];
    case 'long_text':
      return ['a'];
    case 'phone':
      return ['+41 22 000 00 00'];
    case 'email':
      return ['a@example.org'];
    case 'link':
      return ['https://example.org'];
    case 'file':
      return [{ documentId: '00000000-0000-4000-8000-000000000000' }];
  }
}

/** The values `is` and `is_not` compare with, as text. */
function values(literals: Literal[]): string[] {
  return literals.flatMap(({ leaf }) => ('value' in leaf && typeof leaf.value === 'string' ? [leaf.value] : []));
}

function numbers(question: QuestionOf<'number'>, literals: Literal[]): number[] {
  const step = 10 ** -(question.decimals ?? 0);
  const marks = literals.flatMap(({ leaf }) => ('value' in leaf && typeof leaf.value === 'number' ? [leaf.value] : []));
  const all = [...marks, ...[question.min, question.max].filter((limit) => limit !== undefined), 0];
  const beside = all.flatMap((mark) => [mark, Math.floor(mark / step) * step, Math.ceil(mark / step) * step]);
  return beside
    .flatMap((mark) => [mark, mark - step, mark + step])
    .map((mark) => Number(mark.toFixed(question.decimals ?? 0)));
}

/** The smallest list that may do: what must be in it, filled up from what may be. */
function members(question: Limits, literals: Literal[], offered: string[]): string[] {
  const wanted = (holds: boolean) =>
    literals.flatMap(({ leaf, holds: own }) => (leaf.op === 'includes' && own === holds ? [leaf.value] : []));
  const chosen = new Set(wanted(true));
  const banned = wanted(false);
  const size = atLeast(question, literals);
  for (const value of offered) if (chosen.size < size && !banned.includes(value)) chosen.add(value);
  return [...chosen];
}

/** The languages asked for, each at the lowest level that does. */
function spoken(question: QuestionOf<'languages'>, literals: Literal[]): { language: string; level: string }[] {
  const demands = literals.flatMap(({ leaf, holds }) => (leaf.op === 'speaks' ? [{ ...leaf, holds }] : []));
  const asked = demands
    .filter(({ holds }) => holds)
    .map(({ language }): Literal => ({
      leaf: { op: 'includes', question: question.key, value: language },
      holds: true,
    }));
  const named = demands.map(({ language }) => language);
  const fillers = languages.filter((language) => !named.includes(language));
  return members(question, [...literals, ...asked], fillers).map((language) => {
    const levels = demands.filter((demand) => demand.holds && demand.language === language).map(({ level }) => level);
    return { language, level: languageLevels.findLast((level) => levels.includes(level)) ?? 'A1' };
  });
}

interface Limits {
  minItems?: number;
  maxItems?: number;
}

/** How many items are demanded, by the question or the alternative. */
function atLeast({ minItems = 1 }: Limits, literals: Literal[]): number {
  const sizes = literals.map(({ leaf, holds }) => {
    if (leaf.op === 'at_least' && holds) return Math.ceil(leaf.value);
    return leaf.op === 'at_most' && !holds ? Math.floor(leaf.value) + 1 : 1;
  });
  return Math.min(Math.max(1, minItems, ...sizes), 60);
}

/**
 * Whether dates are compared with days that lie differently from call to call ("today" and "when the call closes"): what is
 * possible then cannot be told from the form.
 */
export function mixesAnchors(question: Question, literals: Literal[]): boolean {
  if (question.type !== 'date' && question.type !== 'date_range') return false;
  const anchors = boundsOf(question, literals).map((bound) => ('on' in bound ? 'fixed' : bound.from));
  return new Set(anchors).size > 1;
}

function boundsOf(question: QuestionOf<'date' | 'date_range'>, literals: Literal[]): DateBound[] {
  const bounds = literals.map(({ leaf }) => ('date' in leaf ? leaf.date : undefined));
  return [question.earliest, question.latest, ...bounds].filter((bound) => bound !== undefined);
}

function days(question: QuestionOf<'date' | 'date_range'>, literals: Literal[]): number[] {
  const marks = boundsOf(question, literals).map((bound) => resolveBound(bound, nominal(question, '')));
  return [...marks, parseDay(someday)].filter((day) => day !== undefined).flatMap((day) => [day - 1, day, day + 1]);
}

function ranges(question: QuestionOf<'date_range'>, literals: Literal[]): AnswerValue[] {
  const marks = days(question, literals);
  const lengths = [
    question.minDays ?? 1,
    question.maxDays ?? 1,
    ...literals.map(({ leaf }) => (leaf.op === 'lasts_at_least' ? leaf.days : 1)),
  ];
  const pairs = marks.flatMap((mark) => [
    ...marks.map((other) => [mark, other] as const),
    ...lengths.flatMap((length) => [[mark, mark + length - 1] as const, [mark - length + 1, mark] as const]),
  ]);
  return pairs.map(([from, to]) => ({ from: formatDay(from), to: formatDay(to) }));
}
