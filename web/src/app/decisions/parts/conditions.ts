import type { LocalizedText } from '@placet/contract/locale.ts';

/** Conditions written one in a line, in each language: the same line says the same. */
export function conditionsFrom({ en, fr }: { readonly en: string; readonly fr: string }): LocalizedText[] {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const [english, french] = [lines(en), lines(fr)];
  return Array.from({ length: Math.max(english.length, french.length) }, (_none, index) => ({
    ...(english[index] !== undefined && { en: english[index] }),
    ...(french[index] !== undefined && { fr: french[index] }),
  }));
}
