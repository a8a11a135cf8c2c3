import { crc32 } from 'node:zlib';

/*
 * Takes out of pictures what their looks do not need: where and when they were taken, with which device, by whom, the small copies
 * that editors leave behind. What is drawn stays as it is, byte for byte, and the right way up.
 */

/** The picture without it; null when the file is not built as pictures of its kind are. */
export function withoutMetadata(type: 'jpeg' | 'png', bytes: Buffer): Buffer | null {
  try {
    return type === 'jpeg' ? jpeg(bytes) : png(bytes);
  } catch (error) {
    // Read beyond the end: something tells of more bytes than there are.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const upright = 1;

/** Exif of nothing but the orientation, as the TIFF within. */
const turned = (orientation: number): Buffer =>
  Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

/** Which way up, by the first directory of a TIFF (Exif 2.3 §4.6.4, tag 0x0112). */
function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return upright;
  const u16 = (at: number): number => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return upright;
  for (let entry = 0; entry < u16(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.length) return upright;
    if (u16(at) !== 0x0112) continue;
    const value = u16(at + 8);
    return value >= 1 && value <= 8 ? value : upright;
  }
  return upright;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** What a decoder needs: tables, frames, scans; JFIF (its resolution), the colour profile, Adobe's colour transform. */
function isDrawn(marker: number, body: Buffer): boolean {
  const begins = (text: string): boolean => body.toString('latin1', 0, text.length) === text;
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  if (marker === 0xee) return begins('Adobe');
  return marker !== 0xfe && !(marker >= 0xe1 && marker <= 0xef);
}

/** Segments up to the end of the image (ITU T.81 annex B); what cameras append after it is no part of the picture. */
function jpeg(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let orientation = upright;
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === endOfImage) break;
    if (marker === 0xff || marker === 0 || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && body.toString('latin1', 0, 6) === 'Exif\0\0') orientation = orientationOf(body.subarray(6));
    const until = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (isDrawn(marker, body)) parts.push(bytes.subarray(at, until));
    at = until;
  }
  // Where JFIF is, it comes first.
  const place = parts[0]?.[1] === 0xe0 ? 1 : 0;
  if (orientation !== upright) parts.splice(place, 0, exifSegment(orientation));
  return Buffer.concat([bytes.subarray(0, 2), ...parts, Buffer.from([0xff, endOfImage])]);
}

/** Compressed data go on to the next marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), turned(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Of the chunks that a decoder may skip (PNG specification §11.3), those that change what is seen; animations, too. */
const seen = new Set(
  ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'hIST', 'sPLT', 'cICP', 'mDCV', 'cLLI'].concat([
    'acTL',
    'fcTL',
    'fdAT',
  ]),
);

function png(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const critical = /^[A-Z]/.test(type);
    if (critical || seen.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'eXIf') {
      const orientation = orientationOf(bytes.subarray(at + 8, end - 4));
      // It may come anywhere but between the data: where it was is a good place.
      if (orientation !== upright) parts.push(exifChunk(orientation));
    }
    if (type === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

function exifChunk(orientation: number): Buffer {
  const typed = Buffer.concat([Buffer.from('eXIf', 'latin1'), turned(orientation)]);
  const chunk = Buffer.alloc(typed.length + 8);
  chunk.writeUInt32BE(typed.length - 4, 0);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), typed.length + 4);
  return chunk;
}
