import { fileTypeFromBuffer } from 'file-type';
import type { Inspected } from '../domain/judgement.ts';
import { inspectJpeg, inspectPng } from './image.ts';
import { inspectCompound, inspectZip } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { endOfDirectory } from './zip.ts';

const begins = (bytes: Buffer, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** What a file is, by its content alone. A file that could be taken for two kinds is neither. */
export async function inspect(bytes: Buffer): Promise<Inspected> {
  if (bytes.length === 0) return { type: null, found: '' };
  const head = bytes.subarray(0, 1024).toString('latin1');
  // Readers look for the header in the first kilobyte; only a byte-order mark or white space may stand before it.
  const isPdf = /^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(head);
  if (!isPdf && head.includes('%PDF-')) return { type: 'pdf', found: 'PDF', fault: 'ambiguous' };
  if (isPdf)
    return endOfDirectory(bytes) === null ? inspectPdf(bytes) : { type: 'pdf', found: 'PDF', fault: 'ambiguous' };
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return inspectZip(bytes);
  const known = await inspectUnpacked(bytes, head);
  return known.type !== null && endOfDirectory(bytes) !== null ? { ...known, fault: 'ambiguous' } : known;
}

async function inspectUnpacked(bytes: Buffer, head: string): Promise<Inspected> {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return inspectPng(bytes);
  if (begins(bytes, 0xff, 0xd8, 0xff)) return inspectJpeg(bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return inspectCompound(bytes);
  if (head.startsWith('{\\rtf1')) {
    const whole = /\}[\s\0]*$/.test(bytes.subarray(-64).toString('latin1'));
    return { type: 'rtf', found: 'RTF', ...(!whole && { fault: 'broken' }) };
  }
  const other = await fileTypeFromBuffer(bytes);
  return { type: null, found: other?.ext.toUpperCase() ?? textKind(bytes, head) };
}

/** Names what has no signature: a page, a text, or nothing that could be told. */
function textKind(bytes: Buffer, head: string): string {
  if (/^\s*<(?:!doctype html|html|head|body)/i.test(head)) return 'HTML';
  const sample = bytes.subarray(0, 4096);
  const text = new TextDecoder().decode(sample, { stream: true });
  return /[\p{Cc}\ufffd]/u.test(text.replaceAll(/[\t\n\f\r]/g, '')) ? '' : 'TXT';
}
