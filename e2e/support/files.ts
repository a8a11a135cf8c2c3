import { randomBytes } from 'node:crypto';
import { pdf } from './answers.ts';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A PDF of one page. */
export const pdfFile = (name: string, text = 'Amina Haddad'): ChosenFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdf(text),
});

/** A PDF of about so many bytes, none like the other. */
export function largePdfFile(name: string, bytes: number): ChosenFile {
  const filling = randomBytes(Math.ceil(bytes / 2)).toString('hex');
  return { name, mimeType: 'application/pdf', buffer: Buffer.concat([pdf(name), Buffer.from(`%${filling}\n`)]) };
}

/** A picture of one grey pixel, whatever its name says. */
export const pngFile = (name: string): ChosenFile => ({
  name,
  mimeType: name.endsWith('.png') ? 'image/png' : 'application/pdf',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
});

/** A blank page scanned to fax code (CCITT group 4), which pdf.js decodes with compiled code. */
export function faxPdfFile(name: string): ChosenFile {
  const picture = Buffer.from('ffffffff001001', 'hex');
  const content = 'q 595 0 0 842 0 0 cm /I Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 16 /Height 32 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode
/DecodeParms << /K -1 /Columns 16 /Rows 32 >> /Length ${String(picture.length)} >>\nstream\n${picture.toString('latin1')}\nendstream`,
  ];
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('');
  const text = `%PDF-1.7\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}
