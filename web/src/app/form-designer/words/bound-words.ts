import type { DateBound } from '@placet/contract/forms/limits.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { plainDate } from '../../ui/instant/instant-text';

type Anchor = Extract<DateBound, { from: string }>['from'];

/** Days that are only known when somebody answers, or that the call sets. */
export const anchorNames = (): Record<Anchor, string> => ({
  today: $localize`:@@design.anchor.today:the day of answering`,
  call_closes: $localize`:@@design.anchor.callCloses:the closing day`,
  period_starts: $localize`:@@design.anchor.periodStarts:the first day of the internship period`,
  period_ends: $localize`:@@design.anchor.periodEnds:the last day of the internship period`,
});

/** "28 February 2027", "18 years before the closing day". */
export function boundWords(bound: DateBound, locale: Locale): string {
  if ('on' in bound) return bound.on === '' ? '…' : plainDate(new Date(`${bound.on}T00:00:00Z`), 'UTC', locale);
  const anchor = anchorNames()[bound.from];
  const { years = 0, months = 0, days = 0 } = bound;
  if (years === 0 && months === 0 && days === 0) return anchor;
  const parts = [
    ...(years === 0 ? [] : [duration(years, 'year', locale)]),
    ...(months === 0 ? [] : [duration(months, 'month', locale)]),
    ...(days === 0 ? [] : [duration(days, 'day', locale)]),
  ];
  const length = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  return (years || months || days) < 0
    ? $localize`:@@design.bound.before:${length}:length: before ${anchor}:anchor:`
    : $localize`:@@design.bound.after:${length}:length: after ${anchor}:anchor:`;
}

function duration(count: number, unit: 'year' | 'month' | 'day', locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.abs(count));
}
