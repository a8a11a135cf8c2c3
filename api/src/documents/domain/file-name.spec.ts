import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, withExtension } from './file-name.ts';

describe('a file name as given', () => {
  it.each([
    ['Lebenslauf Müller.pdf', 'Lebenslauf Müller.pdf'],
    ['السيرة الذاتية.pdf', 'السيرة الذاتية.pdf'],
    ['می‌خواهم.docx', 'می‌خواهم.docx'],
    ['C:\\Users\\amina\\cv.pdf', 'cv.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['cv\u202efdp.exe', 'cvfdp.exe'],
    ['a\u2066b\u2069\u200f\ufeff.pdf', 'ab.pdf'],
    ['a\u0000\r\nb.pdf', 'ab.pdf'],
    ['a"b<c>:d|e?f*.pdf', 'a_b_c__d_e_f_.pdf'],
    ['  my   cv .pdf', 'my cv.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['.htaccess', 'htaccess'],
    ['...', 'document'],
    ['', 'document'],
    ['\u202e', 'document'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('is cut between characters as people see them, and keeps its ending', () => {
    const name = safeFileName(`${'👩🏽‍🚀'.repeat(300)}.pdf`);
    expect(name).toBe(`${'👩🏽‍🚀'.repeat(120)}.pdf`);
  });

  it('comes out the same a second time, and never with what moves text or leads elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = safeFileName(given);
        expect(safeFileName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}/\\]|[\u202a-\u202e\u2066-\u2069]|^\.|^$/u);
      }),
    );
  });
});

it('gets an ending that says what the file is', () => {
  expect(withExtension('cv.pdf', 'pdf')).toBe('cv.pdf');
  expect(withExtension('cv.PDF', 'pdf')).toBe('cv.PDF');
  expect(withExtension('photo.jpeg', 'jpeg')).toBe('photo.jpeg');
  expect(withExtension('cvfdp.exe', 'pdf')).toBe('cvfdp.exe.pdf');
  expect(withExtension('cv', 'docx')).toBe('cv.docx');
});
