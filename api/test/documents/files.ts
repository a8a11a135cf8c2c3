import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/*
 * Real files, made in code: what people upload and what attackers do.
 */

export interface PdfOptions {
  readonly pages?: number;
  /** What the page tree says, if not the truth. */
  readonly claimedPages?: number;
  readonly encrypted?: boolean;
  /** Shown on each page. */
  readonly text?: string;
  readonly padding?: number;
}

/** A PDF 1.7 with a cross-reference table; opens in any reader. */
export function pdf({
  pages = 1,
  claimedPages = pages,
  encrypted = false,
  text = 'Curriculum vitae',
  padding = 0,
}: PdfOptions = {}): Buffer {
  const first = 5;
  const kids = Array.from({ length: pages }, (_, index) => `${String(first + 2 * index)} 0 R`);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(en)>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${String(claimedPages)}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
  ];
  for (let page = 1; page <= pages; page++) {
    const content = `BT /F1 24 Tf 72 760 Td (${text}, page ${String(page)}) Tj ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(first + 2 * page - 1)} 0 R>>`,
      `<</Length ${String(content.length)}>>stream\n${content}\nendstream`,
    );
  }
  let out = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${'%'.padEnd(padding, 'x')}\n`;
  const offsets = objects.map((body, index) => {
    const at = out.length;
    out += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  out += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R`;
  if (encrypted) out += `/Encrypt 4 0 R/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`;
  return Buffer.from(`${out}>>\nstartxref\n${String(start)}\n%%EOF\n`, 'latin1');
}

/** A PDF whose catalogue hides in a compressed stream that unpacks to `megabytes`. */
export function pdfBomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, 0x20), { level: 1 });
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 2/First 4/Filter/FlateDecode/Length ${String(packed.length)}>>stream\n`,
    'latin1',
  );
  const rows = Buffer.from([0, 0, 0, 0, 1, 0, 9, 0, 2, 0, 1, 0, 2, 0, 1, 1]);
  const afterStream = Buffer.from('\nendstream\nendobj\n', 'latin1');
  const start = head.length + packed.length + afterStream.length;
  const table = Buffer.concat([
    Buffer.from(`4 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 2 0 R/Length ${String(rows.length)}>>stream\n`, 'latin1'),
    rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${String(start)}\n%%EOF\n`, 'latin1'),
  ]);
  return Buffer.concat([head, packed, afterStream, table]);
}

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  /** What the directory says the part unpacks to, if not the truth. */
  readonly claimedSize?: number;
}

/** A ZIP archive. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, claimedSize } of parts) {
    const bytes = Buffer.from(data);
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const wordTypes = (main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

const word =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Dear team</w:t></w:r></w:p></w:body></w:document>';

/** A Word document; `more` parts are added. */
export function docx(more: readonly ZipPart[] = []): Buffer {
  return zip([{ name: '[Content_Types].xml', data: wordTypes() }, { name: 'word/document.xml', data: word }, ...more]);
}

/** A Word document with macros. */
export const docm = (): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: wordTypes('application/vnd.ms-word.document.macroEnabled.main+xml') },
    { name: 'word/document.xml', data: word },
    { name: 'word/vbaProject.bin', data: 'macros' },
  ]);

export interface OdtOptions {
  readonly encrypted?: boolean;
}

/** An OpenDocument text. */
export function odt({ encrypted = false }: OdtOptions = {}): Buffer {
  const data = encrypted ? '<manifest:encryption-data manifest:checksum-type="SHA256"/>' : '';
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', data: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', data: `<manifest:manifest>${data}</manifest:manifest>` },
  ]);
}

export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  /** Written into a text chunk. */
  readonly comment?: string;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG; the claimed size costs nothing. */
export function png({ width = 8, height = 8, comment }: PngOptions = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(Math.min(height, 512) * (Math.min(width, 512) + 1), 0x80).fill(0, 0, 1);
  for (let row = 0; row < Math.min(height, 512); row++) rows[row * (Math.min(width, 512) + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(comment === undefined ? [] : [chunk('tEXt', Buffer.from(`Comment\0${comment}`, 'latin1'))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The segments of a JPEG, without a picture worth looking at. */
export function jpeg(width = 16, height = 16): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ]);
}

/** Word's encrypted container: a compound file with a stream of that name. */
export const encryptedDocx = (): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(500),
  ]);

/** The test string every virus scanner knows (eicar.org); in two parts, so that no scanner stumbles over this source. */
export const eicar = (): string =>
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
