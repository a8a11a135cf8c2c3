/*
 * Text as people type it. Stored as given, in Unicode normal form C with one kind of line end. Spaces at both ends are kept
 * in a draft (somebody is still typing) and removed on sending; text of spaces alone is no answer. All limits are counted on
 * the trimmed text.
 */

/** Control characters but tab and line feed, halves of surrogate pairs, and the overrides that make text read as something else. */
const refused = /(?![\t\n])[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/u;
const refusedAnywhere = new RegExp(refused, 'gu');

/** What word processors put where a line or page ends. */
const separators = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Scripts that write words without spaces between them: their words are found by dictionary. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Latin text without combining marks, where code units and characters are the same. */
const simple = /^[\n\x20-\x7e\xa0-\u02ff]*$/;

// The locale is fixed: browser and server must count alike, whatever language either runs in.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The stored form of typed text: NFC, line ends as line feeds. */
export function normalise(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC');
}

/** True when the text holds a character that is refused everywhere. Expects normalised line ends. */
export function hasControlCharacters(text: string): boolean {
  return refused.test(text);
}

/** For pasted text: page and line separators of word processors become line feeds, other refused characters go. */
export function withoutControlCharacters(text: string): string {
  return normalise(text.replaceAll(separators, '\n').replaceAll(refusedAnywhere, ''));
}

/** True when there is nothing to read: empty, or white space and invisible characters alone. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** Characters as a reader sees them: an emoji of several code points or a letter with its accents counts once. */
export function countCharacters(text: string): number {
  const trimmed = text.trim();
  return simple.test(trimmed) ? trimmed.length : Array.from(graphemes.segment(trimmed)).length;
}

/**
 * Words as word processors count them, so that the number matches the one people see where they wrote the text: what stands
 * between white space and holds a letter, a digit or a symbol such as an emoji. "well-known" and "l'été" are one word each, a dash
 * alone is none. In scripts that write without spaces the words are those of `Intl.Segmenter`.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const part of text.split(/\s+/u)) {
    if (spaceless.test(part)) count += countSegments(part);
    else if (/[\p{L}\p{N}\p{So}]/u.test(part)) count++;
  }
  return count;
}

function countSegments(text: string): number {
  let count = 0;
  for (const segment of words.segment(text)) if (segment.isWordLike) count++;
  return count;
}
