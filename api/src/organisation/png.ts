import { crc32, inflateSync } from 'node:zlib';

/** Pixels a side. */
export const markSides = { least: 16, most: 512 } as const;

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a picture needs to look right. Everything else (texts, times, places, programs' own) is left out. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'];
/** Samples a pixel, by PNG's colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export type PngFault = 'not_a_png' | 'picture_size';

/**
 * A PNG without anything that is no picture. Every part is checked (order, checksums, size of the pixels), so that what browsers are
 * given to decode is a picture and nothing besides. Source: PNG Specification (Third Edition), W3C, sections 5 and 11.
 */
export function plainPng(bytes: Buffer): Buffer | PngFault {
  if (!bytes.subarray(0, 8).equals(signature)) return 'not_a_png';
  const parts: Buffer[] = [];
  const pixels: Buffer[] = [];
  let header: Header | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'not_a_png';
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'not_a_png';
    if ((type === 'IHDR') !== (at === 8)) return 'not_a_png';
    if (type === 'IHDR') header = headerOf(data);
    if (!header) return 'not_a_png';
    if (type === 'IDAT') pixels.push(data);
    if (kept.includes(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return checked(header, Buffer.concat(pixels)) ?? Buffer.concat([signature, ...parts]);
    at = end;
  }
  return 'not_a_png';
}

interface Header {
  readonly width: number;
  readonly height: number;
  /** Bytes of a row: a filter byte and its samples. */
  readonly row: number;
}

/** Undefined for what is no header, or of an interlaced picture: small ones gain nothing by it. */
function headerOf(data: Buffer): Header | undefined {
  if (data.length !== 13 || data[10] !== 0 || data[11] !== 0 || data[12] !== 0) return undefined;
  const [width, height, depth] = [data.readUInt32BE(0), data.readUInt32BE(4), data.readUInt8(8)];
  const bits = depth * (samples[data.readUInt8(9)] ?? 0);
  return bits === 0 ? undefined : { width, height, row: 1 + Math.ceil((width * bits) / 8) };
}

function checked({ width, height, row }: Header, pixels: Buffer): PngFault | undefined {
  const fits = (side: number): boolean => side >= markSides.least && side <= markSides.most;
  if (!fits(width) || !fits(height)) return 'picture_size';
  try {
    return inflateSync(pixels, { maxOutputLength: row * height }).length === row * height ? undefined : 'not_a_png';
  } catch {
    return 'not_a_png';
  }
}
