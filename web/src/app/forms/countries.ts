import { countries } from '@placet/contract/forms/countries.ts';
import { countryName, languageName } from '@placet/contract/forms/display-names.ts';
import { languages } from '@placet/contract/forms/languages.ts';
import type { Locale } from '@placet/contract/locale.ts';

/** A code with its name in the reader's language. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Countries by name, as the reader's alphabet sorts them. */
export function namedCountries(locale: Locale): Named[] {
  return sorted(countries, (code) => countryName(code, locale), locale);
}

/** Languages by name, as the reader's alphabet sorts them, with a capital, for they stand alone. */
export function namedLanguages(locale: Locale, codes: readonly string[] = languages): Named[] {
  return sorted(codes, (code) => capitalised(languageName(code, locale), locale), locale);
}

/** With its first letter as at the beginning of a sentence. */
export function capitalised(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

const sortedLists = new WeakMap<readonly string[], Map<Locale, Named[]>>();

function sorted(codes: readonly string[], name: (code: string) => string, locale: Locale): Named[] {
  const known = sortedLists.get(codes) ?? new Map<Locale, Named[]>();
  sortedLists.set(codes, known);
  const { compare } = new Intl.Collator(locale);
  const list =
    known.get(locale) ?? codes.map((code) => ({ code, name: name(code) })).sort((a, b) => compare(a.name, b.name));
  known.set(locale, list);
  return list;
}
