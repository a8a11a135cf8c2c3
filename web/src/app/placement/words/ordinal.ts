const english: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** 1st, 2nd, 3rd; 1er, 2e, 3e. */
export function ordinal(n: number, locale: string): string {
  if (locale === 'fr') return n === 1 ? '1er' : `${String(n)}e`;
  return `${String(n)}${english[rules.select(n)] ?? 'th'}`;
}

/** "1st wish"; "not wished" where the team is none of theirs. */
export function wishText(wish: number | null, locale: string): string {
  return wish === null
    ? $localize`:@@placement.wish.none:not wished`
    : $localize`:@@placement.wish:${ordinal(wish, locale)}:nth: wish`;
}
