import type { DateRange, FormContext } from '../answers.ts';
import { formatDay, parseDay, parseMonth, resolveBound } from '../days.ts';
import type { Day } from '../days.ts';
import { issueOf } from '../issue.ts';
import type { Issue, IssuePath } from '../issue.ts';
import type { DateBound } from '../limits.ts';
import type { QuestionOf } from '../question.ts';

interface Bounds {
  earliest?: DateBound;
  latest?: DateBound;
}

export function checkDate(question: QuestionOf<'date'>, value: string, context: FormContext): Issue[] {
  const day = parseDay(value);
  return day === undefined ? [issueOf([], 'date.invalid', {})] : checkBounds([], day, question, context);
}

/** First and last day are checked each, then what they make together. */
export function checkRange(question: QuestionOf<'date_range'>, value: DateRange, context: FormContext): Issue[] {
  const issues: Issue[] = [];
  const read = (end: 'from' | 'to') => {
    const text = value[end];
    const day = parseDay(text ?? '');
    if (text === undefined)
      issues.push(issueOf([end], end === 'from' ? 'range.start_missing' : 'range.end_missing', {}));
    else if (day === undefined) issues.push(issueOf([end], 'date.invalid', {}));
    else issues.push(...checkBounds([end], day, question, context));
    return day;
  };
  const from = read('from');
  const to = read('to');
  if (from === undefined || to === undefined || issues.length > 0) return issues;
  return checkLength(to - from + 1, question);
}

function checkLength(days: number, question: QuestionOf<'date_range'>): Issue[] {
  const { minDays: min = 1, maxDays: max = Infinity } = question;
  if (days < 1) return [issueOf(['to'], 'range.reversed', {})];
  if (days < min) return [issueOf([], 'range.too_short', { min, days })];
  return days > max ? [issueOf([], 'range.too_long', { max, days })] : [];
}

function checkBounds(path: IssuePath, day: Day, { earliest, latest }: Bounds, context: FormContext): Issue[] {
  const first = earliest && resolveBound(earliest, context);
  const last = latest && resolveBound(latest, context);
  if (first !== undefined && day < first) return [issueOf(path, 'date.too_early', { earliest: formatDay(first) })];
  return last !== undefined && day > last ? [issueOf(path, 'date.too_late', { latest: formatDay(last) })] : [];
}

export interface Period {
  from?: string;
  to?: string;
  current?: boolean;
}

/** A stretch of study or work in months or years. It has begun; it ends not before it began, or goes on. */
export function checkPeriod(path: IssuePath, { from, to, current }: Period, context: FormContext): Issue[] {
  const issues: Issue[] = [];
  const start = checkMonth([...path, 'from'], from, issues);
  const end = current === true ? undefined : checkMonth([...path, 'to'], to, issues);
  const thisMonth = parseMonth(context.today.slice(0, 7));
  if (start && thisMonth && start.first > thisMonth.last) issues.push(issueOf([...path, 'from'], 'month.future', {}));
  if (start && end && end.last < start.first) issues.push(issueOf([...path, 'to'], 'month.reversed', {}));
  return issues;
}

function checkMonth(path: IssuePath, text: string | undefined, issues: Issue[]) {
  const month = parseMonth(text ?? '');
  if (text === undefined) issues.push(issueOf(path, 'entry.missing', { field: String(path.at(-1)) }));
  else if (!month) issues.push(issueOf(path, 'month.invalid', {}));
  return month;
}
