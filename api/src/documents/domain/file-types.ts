import type { FileType } from '@placet/contract/forms/limits.ts';

interface KnownType {
  readonly mediaType: string;
  /** Without the dot; the first is the one we give. */
  readonly extensions: readonly string[];
}

/** The kinds of file a question can accept. */
export const fileTypes: Readonly<Record<FileType, KnownType>> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  rtf: { mediaType: 'application/rtf', extensions: ['rtf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
};

/** The ending of a file name in lower case, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The kind of file an ending promises, or null for an ending we know nothing of. */
export function promisedType(extension: string): FileType | null {
  for (const [type, { extensions }] of Object.entries(fileTypes) as [FileType, KnownType][]) {
    if (extensions.includes(extension)) return type;
  }
  return null;
}
