import type { LanguageLevel } from '@placet/contract/forms/constants.ts';

/** Levels by number, from 1, the higher the better. The thread of the kernel resolves nothing of the contract but its types. */
const numbers: Readonly<Record<LanguageLevel, number>> = { A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6, native: 7 };

export function levelNumber(level: LanguageLevel): number {
  return numbers[level];
}
