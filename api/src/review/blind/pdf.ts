import { deflateSync, inflateSync } from 'node:zlib';
import { walk } from './tokens.ts';

/*
 * Takes out of a PDF what it says of its author beside what it shows. Every byte keeps its place, so that nothing else of the file has to be
 * understood: strings become spaces, streams of metadata and attachments become empty ones.
 */

/** Entries whose strings tell of people, programs or times, wherever they stand; and addresses behind links, which are not seen. */
const telling = new Set(
  'Author Creator Producer Title Subject Keywords CreationDate ModDate LastModified Company Manager SourceModified T M F UF Desc URI Name Location ContactInfo Reason NM'.split(
    ' ',
  ),
);

const is = (dictionary: string, entry: string, value: string): boolean =>
  new RegExp(`/${entry}\\s*/${value}(?![A-Za-z])`).test(dictionary);

/** The PDF without it; null when it is built so that we cannot be sure. */
export function blindPdf(original: Buffer): Buffer | null {
  const bytes = Buffer.from(original);
  const info = new Set<number>();
  /** Something was found that we do not know how to clear. */
  const doubts: string[] = [];
  const understood = walk(bytes, {
    reference(name, object) {
      if (name === 'Info') info.add(object);
      if (name === 'Encrypt') doubts.push('encrypted');
    },
    // A cross-reference stream is a trailer as well, and one may lie in a stream's dictionary only.
    stream(_from, _to, dictionary) {
      const found = /\/Info\s+(\d+)\s+\d+\s+R/.exec(dictionary);
      if (found) info.add(Number(found[1]));
      if (dictionary.includes('/Encrypt')) doubts.push('encrypted');
    },
  });
  if (!understood || doubts.length > 0) return null;
  const blank = walk(bytes, {
    string: (from, to, hex, name, object) => {
      if (telling.has(name) || info.has(object)) whiten(bytes, from, to, hex);
    },
    stream: (from, to, dictionary) => {
      if (
        is(dictionary, 'Type', 'Metadata') ||
        is(dictionary, 'Subtype', 'XML') ||
        is(dictionary, 'Type', 'EmbeddedFile')
      )
        bytes.fill(' ', from, to);
      else if (is(dictionary, 'Type', 'ObjStm')) {
        if (!whitenObjects(bytes, from, to, dictionary, info)) doubts.push('packed');
      } else if (bytes[from] === 0xff && bytes[from + 1] === 0xd8) whitenPicture(bytes, from, to);
    },
  });
  return blank && doubts.length === 0 ? bytes : null;
}

function whiten(bytes: Buffer, from: number, to: number, hex: boolean): void {
  // A byte order mark of two spaces is a space like others; in hexadecimal "20" is one.
  for (let at = from; at < to; at++) bytes[at] = hex && (at - from) % 2 === 0 ? 0x32 : hex ? 0x30 : 0x20;
}

/** Objects that are compressed together: opened, whitened, and closed again into the same room. */
function whitenObjects(
  bytes: Buffer,
  from: number,
  to: number,
  dictionary: string,
  info: ReadonlySet<number>,
): boolean {
  const compressed = is(dictionary, 'Filter', 'FlateDecode') || /\/Filter\s*\[\s*\/FlateDecode\s*\]/.test(dictionary);
  if (dictionary.includes('/DecodeParms') || (dictionary.includes('/Filter') && !compressed)) return false;
  try {
    const objects = compressed ? inflateSync(bytes.subarray(from, to)) : Buffer.from(bytes.subarray(from, to));
    const [first, count] = ['First', 'N'].map((entry) =>
      Number(new RegExp(`/${entry}\\s+(\\d+)`).exec(dictionary)?.[1]),
    );
    if (first === undefined || count === undefined || !Number.isInteger(first) || !Number.isInteger(count))
      return false;
    const head = objects.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
    const places = Array.from({ length: count }, (_one, n) => ({
      object: head[2 * n] ?? 0,
      at: first + (head[2 * n + 1] ?? 0),
    }));
    const objectAt = (at: number): number => places.findLast((place) => place.at <= at)?.object ?? 0;
    const changed: number[] = [];
    const whole = walk(
      objects,
      {
        string: (start, end, hex, name, object) => {
          if (!telling.has(name) && !info.has(object)) return;
          whiten(objects, start, end, hex);
          changed.push(start);
        },
      },
      objectAt,
    );
    if (!whole) return false;
    if (changed.length === 0) return true;
    const closed = compressed ? deflateSync(objects, { level: 9 }) : objects;
    if (closed.length > to - from) return false;
    bytes.fill(0, from, to);
    closed.copy(bytes, from);
    return true;
  } catch {
    return false;
  }
}

/** Of a JPEG within: what cameras and editors note beside the picture (ITU T.81 §B.2.4.6). */
function whitenPicture(bytes: Buffer, from: number, to: number): void {
  for (let at = from + 2; at + 4 <= to && bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xda || marker === 0xd9) return;
    const end = Math.min(to, at + 2 + bytes.readUInt16BE(at + 2));
    if (marker === 0xe1 || marker === 0xed || marker === 0xfe) bytes.fill(0, at + 4, end);
    at = end;
  }
}
