import { inject, LOCALE_ID } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';

/** A language the site is built in: its sub path, its own name, its direction. */
export interface SiteLocale {
  readonly code: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Every language with complete texts; Spanish and Arabic join when theirs are (docs/operations.md). */
export const siteLocales: readonly SiteLocale[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
];

/** The cookie that remembers which language was chosen; the server reads it for `/`. */
export const localeCookie = 'placet_locale';

/** The locale this build is in. */
export const injectLocale = (): Locale => inject(LOCALE_ID) as Locale;
