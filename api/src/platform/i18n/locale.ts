import { locales, type ErrorCode, type Locale } from '@placet/contract';
import { texts as en } from './en/index.ts';
import { titles as enTitles } from './en/titles.ts';
import type { ErrorText } from './error-text.ts';
import { texts as fr } from './fr/index.ts';
import { titles as frTitles } from './fr/titles.ts';

const catalogues: Record<Locale, Record<ErrorCode, ErrorText>> = { en, fr };
const titles: Record<Locale, Record<ErrorCode, string>> = { en: enTitles, fr: frTitles };

/** The best of the locales offered for an Accept-Language header (RFC 9110 §12.5.4), by quality, then by order. */
export function negotiateLocale(
  acceptLanguage: string | undefined,
  offered: readonly Locale[] = locales,
  otherwise: Locale = 'en',
): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality), order };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { language } of wanted) {
    const found = offered.find((known) => known === language);
    if (found) return found;
  }
  return otherwise;
}

/** What a refusal says to a person, in their locale; `context` holds the numbers it names. */
export function errorText(code: ErrorCode, locale: Locale, context: Readonly<Record<string, unknown>> = {}): string {
  const text = catalogues[locale][code];
  return typeof text === 'string' ? text : text(context);
}

/** A refusal in a few words. */
export const errorTitle = (code: ErrorCode, locale: Locale): string => titles[locale][code];
