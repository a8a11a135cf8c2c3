import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { blindPdf } from './pdf.ts';

const canary = 'Kanarienvogel';
const bytes = (text: string | Buffer): Buffer => (typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
const joined = (...parts: (string | Buffer)[]): Buffer => Buffer.concat(parts.map(bytes));
const page = `4 0 obj\n<</Length 33>>stream\nBT (shown on the page) Tj ET\nendstream\nendobj\n`;
const clean = (pdf: Buffer | null): void => {
  expect(pdf?.toString('latin1')).not.toContain(canary);
  expect(pdf?.toString('latin1')).toContain('(shown on the page) Tj');
};

it('takes out the information dictionary, also what it is not usually made of, and keeps every byte in its place', () => {
  const pdf = joined(
    `%PDF-1.7\n1 0 obj\n<</Author(${canary} \\(a\\))/Odd(${canary})/Keywords<${bytes(canary).toString('hex')}>>>\nendobj\n`,
    page,
    `trailer\n<</Size 5/Info 1 0 R>>\n%%EOF`,
  );
  const blind = blindPdf(pdf);
  clean(blind);
  expect(blind?.toString('latin1')).not.toContain(bytes(canary).toString('hex'));
  expect(blind).toHaveLength(pdf.length);
  expect(blind?.indexOf('trailer')).toBe(pdf.indexOf('trailer'));
});

it('takes out streams of metadata, packed or not, attachments, addresses behind links and writers of remarks', () => {
  clean(
    blindPdf(
      joined(
        `%PDF-1.7\n1 0 obj\n<</Type /Metadata/Subtype/XML>>stream\n<dc:creator>${canary}</dc:creator>\nendstream\nendobj\n`,
        `2 0 obj\n<</Type/EmbeddedFile>>stream\r\n${canary}\nendstream\nendobj\n`,
        `3 0 obj\n<</Subtype/Link/A<</URI(https://example.org/${canary})>>/T(${canary})/UF (${canary}.pdf)>>\nendobj\n`,
        page,
      ),
    ),
  );
  const packed = deflateSync(bytes(canary.repeat(20)));
  const pdf = joined(
    '%PDF-1.7\n1 0 obj\n<</Type/Metadata/Filter/FlateDecode>>stream\n',
    packed,
    '\nendstream\nendobj\n',
    page,
  );
  expect(blindPdf(pdf)?.includes(packed.subarray(5, 20))).toBe(false);
});

it('looks into objects that are packed together', () => {
  const head = '7 0 8 60 ';
  const objects = `${head}${`<</Odd(${canary})>>`.padEnd(60)}<</Type/Catalog/Author(${canary})>>`;
  const packed = deflateSync(bytes(objects), { level: 1 });
  const stream = (more = '') =>
    joined(
      `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 2/First ${String(head.length)}/Filter/FlateDecode${more}/Length ${String(packed.length)}>>stream\n`,
      packed,
      '\nendstream\nendobj\n',
      page,
      '9 0 obj\n<</Type/XRef/Info 7 0 R>>stream\nx\nendstream\nendobj\n',
    );
  const blind = blindPdf(stream());
  expect(blind?.includes(packed)).toBe(false);
  clean(blind);
  // How this is packed we do not know: better nothing than something.
  expect(blindPdf(stream('/DecodeParms<</Predictor 12>>'))).toBeNull();
});

it('takes out what a camera noted in a picture on a page', () => {
  const exif = joined(
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 2 + canary.length]),
    canary,
    Buffer.from([0xff, 0xda, 0, 2]),
  );
  clean(blindPdf(joined('%PDF-1.7\n1 0 obj\n<</Filter/DCTDecode>>stream\n', exif, '\nendstream\nendobj\n', page)));
});

it('gives nothing of what it cannot read', () => {
  expect(blindPdf(joined('%PDF-1.7\n1 0 obj\n<<>>stream\nno end', ''))).toBeNull();
  expect(blindPdf(joined('%PDF-1.7\n', page, 'trailer\n<</Encrypt 3 0 R>>'))).toBeNull();
});
