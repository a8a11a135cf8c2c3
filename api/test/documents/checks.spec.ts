import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutMetadata } from '../../src/documents/checking/metadata.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import * as files from './files.ts';
import { telephoneJpeg, telephonePng } from './pictures.ts';
import { begin, head, patch, upload, view } from './uploading.ts';

const { pdf, docx, odt, png, jpeg } = files;
let test: TestApp;
let person: Person;
let application: string;
beforeAll(async () => {
  test = await startTestApp();
  person = await test.person();
  const call = await seedCall(test, {
    form: {
      sections: [
        {
          key: 'documents',
          title: { en: 'Documents' },
          questions: [
            {
              key: 'cv',
              type: 'file',
              kind: 'cv',
              required: true,
              label: { en: 'CV' },
              accept: ['pdf', 'docx', 'odt'],
              maxBytes: 5_000_000,
              maxPages: 3,
            },
            {
              key: 'scan',
              type: 'file',
              kind: 'diploma',
              required: true,
              label: { en: 'Diploma' },
              accept: ['pdf', 'jpeg', 'png'],
              maxBytes: 2_000_000,
            },
          ],
        },
      ],
    },
  });
  application = await begin(test, person, call);
});
afterAll(() => test.close());

it.each([
  ['PDF', 'cv', 'cv.pdf', pdf({ pages: 3 }), { type: 'pdf', pages: 3 }],
  ['a PDF that claims 10,001 pages and has two', 'cv', 'cv.pdf', pdf({ pages: 2, claimedPages: 10_001 }), { pages: 2 }],
  ['Word', 'cv', 'cv.docx', docx(), { type: 'docx', pages: null }],
  ['OpenDocument', 'cv', 'cv.odt', odt(), { type: 'odt' }],
  ['JPEG', 'scan', 'photo.JPG', jpeg(), { type: 'jpeg' }],
  ['PNG', 'scan', 'scan.png', png(), { type: 'png' }],
  ['a name that turns direction', 'cv', 'cv\u202efdp.exe', pdf(), { fileName: 'cvfdp.exe.pdf' }],
  ['a name without an ending', 'cv', 'curriculum', pdf(), { fileName: 'curriculum.pdf' }],
  ['a name with a path', 'cv', '../../secrets/cv.pdf', pdf(), { fileName: 'cv.pdf' }],
])('keeps %s', async (_name, question, fileName, bytes, expected) => {
  const kept = await upload(test, person, bytes, { application, question, fileName });
  expect(kept).toMatchObject({ state: 'kept', refusal: null, ...expected });
});

it.each([
  ['encrypted', 'a PDF with a password', 'cv', 'cv.pdf', pdf({ encrypted: true }), 'protected by a password'],
  ['encrypted', 'Word with a password', 'cv', 'cv.docx', files.encryptedDocx(), 'protected by a password'],
  ['encrypted', 'OpenDocument with a password', 'cv', 'cv.odt', odt({ encrypted: true }), 'protected by a password'],
  ['broken', 'half a PDF', 'cv', 'cv.pdf', pdf().subarray(0, 100), 'damaged'],
  ['broken', 'half a Word document', 'cv', 'cv.docx', docx().subarray(0, 300), 'damaged'],
  ['broken', 'noise', 'cv', 'cv.pdf', Buffer.from([7, 0, 1, 2]), 'damaged'],
  ['too_many_pages', 'four pages of three', 'cv', 'cv.pdf', pdf({ pages: 4 }), '4 pages; the limit is 3 pages'],
  [
    'mislabelled',
    'a picture named .pdf',
    'cv',
    'cv.pdf',
    png(),
    'The name ends in .pdf, but the file is of another kind (PNG)',
  ],
  ['mislabelled', 'a page named .pdf', 'cv', 'cv.pdf', Buffer.from('<html><script>alert(1)</script>'), '(HTML)'],
  ['type_not_accepted', 'a picture', 'cv', 'cv.png', png(), 'PDF, Word (.docx), or OpenDocument (.odt)'],
  ['type_not_accepted', 'Word with macros', 'cv', 'cv.docm', files.docm(), 'DOCM'],
  ['type_not_accepted', 'a program', 'cv', 'cv.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), 'EXE'],
  [
    'ambiguous',
    'a PDF that is an archive too',
    'cv',
    'cv.pdf',
    Buffer.concat([pdf(), files.zip([{ name: 'x', data: 'y' }])]),
    'two kinds',
  ],
  ['ambiguous', 'a picture that is a PDF too', 'scan', 'scan.png', png({ comment: '%PDF-1.7' }), 'two kinds'],
  [
    'unpacks_too_large',
    'a bomb',
    'cv',
    'cv.docx',
    docx([{ name: 'word/media/x', data: Buffer.alloc(201_000_000) }]),
    '200 MB',
  ],
  [
    'unpacks_too_large',
    'a bomb that lies',
    'cv',
    'cv.docx',
    docx([{ name: 'word/media/x', data: Buffer.alloc(9_000_000), claimedSize: 9 }]),
    '200 MB',
  ],
  [
    'too_many_pixels',
    'a vast picture',
    'scan',
    'scan.png',
    png({ width: 60_000, height: 60_000 }),
    '60,000 × 60,000 pixels; the limit is 60 megapixels',
  ],
])('refuses as %s %s', async (code, _name, question, fileName, bytes, sentence) => {
  const refused = await upload(test, person, bytes, { application, question, fileName });
  expect(refused).toMatchObject({ state: 'refused', refusal: { code }, submitted: false });
  expect(refused.refusal?.message).toContain(sentence);
  const french = await view(test, person, refused.id, 'fr');
  expect(french.refusal?.message).toMatch(/ce nouveau fichier|le nouveau fichier|envoyez-l[ae]|une copie/);
});

it.each([
  ['JPEG', 'photo.jpg', telephoneJpeg, 'jpeg'],
  ['PNG', 'photo.png', telephonePng, 'png'],
] as const)(
  'keeps a %s from a telephone without place and device, and says so',
  async (_name, fileName, bytes, type) => {
    const kept = await upload(test, person, bytes, { application, question: 'scan', fileName });
    const bare = withoutMetadata(type, bytes) ?? Buffer.alloc(0);
    expect(bare.length).toBeLessThan(bytes.length);
    // Hash and size are those of the file that is kept, and that is the one given out.
    const sha256 = createHash('sha256').update(bare).digest('hex');
    expect(kept).toMatchObject({
      state: 'kept',
      metadataRemoved: true,
      size: bare.length,
      received: bare.length,
      sha256,
    });
    const content = await test.inject({ url: `/api/v1/documents/${kept.id}/content`, headers: person.headers });
    expect(content.rawPayload.equals(bare)).toBe(true);
    // To the sender every byte has arrived.
    const sent = String(bytes.length);
    expect((await head(test, person, kept.id)).headers).toMatchObject({ 'upload-offset': sent, 'upload-length': sent });
    expect((await patch(test, person, kept.id, bytes.length, Buffer.alloc(0))).statusCode).toBe(204);
  },
);

it('says nothing of that where nothing was removed', async () => {
  const kept = await upload(test, person, png(), { application, question: 'scan', fileName: 'scan.png' });
  expect(kept).toMatchObject({ state: 'kept', metadataRemoved: false, size: png().length });
});

it('survives a file that takes the check to its limits', async () => {
  const refused = await upload(test, person, files.pdfBomb(700), { application, question: 'cv', fileName: 'cv.pdf' });
  expect(['refused', 'checking']).toContain(refused.state);
  await expect
    .poll(() => view(test, person, refused.id), { timeout: 30_000 })
    .toMatchObject({ state: 'refused', refusal: { code: 'too_complex' } });
  expect((await test.inject('/api/v1/health/ready')).statusCode).toBe(200);
}, 40_000);
