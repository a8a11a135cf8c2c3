import type { Locale } from '../locale.ts';

/** Names that the Unicode data of browsers and Node lack. */
const ownNames: Record<string, Record<Locale, string>> = {
  bfi: { en: 'British Sign Language', fr: 'langue des signes britannique' },
  fsl: { en: 'French Sign Language', fr: 'langue des signes française' },
  ils: { en: 'International Sign', fr: 'signes internationaux' },
  luo: { en: 'Luo', fr: 'luo' },
  sgg: { en: 'Swiss German Sign Language', fr: 'langue des signes suisse alémanique' },
  ssr: { en: 'Swiss French Sign Language', fr: 'langue des signes suisse romande' },
};

/** The name of a language in the reader's language; the code itself when it has none. */
export function languageName(code: string, locale: Locale): string {
  return ownNames[code]?.[locale] ?? nameOf(code, locale, 'language');
}

/** The name of a country in the reader's language; the code itself when it has none. */
export function countryName(code: string, locale: Locale): string {
  return nameOf(code, locale, 'region');
}

function nameOf(code: string, locale: Locale, type: 'language' | 'region'): string {
  try {
    return names(locale, type).of(code) ?? code;
  } catch {
    return code; // Not even the form of a code; shown as it is.
  }
}

const cache = new Map<string, Intl.DisplayNames>();

function names(locale: Locale, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const found = cache.get(key) ?? new Intl.DisplayNames(locale, { type });
  cache.set(key, found);
  return found;
}
