import type { Locale, LocalizedText } from '@placet/contract';

/** The locale a text is really in when `wanted` is asked for. */
export function textLocale(text: LocalizedText, wanted: Locale, fallback: Locale = 'en'): Locale {
  const known = Object.keys(text) as Locale[];
  return [wanted, fallback].find((locale) => known.includes(locale)) ?? known[0] ?? fallback;
}
