import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachment } from './content-disposition.ts';

it.each([
  ['cv.pdf', `attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`],
  ['Élodie "CV".pdf', `attachment; filename="Elodie _CV_.pdf"; filename*=UTF-8''%C3%89lodie%20%22CV%22.pdf`],
  ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ['履歴書.pdf', `attachment; filename="___.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf`],
])('names %j', (name, header) => {
  expect(attachment(name)).toBe(header);
});

it('is a header line whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachment(name)).toMatch(/^attachment; filename="[^"\\%\x7f-\uffff]*"; filename\*=UTF-8''[\w.~%-]*$/);
    }),
  );
});
