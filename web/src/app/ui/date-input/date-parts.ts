/** A date as three fields; each holds what was typed, whether or not it makes a date. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** What was typed, as one string: `2027-02-28` when complete, `2027--` while not, empty when nothing was typed. */
export function joinDate({ year, month, day }: DateParts): string {
  const parts = [year, month, day].map((part) => part.trim());
  if (parts.every((part) => part === '')) return '';
  const digits = /^\d{1,2}$/;
  const [y = '', m = '', d = ''] = parts;
  return [y, digits.test(m) ? m.padStart(2, '0') : m, digits.test(d) ? d.padStart(2, '0') : d]
    .map((part) => part.replaceAll('-', ''))
    .join('-');
}

export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month, day };
}

/** True when both stand for the same date, however it was typed (`7` and `07`). */
export const sameDate = (parts: DateParts, value: string): boolean => joinDate(parts) === value;

/** A date pasted whole into one field (`28.2.2027`, `2027-02-28`, `28/02/2027`), or undefined. */
export function pastedDate(text: string): DateParts | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const dayFirst = /^\s*(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\s*$/.exec(text);
  return dayFirst ? { year: dayFirst[3] ?? '', month: dayFirst[2] ?? '', day: dayFirst[1] ?? '' } : undefined;
}
