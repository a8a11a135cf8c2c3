import type { FileType } from '@placet/contract/forms/limits.ts';
import { refusalOf, type FileRefusal } from '@placet/contract/documents/refusals.ts';
import { extensionOf, promisedType } from './file-types.ts';
import { maxMegapixels, maxUnpackedBytes } from './limits.ts';

/** What a question demands of its file. */
export interface FileRules {
  readonly accept: readonly FileType[];
  readonly maxBytes: number;
  readonly maxPages?: number;
}

/** What looking into a file brought to light. */
export interface Inspected {
  /** What it is by content; null when it is none of ours. */
  readonly type: FileType | null;
  /** Its kind in capitals where it has a name, such as "HEIC"; also for what is none of ours. */
  readonly found: string;
  readonly fault?: 'encrypted' | 'broken' | 'ambiguous' | 'unpacks_too_large' | 'too_complex';
  readonly pages?: number;
  readonly width?: number;
  readonly height?: number;
}

/** What stands against a file, most telling first, or null when it is fine. */
export function judge(inspected: Inspected, fileName: string, size: number, rules: FileRules): FileRefusal | null {
  const { type, found, fault, pages = 0, width = 0, height = 0 } = inspected;
  if (size === 0) return refusalOf('empty', {});
  if (size > rules.maxBytes) return refusalOf('too_large', { size, maxBytes: rules.maxBytes });
  if (fault === 'encrypted' || fault === 'too_complex' || fault === 'ambiguous') return refusalOf(fault, {});
  const extension = extensionOf(fileName);
  const promised = promisedType(extension);
  const accept = rules.accept.join(' ');
  const accepted = type !== null && rules.accept.includes(type);
  const promisesWell = promised !== null && rules.accept.includes(promised);
  if (fault === 'unpacks_too_large' && (accepted || promisesWell))
    return refusalOf(fault, { maxBytes: maxUnpackedBytes });
  // The name promises what is accepted, the bytes are nothing known or half of it: most likely cut or damaged on the way.
  if (promisesWell && type === null && (found === '' || fault === 'broken')) return refusalOf('broken', {});
  if (promised !== type && (promisesWell || (accepted && promised !== null)))
    return refusalOf('mislabelled', { extension, found, accept });
  if (!accepted) return refusalOf('type_not_accepted', { found, accept });
  if (fault === 'broken') return refusalOf('broken', {});
  if (rules.maxPages !== undefined && pages > rules.maxPages)
    return refusalOf('too_many_pages', { pages, maxPages: rules.maxPages });
  if (width * height > maxMegapixels * 1_000_000) return refusalOf('too_many_pixels', { width, height, maxMegapixels });
  return null;
}
