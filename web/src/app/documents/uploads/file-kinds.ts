import type { FileType } from '@placet/contract/forms/limits.ts';

/** What the file dialogue of the device offers for each type. The server decides by content. */
const offered: Record<FileType, string> = {
  pdf: '.pdf,application/pdf',
  docx: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: '.odt,application/vnd.oasis.opendocument.text',
  rtf: '.rtf,application/rtf',
  jpeg: '.jpg,.jpeg,image/jpeg',
  png: '.png,image/png',
};

/** For the `accept` of a file input. */
export function acceptOf(types: readonly FileType[]): string {
  return types.map((type) => offered[type]).join(',');
}

const names: Record<FileType, () => string> = {
  pdf: () => 'PDF',
  docx: () => 'Word (.docx)',
  odt: () => 'OpenDocument (.odt)',
  rtf: () => 'RTF',
  jpeg: () => $localize`:@@documents.kind.jpeg:JPEG picture`,
  png: () => $localize`:@@documents.kind.png:PNG picture`,
};

/** The accepted types in words: "PDF, Word (.docx) or OpenDocument (.odt)". */
export function kindsText(types: readonly FileType[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(types.map((type) => names[type]()));
}

const endings: Record<FileType, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  odt: ['odt'],
  rtf: ['rtf'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
};

/** Endings that are never what they would have to be; sending such a file over a slow line only to refuse it helps nobody. */
const others = new Set(
  'heic heif gif webp svg tif tiff bmp doc docm dot dotx pages txt md html htm epub xls xlsx ods ppt pptx odp key numbers zip rar 7z exe apk mp3 mp4 mov avi'.split(
    ' ',
  ),
);

/** The ending of a file that cannot be accepted whatever is in it, or null when it is worth sending. */
export function hopelessEnding(fileName: string, accept: readonly FileType[]): string | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const known = (Object.keys(endings) as FileType[]).find((type) => endings[type].includes(ending));
  const hopeless = known === undefined ? others.has(ending) : !accept.includes(known);
  return hopeless ? ending : null;
}
