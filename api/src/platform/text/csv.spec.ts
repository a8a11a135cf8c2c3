import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

/** Reads lines of CSV as RFC 4180 describes them. */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, 'gy');
  for (const [, quoted, plain, end] of text.matchAll(pattern)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const separator = fc.constantFrom(',' as const, ';' as const);

it('comes back as it was, whatever people wrote, but for formulas', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, separator, (written, by) => {
      const found = read(written.map((row) => csvLine(row, by)).join(''), by);
      expect(found.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '')))).toEqual(
        written,
      );
    }),
  );
});

it('never gives a spreadsheet a formula to run', () => {
  const dangerous = fc.tuple(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'),
    fc.string(),
  );
  fc.assert(
    fc.property(dangerous, separator, ([first, rest], by) => {
      expect(csvLine([first + rest], by).startsWith(`"'${first}`)).toBe(true);
    }),
  );
});

it('writes numbers as numbers', () => {
  expect(csvLine([-1, 'a', 20], ';')).toBe('-1;"a";20\r\n');
});
