import { describe, expect, it } from 'vitest';
import * as files from '../../../test/documents/files.ts';
import { inspect } from './inspect.ts';

const { pdf, docx, odt, png, jpeg, zip } = files;

describe('what a file is', () => {
  it.each([
    ['PDF', pdf({ pages: 3 }), { type: 'pdf', pages: 3 }],
    [
      'PDF after a line break, as some scanners write it',
      Buffer.concat([Buffer.from('\r\n'), pdf()]),
      { type: 'pdf', pages: 1 },
    ],
    ['Word', docx(), { type: 'docx' }],
    ['OpenDocument text', odt(), { type: 'odt' }],
    ['PNG', png({ width: 20, height: 10 }), { type: 'png', width: 20, height: 10 }],
    ['JPEG', jpeg(640, 480), { type: 'jpeg', width: 640, height: 480 }],
    ['RTF', Buffer.from('{\\rtf1\\ansi Hello}\n'), { type: 'rtf' }],
  ])('tells %s', async (_name, bytes, expected) => {
    const found = await inspect(bytes);
    expect(found).toMatchObject(expected);
    expect(found.fault).toBeUndefined();
  });

  it.each([
    ['Word with macros', files.docm(), 'DOCM'],
    ['an archive', zip([{ name: 'cv.pdf', data: pdf() }]), 'ZIP'],
    [
      'old Word',
      Buffer.concat([files.encryptedDocx().subarray(0, 900), Buffer.from('WordDocument', 'utf16le')]),
      'DOC',
    ],
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'HTML'],
    ['a text', Buffer.from('Dear team, é'), 'TXT'],
    ['an iPhone picture', Buffer.from('0000001c667479706865696300000000', 'hex'), 'HEIC'],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'EXE'],
    ['noise', Buffer.from([1, 2, 3, 4, 200, 201]), ''],
  ])('names %s, which is none of ours', async (_name, bytes, found) => {
    expect(await inspect(bytes)).toEqual({ type: null, found });
  });
});

describe('what is wrong with it', () => {
  it.each([
    ['a PDF with a password', pdf({ encrypted: true }), 'encrypted'],
    ['Word with a password', files.encryptedDocx(), 'encrypted'],
    ['OpenDocument with a password', odt({ encrypted: true }), 'encrypted'],
    ['the beginning of a PDF', pdf().subarray(0, 60), 'broken'],
    [
      'a PDF without pages',
      Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
      'broken',
    ],
    ['half a Word document', docx().subarray(0, 400), 'broken'],
    [
      'Word without its text',
      zip([
        {
          name: '[Content_Types].xml',
          data: 'wordprocessingml.document.main+xml application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        },
      ]),
      'broken',
    ],
    ['half a PNG', png().subarray(0, 50), 'broken'],
    ['half a JPEG', jpeg().subarray(0, 40), 'broken'],
    ['a cut RTF', Buffer.from('{\\rtf1\\ansi Hel'), 'broken'],
    ['a PDF that is also an archive', Buffer.concat([pdf(), zip([{ name: 'a', data: 'b' }])]), 'ambiguous'],
    ['a picture that is also a PDF', png({ comment: '%PDF-1.7 ' }), 'ambiguous'],
    ['a picture that is also an archive', Buffer.concat([jpeg(), zip([{ name: 'a', data: 'b' }])]), 'ambiguous'],
    ['a bomb that says so', docx([{ name: 'word/media/a.bin', data: Buffer.alloc(201_000_000) }]), 'unpacks_too_large'],
    [
      'a bomb that lies',
      docx([{ name: 'word/media/a.bin', data: Buffer.alloc(20_000_000), claimedSize: 1000 }]),
      'unpacks_too_large',
    ],
  ])('finds %s', async (_name, bytes, fault) => {
    expect(await inspect(bytes)).toMatchObject({ fault });
  });

  it('tells the size of a picture that is too large even if it is not whole', async () => {
    expect(await inspect(png({ width: 60_000, height: 60_000 }))).toMatchObject({ width: 60_000, height: 60_000 });
  });

  it('counts the pages that are there, not those that are claimed', async () => {
    expect(await inspect(pdf({ pages: 2, claimedPages: 10_001 }))).toMatchObject({ type: 'pdf', pages: 2 });
  });

  it('never throws, whatever is cut or turned', async () => {
    const originals = [pdf({ pages: 2 }), docx(), odt(), png(), jpeg(), files.encryptedDocx()];
    for (const original of originals) {
      for (let i = 1; i <= 40; i++) {
        const cut = Buffer.from(original.subarray(0, Math.ceil((original.length * i) / 40)));
        cut[(i * 7919) % cut.length] = (i * 31) % 256;
        await expect(inspect(cut)).resolves.toHaveProperty('found');
      }
    }
  });
});
