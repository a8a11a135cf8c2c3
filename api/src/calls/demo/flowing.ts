import type { LocalizedText } from '@placet/contract';

/** Markdown of the demo as people write it: a paragraph is one line, however the source wraps it. */
export function flowing(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([locale, written]) => [locale, joined(written)]));
}

const joined = (markdown: string): string => markdown.replace(/(?<!\n)\n(?!\n|#|- )/g, ' ');
