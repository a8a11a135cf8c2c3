import { locales, type Locale } from '@placet/contract';
import { negotiateLocale } from '../../i18n/locale.ts';

/** The languages an organisation offers, and the one for those who speak none of them. */
export interface OfferedLocales {
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
}

/** The language for a visitor who asked for none: the one chosen before (cookie), else the best of what the browser accepts. */
export function localeFor(
  cookie: string | undefined,
  acceptLanguage: string | undefined,
  { locales: offered, defaultLocale }: OfferedLocales,
): Locale {
  const chosen = /(?:^|;\s*)placet_locale=(\w+)/.exec(cookie ?? '')?.[1];
  return offered.find((locale) => locale === chosen) ?? negotiateLocale(acceptLanguage, offered, defaultLocale);
}

/** As the API tells it; every language where it cannot. */
export function offeredLocales(payload: string): OfferedLocales {
  try {
    const { locales: told, defaultLocale } = JSON.parse(payload) as Partial<OfferedLocales>;
    const offered = locales.filter((locale) => told?.includes(locale));
    const otherwise = offered.find((locale) => locale === defaultLocale) ?? offered[0];
    if (otherwise !== undefined) return { locales: offered, defaultLocale: otherwise };
  } catch {
    // No organisation to ask: what follows holds.
  }
  return { locales, defaultLocale: 'en' };
}
