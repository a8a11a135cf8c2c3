import { dateFormat } from './date-format';
import { formatLocale } from './format-locale';

/** "Monday 30 November 2026", in a named zone. */
export function longDate(at: Date, zone: string | undefined, locale: string): string {
  return dateFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  })
    .format(at)
    .replace(', ', ' ');
}

/** "Monday". */
export function weekday(at: Date, zone: string | undefined, locale: string): string {
  return dateFormat(locale, { weekday: 'long', timeZone: zone }).format(at);
}

/** "30 November 2026". */
export function plainDate(at: Date, zone: string | undefined, locale: string): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(at);
}

/** "30 Nov 2026": for tables. */
export function shortDate(at: Date, zone: string | undefined, locale: string): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(at);
}

/** "18:00": hours and minutes on a 24-hour clock. */
export function clockTime(at: Date, zone: string | undefined, locale: string): string {
  return dateFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at);
}

/** The city of a zone's name, for calls that do not say their place: "Europe/Zurich" gives "Zurich". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How far off, in the largest unit that is still honest: whole minutes below two hours, whole hours below two days, else
 * days by the calendar of the zone. Rounds towards now, so that a deadline never seems further away than it is.
 */
export function distance(at: Date, now: Date, zone: string, locale: string): string {
  const format = new Intl.RelativeTimeFormat(formatLocale(locale), { numeric: 'auto' });
  const gap = at.getTime() - now.getTime();
  if (Math.abs(gap) < 2 * hour) return format.format(Math.trunc(gap / minute), 'minute');
  if (Math.abs(gap) < 2 * day) return format.format(Math.trunc(gap / hour), 'hour');
  return format.format(dayNumber(at, zone) - dayNumber(now, zone), 'day');
}

/** Days since 1970 by the zone's calendar. */
function dayNumber(at: Date, zone: string): number {
  const parts = dateFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return Date.parse(`${parts}T00:00:00Z`) / day;
}

/** The reader's own time of that instant, when their clock says something else; with the date when that differs too. */
export function ownTime(
  at: Date,
  zone: string,
  ownZone: string,
  locale: string,
): { date: string; time: string } | undefined {
  const same = clockTime(at, zone, locale) === clockTime(at, ownZone, locale);
  const sameDay = dayNumber(at, zone) === dayNumber(at, ownZone);
  if (same && sameDay) return undefined;
  return { date: sameDay ? '' : longDate(at, ownZone, locale), time: clockTime(at, ownZone, locale) };
}
