import type { Inspected } from '../domain/judgement.ts';

/** Size in pixels, and whether the picture is all there. A PNG is a signature and chunks up to IEND (PNG specification §5). */
export function inspectPng(bytes: Buffer): Inspected {
  const png = { type: 'png', found: 'PNG' } as const;
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return { ...png, fault: 'broken' };
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (width === 0 || height === 0) return { ...png, fault: 'broken' };
  let at = 8;
  let data = false;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data = true;
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') return data && at <= bytes.length ? { ...png, width, height } : { ...png, fault: 'broken' };
  }
  // The size is told even of a cut picture: too large goes before broken.
  return { ...png, width, height, fault: 'broken' };
}

/** A JPEG is segments (ITU T.81 annex B): one start-of-frame with the size, a scan, an end. What cameras append after it is left alone. */
export function inspectJpeg(bytes: Buffer): Inspected {
  const jpeg = { type: 'jpeg', found: 'JPEG' } as const;
  let at = 2;
  let size: { width: number; height: number } | undefined;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xda) break;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  const complete = bytes.includes(Buffer.from([0xff, 0xd9]), at);
  if (!size || size.width === 0 || bytes[at + 1] !== 0xda || !complete) return { ...jpeg, ...size, fault: 'broken' };
  return { ...jpeg, ...size };
}
