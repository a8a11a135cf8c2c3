import type { LocalizedText } from '@placet/contract';

/** A text without the languages in which nothing was written: those count as missing, and readers get another language. */
export function written(text: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(text).flatMap(([locale, value]) => (value.trim() === '' ? [] : [[locale, value.trim()]])),
  );
}
