import type { FileType } from '@placet/contract/forms/limits.ts';
import { extensionOf, fileTypes, promisedType } from './file-types.ts';

/**
 * What moves, hides or reorders text (CVE-2021-42574 and kin), but for the two joiners, which carry meaning inside words of several
 * scripts (Persian, Hindi).
 */
const invisible = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const reserved = /[<>:"|?*]/g;
const mostCharacters = 120;

/**
 * A file name as it may be shown and given back: the last part of a path, in NFC, without control, direction and other invisible
 * characters, of a length every file system takes. Never used to find the file.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replaceAll(invisible, '')
    .replaceAll(reserved, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  if (name === '') return 'document';
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
  const graphemes = [...new Intl.Segmenter().segment(stem)].map(({ segment }) => segment);
  const short = graphemes.slice(0, mostCharacters).join('').trimEnd();
  return extension === '' ? short : `${short}.${extension}`;
}

/** The name with an ending that says what the file is: whoever opens it, their computer decides by that. */
export function withExtension(fileName: string, type: FileType): string {
  if (promisedType(extensionOf(fileName)) === type) return fileName;
  return `${fileName}.${fileTypes[type].extensions[0] ?? type}`;
}
