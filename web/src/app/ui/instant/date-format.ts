import { formatLocale } from './format-locale';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of dates with these options, made once: making one takes a slow phone several milliseconds, using it next to nothing. */
export function dateFormat(locale: string, options: Readonly<Intl.DateTimeFormatOptions>): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.DateTimeFormat(formatLocale(locale), options);
  formats.set(key, found);
  return found;
}
