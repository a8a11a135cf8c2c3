import type { Inspected } from '../domain/judgement.ts';
import { readZip, unpack, ZipFault, type ZipEntry } from './zip.ts';

const openDocument: Record<string, string> = {
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.presentation': 'ODP',
  'application/epub+zip': 'EPUB',
};

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What a packed file is: Word, OpenDocument text, or something else that happens to be packed. */
export function inspectZip(bytes: Buffer): Inspected {
  let entries: ZipEntry[];
  try {
    entries = readZip(bytes);
  } catch (error) {
    return { type: null, found: 'ZIP', fault: faultOf(error) };
  }
  const text = (name: string): string => {
    const entry = entries.find((candidate) => candidate.name === name);
    return entry && entry.size < 5_000_000 ? unpack(bytes, entry).toString('utf8') : '';
  };
  let kind: Pick<Inspected, 'type' | 'found'> = { type: null, found: 'ZIP' };
  try {
    kind = kindOf(entries, text);
    if (kind.type === null) return kind;
    if (text('META-INF/manifest.xml').includes('encryption-data')) return { ...kind, fault: 'encrypted' };
    for (const entry of entries) unpack(bytes, entry);
    const body = kind.type === 'docx' ? /^word\/document\d*\.xml$/ : /^content\.xml$/;
    return entries.some(({ name, size }) => body.test(name) && size > 0) ? kind : { ...kind, fault: 'broken' };
  } catch (error) {
    return { ...kind, fault: faultOf(error) };
  }
}

function kindOf(entries: readonly ZipEntry[], text: (name: string) => string): Pick<Inspected, 'type' | 'found'> {
  const open = openDocument[text('mimetype').trim()];
  if (open !== undefined) return { type: open === 'ODT' ? 'odt' : null, found: open };
  const types = text('[Content_Types].xml');
  if (types === '') return { type: null, found: 'ZIP' };
  // Macros are programs: a document that carries them is another kind of file.
  if (/macroEnabled/i.test(types) || entries.some(({ name }) => /vbaProject\.bin$/i.test(name)))
    return { type: null, found: 'DOCM' };
  if (types.includes(wordMain)) return { type: 'docx', found: 'DOCX' };
  if (types.includes('spreadsheetml')) return { type: null, found: 'XLSX' };
  if (types.includes('presentationml')) return { type: null, found: 'PPTX' };
  return { type: null, found: 'ZIP' };
}

function faultOf(error: unknown): NonNullable<Inspected['fault']> {
  if (error instanceof ZipFault) return error.fault;
  // Reading past the end of what claims to be a directory.
  if (error instanceof RangeError) return 'broken';
  throw error;
}

/** The old binary container of Office (MS-CFB): its streams' names, in UTF-16, tell what is in it. */
export function inspectCompound(bytes: Buffer): Inspected {
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { type: null, found: 'DOCX', fault: 'encrypted' };
  if (has('WordDocument')) return { type: null, found: 'DOC' };
  if (has('Workbook')) return { type: null, found: 'XLS' };
  return { type: null, found: has('PowerPoint Document') ? 'PPT' : 'OLE' };
}
