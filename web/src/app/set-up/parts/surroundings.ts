import { inject, LOCALE_ID, Service } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract';
import { pick } from '@placet/contract/pick.ts';
import { siteLocales } from '../../shell/locales';
import type { StoredLine } from './stored-line';

/** Texts of the organisation in the reader's language. */
@Service()
export class Surroundings {
  readonly locale = inject<Locale>(LOCALE_ID);

  text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  /** A text in each of its languages, to compare with. */
  lines(label: string, text: LocalizedText): StoredLine[] {
    return siteLocales.flatMap(({ code, name }) => {
      const value = text[code as Locale];
      return value === undefined ? [] : [{ label: `${label} (${name})`, value }];
    });
  }
}
