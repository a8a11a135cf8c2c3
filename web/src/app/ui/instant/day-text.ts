import { formatLocale } from './format-locale';

const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A calendar day, such as `2027-03-01`, as "1 March 2027": a day has no time zone. */
export function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), options).format(new Date(`${day}T00:00:00Z`));
}

/** First and last day as "1 March – 31 August 2027". */
export function dayRangeText(from: string, to: string, locale: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), options).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${to}T00:00:00Z`),
  );
}
