import type { Locale } from '@placet/contract';
import type { FileRefusal } from '@placet/contract/documents/refusals.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { RefusalTexts } from './texts.ts';

const catalogues: Record<Locale, RefusalTexts> = { en, fr };

/** What is wrong with a file and what to do, in the reader's locale. */
export function refusalText(refusal: FileRefusal, locale: Locale): string {
  // Code and params belong together by the type of a refusal, which the lookup cannot follow.
  const text = catalogues[locale][refusal.code] as (params: object) => string;
  return text(refusal.params);
}
