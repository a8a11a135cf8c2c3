import { locales, type Locale } from '@placet/contract';
import { negotiateLocale } from '../../i18n/locale.ts';

/** The language for a visitor who asked for none: the one chosen before (cookie), else the best of what the browser accepts. */
export function localeFor(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  const chosen = /(?:^|;\s*)placet_locale=(\w+)/.exec(cookie ?? '')?.[1];
  return locales.find((locale) => locale === chosen) ?? negotiateLocale(acceptLanguage);
}
