import type { Locale, LocalizedText } from './locale.ts';

/** The text in the reader's locale, else in `fallback`, else in any locale that has one, else the empty string. */
export function pick(text: LocalizedText, wanted: Locale, fallback: Locale = 'en'): string {
  return text[wanted] ?? text[fallback] ?? Object.values(text).find((value) => value !== '') ?? '';
}
