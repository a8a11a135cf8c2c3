export type CsvValue = string | number;

/** What a spreadsheet would run as a formula (OWASP, CSV injection), also in its full-width forms. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text as one CSV field: always quoted; what would be a formula begins with an apostrophe and stays text. */
function field(value: CsvValue): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** What spreadsheets set to a language expect between fields. */
export const separators = { en: ',', fr: ';' } as const;
export type Separator = (typeof separators)[keyof typeof separators];

/** One line of CSV (RFC 4180), with its end. */
export function csvLine(values: readonly CsvValue[], separator: Separator): string {
  return `${values.map(field).join(separator)}\r\n`;
}

/** Tells spreadsheets that UTF-8 follows. */
export const byteOrderMark = '\uFEFF';
