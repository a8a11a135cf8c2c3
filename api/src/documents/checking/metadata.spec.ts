import { describe, expect, it } from 'vitest';
import { jpeg, png } from '../../../test/documents/files.ts';
import { telephoneJpeg, telephonePng } from '../../../test/documents/pictures.ts';
import { inspectJpeg, inspectPng } from './image.ts';
import { withoutMetadata } from './metadata.ts';

const stripped = (type: 'jpeg' | 'png', bytes: Buffer): Buffer => {
  const bare = withoutMetadata(type, bytes);
  if (!bare) throw new Error('not built as expected');
  return bare;
};
/** From the first table or frame on, to the end. */
const drawn = (bytes: Buffer): string => bytes.subarray(bytes.indexOf(Buffer.from('ffdb', 'hex'))).toString('hex');
const chunks = (bytes: Buffer): string[] => {
  const types: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    types.push(bytes.toString('latin1', at + 4, at + 8));
  return types;
};
/** Exif of the picture turned by a quarter and of nothing else. */
const quarterTurn = '4d4d002a000000080001011200030000000100060000' + '00000000';

describe('a picture from a telephone', () => {
  it.each(['CamCorp', 'Model 7', 'Amina', 'taken at home', 'JFXX'])('as JPEG no longer says “%s”', (told) => {
    expect(stripped('jpeg', telephoneJpeg).includes(told)).toBe(false);
  });

  it('as JPEG is drawn from the same bytes, and stays the right way up', () => {
    const bare = stripped('jpeg', telephoneJpeg);
    expect(drawn(bare)).toBe(drawn(telephoneJpeg));
    expect(inspectJpeg(bare)).toEqual({ type: 'jpeg', found: 'JPEG', width: 16, height: 8 });
    expect(bare.toString('hex')).toContain(Buffer.from('Exif\0\0').toString('hex') + quarterTurn);
    // The position in Exif: no directory of that name.
    expect(bare.includes(Buffer.from('8825', 'hex'))).toBe(false);
  });

  it('as PNG keeps the chunks that draw it, and stays the right way up', () => {
    const bare = stripped('png', telephonePng);
    expect(chunks(telephonePng)).toEqual(['IHDR', 'tEXt', 'iTXt', 'PLTE', 'eXIf', 'IDAT', 'IEND']);
    expect(chunks(bare)).toEqual(['IHDR', 'PLTE', 'eXIf', 'IDAT', 'IEND']);
    expect(bare.toString('hex')).toContain(quarterTurn);
    expect(inspectPng(bare)).toEqual({ type: 'png', found: 'PNG', width: 16, height: 8 });
    for (const told of ['Amina', '33.895', 'CamCorp']) expect(bare.includes(told)).toBe(false);
  });

  it('loses what was appended behind its end', () => {
    const motion = Buffer.from('MotionPhoto at home');
    expect(stripped('jpeg', Buffer.concat([telephoneJpeg, motion])).includes('home')).toBe(false);
    expect(stripped('png', Buffer.concat([telephonePng, motion])).includes('home')).toBe(false);
  });

  it('has nothing more to lose the second time', () => {
    for (const [type, bytes] of [
      ['jpeg', telephoneJpeg],
      ['png', telephonePng],
    ] as const) {
      const bare = stripped(type, bytes);
      expect(stripped(type, bare).equals(bare)).toBe(true);
    }
  });
});

describe('a picture that tells nothing', () => {
  it('stays as it is, byte for byte', () => {
    expect(stripped('jpeg', jpeg()).equals(jpeg())).toBe(true);
    expect(stripped('png', png()).equals(png())).toBe(true);
  });
});

describe('a segment of a JPEG', () => {
  const segment = (marker: number, body: string): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, Buffer.from(body, 'latin1')]);
  };
  const withSegment = (marker: number, body: string): Buffer =>
    Buffer.concat([telephoneJpeg.subarray(0, 20), segment(marker, body), telephoneJpeg.subarray(20)]);

  it.each([
    ['the colour profile', 0xe2, 'ICC_PROFILE\0\x01\x01profile', true],
    ['Adobe’s colour transform', 0xee, 'Adobe\0d\0\0\0\0\x01', true],
    ['XMP', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>', false],
    ['IPTC', 0xed, 'Photoshop 3.0\x008BIM', false],
    ['a list of further pictures', 0xe2, 'MPF\0MM', false],
    ['a small copy', 0xe0, 'JFXX\0\x10', false],
  ])('%s', (_name, marker, body, stays) => {
    expect(stripped('jpeg', withSegment(marker, body)).includes(Buffer.from(body, 'latin1'))).toBe(stays);
  });

  it('between two scans goes as well', () => {
    const second = telephoneJpeg.indexOf(Buffer.from('ffc4', 'hex'), telephoneJpeg.indexOf(Buffer.from('ffda', 'hex')));
    const between = Buffer.concat([
      telephoneJpeg.subarray(0, second),
      segment(0xfe, 'at home'),
      telephoneJpeg.subarray(second),
    ]);
    const bare = stripped('jpeg', between);
    expect(bare.includes('at home')).toBe(false);
    expect(drawn(bare)).toBe(drawn(telephoneJpeg));
  });
});

describe('bytes that are no picture', () => {
  it('are never kept as if they had been looked through', () => {
    for (const length of [2, 3, 10, 100, 400]) {
      expect(withoutMetadata('jpeg', telephoneJpeg.subarray(0, length))).toBeNull();
      expect(withoutMetadata('png', telephonePng.subarray(0, Math.min(length + 6, 400)))).toBeNull();
    }
  });
});
