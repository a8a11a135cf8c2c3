import type { Locale } from '@placet/contract';

const language: Record<Locale, string> = { en: 'en-GB', fr: 'fr' };

/** A length of time in words: "2 hours, 30 minutes"; below a minute in seconds. */
export function durationText(seconds: number, locale: Locale): string {
  const units = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor((seconds % 86_400) / 3_600)],
    ['minute', Math.floor((seconds % 3_600) / 60)],
    ['second', seconds < 60 ? seconds : 0],
  ] as const;
  const parts = units
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(language[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(language[locale], { type: 'unit', style: 'short' }).format(parts);
}
