import { describe, expect, it } from 'vitest';
import { judge, type FileRules, type Inspected } from './judgement.ts';

const rules: FileRules = { accept: ['pdf', 'docx'], maxBytes: 1000, maxPages: 3 };
const good: Inspected = { type: 'pdf', found: 'PDF', pages: 3 };
const code = (inspected: Inspected, name = 'cv.pdf', size = 500, wanted = rules): string | null =>
  judge(inspected, name, size, wanted)?.code ?? null;

describe('a file is fine', () => {
  it.each([
    ['at its limits', good, 'cv.pdf', 1000],
    ['by content, whatever unknown ending it has', good, 'cvfdp.exe', 500],
    ['without an ending', { type: 'docx', found: 'DOCX' }, 'cv', 500],
    ['of uncounted pages', { type: 'docx', found: 'DOCX' }, 'cv.docx', 500],
  ] satisfies [string, Inspected, string, number][])('%s', (_name, inspected, name, size) => {
    expect(code(inspected, name, size)).toBeNull();
  });
});

describe('a file is refused', () => {
  it.each([
    ['empty', { type: null, found: '' }, 'cv.pdf', 0],
    ['too_large', good, 'cv.pdf', 1001],
    ['too_many_pages', { ...good, pages: 4 }, 'cv.pdf', 500],
    ['type_not_accepted', { type: 'png', found: 'PNG' }, 'photo.png', 500],
    ['type_not_accepted', { type: null, found: 'HEIC' }, 'photo.heic', 500],
    ['type_not_accepted', { type: null, found: 'ZIP' }, 'cv', 500],
    ['mislabelled', { type: 'png', found: 'PNG' }, 'cv.pdf', 500],
    ['mislabelled', { type: null, found: 'HTML' }, 'cv.pdf', 500],
    ['mislabelled', { type: 'docx', found: 'DOCX' }, 'cv.pdf', 500],
    ['mislabelled', { type: 'docx', found: 'DOCX' }, 'cv.png', 500],
    ['broken', { type: null, found: '' }, 'cv.pdf', 500],
    ['broken', { type: null, found: 'ZIP', fault: 'broken' }, 'cv.docx', 500],
    ['type_not_accepted', { type: null, found: 'ZIP', fault: 'broken' }, 'cv.zip', 500],
    ['type_not_accepted', { type: null, found: 'ZIP', fault: 'unpacks_too_large' }, 'cv.zip', 500],
    ['unpacks_too_large', { type: null, found: 'ZIP', fault: 'unpacks_too_large' }, 'cv.docx', 500],
    ['ambiguous', { type: 'pdf', found: 'PDF', fault: 'ambiguous' }, 'photo.png', 500],
    ['broken', { type: 'pdf', found: 'PDF', fault: 'broken' }, 'cv.pdf', 500],
    ['encrypted', { type: null, found: 'DOCX', fault: 'encrypted' }, 'cv.docx', 500],
    ['ambiguous', { ...good, fault: 'ambiguous' }, 'cv.pdf', 500],
    ['too_complex', { type: null, found: '', fault: 'too_complex' }, 'cv.pdf', 500],
    ['unpacks_too_large', { type: 'docx', found: 'DOCX', fault: 'unpacks_too_large' }, 'cv.docx', 500],
  ] satisfies [string, Inspected, string, number][])('%s', (expected, inspected, name, size) => {
    expect(code(inspected, name, size)).toBe(expected);
  });

  it('for its pixels, if it is a picture', () => {
    const pictures: FileRules = { accept: ['png'], maxBytes: 1000 };
    expect(code({ type: 'png', found: 'PNG', width: 10_000, height: 6_000 }, 'a.png', 500, pictures)).toBeNull();
    expect(code({ type: 'png', found: 'PNG', width: 10_000, height: 6_001 }, 'a.png', 500, pictures)).toBe(
      'too_many_pixels',
    );
  });
});
