import { dateFormat } from './date-format';

const whole = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const withoutYear = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A calendar day, such as `2027-03-01`, as "1 March 2027": a day has no time zone. */
export function dayText(day: string, locale: string): string {
  return dateFormat(locale, whole).format(midnight(day));
}

/**
 * First and last day as "1 March – 31 August 2027". Not `formatRange`: its tables take a slow phone 75 ms to open, and in the languages
 * we have the year comes last.
 */
export function dayRangeText(from: string, to: string, locale: string): string {
  const first = dateFormat(locale, from.slice(0, 4) === to.slice(0, 4) ? withoutYear : whole);
  return `${first.format(midnight(from))} – ${dayText(to, locale)}`;
}
