import type { FormContext } from './answers.ts';
import type { DateBound } from './limits.ts';

/** A calendar day as a number of days since 1970-01-01. Arithmetic on days knows no time zones and needs no library. */
export type Day = number;

const dayLength = 86_400_000;

/** Reads 2027-02-28; undefined when it is no day of the calendar. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = utc(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return date.toISOString().startsWith(text) ? date.getTime() / dayLength : undefined;
}

/** Writes a day as 2027-02-28. */
export function formatDay(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** A month, or a year when no month is known, as the first and last month it may mean, counted from year 0. */
export interface MonthSpan {
  first: number;
  last: number;
}

/** Reads 2024-09 or 2024; undefined when it is neither. */
export function parseMonth(text: string): MonthSpan | undefined {
  const match = /^([12]\d{3})(?:-(0[1-9]|1[0-2]))?$/.exec(text);
  if (!match) return undefined;
  const january = Number(match[1]) * 12;
  if (match[2] === undefined) return { first: january, last: january + 11 };
  const month = january + Number(match[2]) - 1;
  return { first: month, last: month };
}

/** The day a bound stands for; undefined when it depends on a date the call does not have. */
export function resolveBound(bound: DateBound, context: FormContext): Day | undefined {
  if ('on' in bound) return parseDay(bound.on);
  const anchors = {
    today: context.today,
    call_closes: context.callCloses,
    period_starts: context.periodStarts,
    period_ends: context.periodEnds,
  };
  const anchor = parseDay(anchors[bound.from] ?? '');
  if (anchor === undefined) return undefined;
  return addMonths(anchor, (bound.years ?? 0) * 12 + (bound.months ?? 0)) + (bound.days ?? 0);
}

/** The same day of another month, or that month's last day when it is shorter: 31 January plus one month is 28 February. */
function addMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  const date = new Date(day * dayLength);
  const wanted = utc(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
  const lastOfMonth = utc(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
  return Math.min(wanted.getTime(), lastOfMonth.getTime()) / dayLength;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}
