/*
 * The tokens of a PDF's objects (ISO 32000-2 §7.2), as far as finding strings and the names before them needs. What is in streams is skipped.
 */

export interface Visit {
  /** A string: from its first byte within the brackets to its last, and the latest name before it. */
  string?: (from: number, to: number, hex: boolean, name: string, object: number) => void;
  /** A stream's bytes, and the text of the dictionary before it. */
  stream?: (from: number, to: number, dictionary: string, object: number) => void;
  /** `/Name n g R` */
  reference?: (name: string, object: number) => void;
}

const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const code = (text: string): number => text.charCodeAt(0);
const [open, close, less, greater, slash, percent, back] = ['(', ')', '<', '>', '/', '%', '\\'].map(code);

function endOfString(bytes: Buffer, from: number): number {
  let depth = 1;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === back) at++;
    else if (byte === open) depth++;
    else if (byte === close && --depth === 0) return at;
  }
  return bytes.length;
}

function endOfWord(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && !isSpace(bytes[at]) && !delimiters.has(bytes[at] ?? 0)) at++;
  return at;
}

const named = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/**
 * Walks through the objects. `objectAt` tells which object a place belongs to where no `n g obj` does: within an object stream.
 * @returns false when it is not built as a PDF is.
 */
export function walk(bytes: Buffer, visit: Visit, objectAt: (at: number) => number = () => 0): boolean {
  let [name, object, begun, at] = ['', 0, 0, 0];
  let words: string[] = [];
  const current = (): number => object || objectAt(at);
  while (at < bytes.length) {
    const byte = bytes[at];
    if (isSpace(byte)) at++;
    else if (byte === percent) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    else if (byte === open) {
      const end = endOfString(bytes, at + 1);
      visit.string?.(at + 1, end, false, name, current());
      at = end + 1;
    } else if (byte === less && bytes[at + 1] !== less) {
      const end = bytes.indexOf('>', at);
      if (end === -1) return false;
      visit.string?.(at + 1, end, true, name, current());
      at = end + 1;
    } else if (byte === less || (byte === greater && bytes[at + 1] === greater)) at += 2;
    else if (byte === slash) {
      const end = endOfWord(bytes, at + 1);
      name = named(bytes.toString('latin1', at + 1, end));
      words = [];
      at = end;
    } else if (delimiters.has(byte ?? 0)) at++;
    else {
      const end = endOfWord(bytes, at);
      const word = bytes.toString('latin1', at, Math.min(end, at + 30));
      at = end;
      if (word === 'obj') [object, begun] = [Number(words.at(-2)), end];
      else if (word === 'endobj') object = 0;
      else if (word === 'R') visit.reference?.(name, Number(words.at(-2)));
      else if (word === 'stream') {
        const from = at + (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1);
        const to = bytes.indexOf('endstream', from);
        if (to === -1) return false;
        visit.stream?.(from, to, named(bytes.toString('latin1', begun, at - 6)), current());
        at = to + 'endstream'.length;
      }
      words = [...words.slice(-1), word];
    }
  }
  return true;
}
