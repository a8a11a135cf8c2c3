import { megabytes } from '../../platform/i18n/megabytes.ts';
import type { RefusalTexts } from './texts.ts';

const names: Record<string, string> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  odt: 'OpenDocument (.odt)',
  rtf: 'RTF',
  jpeg: 'JPEG',
  png: 'PNG',
};
const list = (accept: string): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(accept.split(' ').map((type) => names[type] ?? type));
const number = new Intl.NumberFormat('en');
const pages = (count: number): string => `${number.format(count)} ${count === 1 ? 'page' : 'pages'}`;

export const en: RefusalTexts = {
  empty: () =>
    'This file is empty. Open it on your device to see whether there is anything in it, save it, and upload it again.',
  too_large: ({ size, maxBytes }) =>
    `This file is ${megabytes(size, 'en')}; the limit is ${megabytes(maxBytes, 'en')}. Make it smaller (many programs can “reduce file size” when they save as PDF) and upload it again.`,
  type_not_accepted: ({ found, accept }) =>
    `${found === '' ? 'This kind of file is not accepted here' : `This is a file of the kind ${found}, which is not accepted here`}. Save it as ${list(accept)} and upload that.`,
  mislabelled: ({ extension, found, accept }) =>
    `The name ends in .${extension}, but the file is of another kind${found === '' ? '' : ` (${found})`}. Open it in the program it was made with, save it as ${list(accept)}, and upload that.`,
  encrypted: () =>
    'This file is protected by a password, so nobody here could open it. Save a copy without the password and upload that.',
  broken: () =>
    'This file is damaged and cannot be opened. Open it on your device, save it again (as PDF if you can), and upload the new file.',
  too_many_pages: (params) =>
    `This file has ${pages(params.pages)}; the limit is ${pages(params.maxPages)}. Shorten it and upload it again.`,
  too_many_pixels: ({ width, height, maxMegapixels }) =>
    `This picture measures ${number.format(width)} × ${number.format(height)} pixels; the limit is ${String(maxMegapixels)} megapixels. Save a smaller copy and upload that.`,
  ambiguous: () =>
    'This file is two kinds of file in one, which is not accepted here. Open it, save it anew as PDF (for example with “Print to PDF”), and upload that.',
  unpacks_too_large: ({ maxBytes }) =>
    `This file unpacks to more than ${megabytes(maxBytes, 'en')}, which is not accepted here. Make its pictures smaller or save it as PDF, and upload that.`,
  too_complex: () =>
    'This file could not be checked in reasonable time. Save it anew as PDF (for example with “Print to PDF”) and upload that.',
  infected: () =>
    'The virus scanner found something harmful in this file, so it was not kept. Check your device, make the document anew, and upload that.',
};
