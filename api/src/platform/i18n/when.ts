import type { Locale } from '@placet/contract';

const language: Record<Locale, string> = { en: 'en-GB', fr: 'fr' };

/** An instant in a zone, with the zone named: "Monday 30 November 2026 at 18:00 (Europe/Zurich)". */
export function formatInstant(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(language[locale], { dateStyle: 'full', timeStyle: 'short', timeZone });
  return `${text.format(at.epochMilliseconds)} (${timeZone.replaceAll('_', ' ')})`;
}

/** A calendar day: "Friday 15 January 2027". */
export function formatDay(day: Temporal.PlainDate, locale: Locale): string {
  const text = new Intl.DateTimeFormat(language[locale], { dateStyle: 'full', timeZone: 'UTC' });
  return text.format(day.toZonedDateTime('UTC').epochMilliseconds);
}
