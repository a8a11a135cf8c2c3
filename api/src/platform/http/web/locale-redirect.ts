/**
 * The language for a visitor who asked for none: the one chosen before (cookie), else the best of what the browser accepts, else
 * the first.
 */
export function localeFor(
  cookie: string | undefined,
  acceptLanguage: string | undefined,
  locales: readonly string[],
): string {
  const chosen = /(?:^|;\s*)placet_locale=(\w+)/.exec(cookie ?? '')?.[1];
  if (chosen !== undefined && locales.includes(chosen)) return chosen;
  const accepted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = Number(/^\s*q=([\d.]+)$/.exec(parameters[0] ?? '')?.[1] ?? 1);
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return accepted.find(({ language }) => locales.includes(language))?.language ?? locales[0] ?? 'en';
}
