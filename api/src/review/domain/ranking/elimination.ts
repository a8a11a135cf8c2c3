import { TILE } from './dense-factor.ts';

/*
 * In which order the rows of a sparse symmetric matrix are eliminated, so that few zeros fill up: always one of those that have the
 * fewest neighbours left (minimum degree; Rose 1972), until what remains is so full that it is better taken as dense.
 */

/** How full the remaining rows must be for the rest to be taken as dense. */
const FULL = 0.7;

/** Which rows of a matrix have a common entry, as bits: whether `row` and `column` have is a bit of word `row * words + (column >> 5)`. */
export interface Pattern {
  readonly size: number;
  readonly words: number;
  readonly bits: Uint32Array;
}

/** An order of elimination. "Place" is a row's number in the new order. */
export interface Elimination {
  /** Rows of the matrix in the new order, padded so that the dense rest is a multiple of a tile. */
  readonly size: number;
  /** The place of each row. */
  readonly places: Int32Array;
  /** How many places are eliminated one by one; the rest is dense. */
  readonly sparse: number;
  /** Where the entries of each sparse column begin in `rows`. */
  readonly starts: Int32Array;
  /** The places below the diagonal that are not zero in each sparse column of the factor, ascending. */
  readonly rows: Int32Array;
}

export function emptyPattern(size: number): Pattern {
  const words = (size + 31) >> 5;
  return { size, words, bits: new Uint32Array(size * words) };
}

/** Notes that two rows have a common entry. Call it for both directions. */
export function connect({ bits, words }: Pattern, row: number, column: number): void {
  bits[row * words + (column >> 5)]! |= 1 << (column & 31);
}

/** Orders the rows of a matrix. Uses up the pattern. */
export function orderElimination(pattern: Pattern): Elimination {
  const { size, words, bits } = pattern;
  const degrees = new Int32Array(size);
  for (let row = 0; row < size; row++) degrees[row] = degreeOf(pattern, row);
  const places = new Int32Array(size).fill(-1);
  const eliminated: number[][] = [];
  for (;;) {
    const left = size - eliminated.length;
    const row = leastConnected(degrees, places);
    if (row < 0 || degrees[row]! >= FULL * (left - 1)) break;
    const neighbours = neighboursOf(pattern, row);
    places[row] = eliminated.length;
    eliminated.push(neighbours);
    // Its neighbours become neighbours of each other.
    for (const other of neighbours) {
      for (let word = 0; word < words; word++) bits[other * words + word]! |= bits[row * words + word]!;
      bits[other * words + (other >> 5)]! &= ~(1 << (other & 31));
      bits[other * words + (row >> 5)]! &= ~(1 << (row & 31));
      degrees[other] = degreeOf(pattern, other);
    }
  }
  return arrange(places, eliminated);
}

function arrange(places: Int32Array, eliminated: readonly (readonly number[])[]): Elimination {
  const sparse = eliminated.length;
  let next = sparse;
  for (let row = 0; row < places.length; row++) if (places[row] === -1) places[row] = next++;
  const starts = new Int32Array(sparse + 1);
  const columns = eliminated.map((rows) => Int32Array.from(rows, (row) => places[row]!).sort());
  for (const [place, column] of columns.entries()) starts[place + 1] = starts[place]! + column.length;
  const rows = new Int32Array(starts[sparse]!);
  for (const [place, column] of columns.entries()) rows.set(column, starts[place]);
  return { size: sparse + TILE * Math.ceil((places.length - sparse) / TILE), places, sparse, starts, rows };
}

/** The row with the fewest neighbours that is not eliminated yet, the first of equals; −1 when there is none. */
function leastConnected(degrees: Int32Array, places: Int32Array): number {
  let best = -1;
  for (let row = 0; row < degrees.length; row++)
    if (places[row] === -1 && (best < 0 || degrees[row]! < degrees[best]!)) best = row;
  return best;
}

function degreeOf({ bits, words }: Pattern, row: number): number {
  let degree = 0;
  for (let word = row * words; word < (row + 1) * words; word++) degree += bitsIn(bits[word]!);
  return degree;
}

function neighboursOf({ bits, words }: Pattern, row: number): number[] {
  const neighbours: number[] = [];
  for (let word = 0; word < words; word++)
    for (let rest = bits[row * words + word]!; rest !== 0; rest &= rest - 1)
      neighbours.push(word * 32 + 31 - Math.clz32(rest & -rest));
  return neighbours;
}

/** How many bits of a word of 32 are set. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
