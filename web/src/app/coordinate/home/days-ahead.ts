const iso = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Days to put something off to, by the reader's calendar: tomorrow, the next Monday, two weeks from today. Each once. */
export function daysAhead(now: Date): string[] {
  const ahead = (days: number): string => iso(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return [...new Set([ahead(1), ahead((8 - now.getDay()) % 7 || 7), ahead(14)])].sort();
}
