import type { Locale } from '@placet/contract';
import type { AnswerWords } from '../domain/answer-lines.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

/** Everything a printed copy says besides questions and answers. A missing one fails the type check. */
export interface CopyWords extends AnswerWords {
  readonly title: string;
  readonly number: string;
  readonly name: string;
  readonly received: string;
  readonly timesSent: string;
  readonly fingerprint: string;
  readonly notAnswered: string;
  readonly apart: string;
  readonly exact: (fileName: string) => string;
  readonly unprintable: string;
  readonly page: string;
}

const words: Record<Locale, CopyWords> = { en, fr };

export function copyWords(locale: Locale): CopyWords {
  return words[locale];
}
