import { inflateRawSync } from 'node:zlib';
import { maxEntries, maxUnpackedBytes } from '../domain/limits.ts';

/*
 * Just enough of ZIP (PKWARE APPNOTE 6.3.10) to tell a document from a bomb. Sizes are those of the central directory, and unpacking
 * holds every part to its own: what lies about itself is found out.
 */

export class ZipFault extends Error {
  readonly fault: 'broken' | 'encrypted' | 'unpacks_too_large';

  constructor(fault: ZipFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;

/** Where the end-of-directory record begins, if the file ends with one; its comment must reach exactly to the end. */
export function endOfDirectory(bytes: Buffer): number | null {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === endSignature && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return null;
}

/** @throws ZipFault */
export function readZip(bytes: Buffer): ZipEntry[] {
  const end = endOfDirectory(bytes);
  if (end === null) throw new ZipFault('broken');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > maxEntries) throw new ZipFault('unpacks_too_large');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralSignature) throw new ZipFault('broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ZipFault('encrypted');
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > maxUnpackedBytes) throw new ZipFault('unpacks_too_large');
  return entries;
}

/** One part, unpacked. @throws ZipFault */
export function unpack(bytes: Buffer, { offset, method, packedSize, size }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) throw new ZipFault('broken');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new ZipFault('broken');
  if (method === 0) {
    if (packed.length !== size) throw new ZipFault('broken');
    return packed;
  }
  if (method !== 8) throw new ZipFault('broken');
  const unpacked = inflate(packed, size);
  if (unpacked.length !== size) throw new ZipFault('broken');
  return unpacked;
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipFault(tooLarge ? 'unpacks_too_large' : 'broken');
  }
}
