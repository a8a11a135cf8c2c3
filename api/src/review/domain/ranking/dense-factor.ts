/*
 * Cholesky factor and inverse of a dense symmetric positive definite matrix, stored row by row, in tiles of four rows by four
 * columns whose sums stay in registers: several times faster than one scalar product after the other.
 */

/** Rows and columns of a tile. The part of a matrix that is worked on is a multiple of it. */
export const TILE = 4;

/** A square matrix, of which the rows and columns from `from` on are meant. */
export interface Block {
  readonly values: Float64Array;
  readonly size: number;
  readonly from: number;
}

/**
 * Replaces the lower triangle of a block by its Cholesky factor L, where L·Lᵀ is the block. What is above the diagonal stays.
 * @throws RangeError unless the block is positive definite
 */
export function factoriseDense({ values, size, from }: Block): void {
  const sums = new Float64Array(TILE * TILE);
  for (let top = from; top < size; top += TILE)
    for (let left = from; left <= top; left += TILE) {
      tileProducts(values, top * size, values, left * size, size, from, left, sums);
      for (let row = 0; row < TILE; row++)
        for (let column = 0; column < TILE && left + column <= top + row; column++) {
          const at = (top + row) * size + left;
          const other = (left + column) * size + left;
          let value = values[at + column]! - sums[row * TILE + column]!;
          for (let k = 0; k < column; k++) value -= values[at + k]! * values[other + k]!;
          if (left + column < top + row) values[at + column] = value / values[other + column]!;
          else if (value > 0) values[at + column] = Math.sqrt(value);
          else throw new RangeError('the matrix is not positive definite');
        }
    }
}

/**
 * The inverse of the matrix that was factorised, into the lower triangle of `inverse`. What is above the diagonal holds results in
 * between afterwards.
 */
export function invertDense(factor: Block, inverse: Float64Array): void {
  const { size, from } = factor;
  const sums = new Float64Array(TILE * TILE);
  for (let top = from; top < size; top += TILE) invertTriangleRows(factor, inverse, top, sums);
  // L⁻ᵀ·L⁻¹, from rows of L⁻ᵀ. A diagonal tile is needed by the tiles at its left only, so the result may take its place after them.
  for (let top = from; top < size; top += TILE)
    for (let left = from; left <= top; left += TILE) {
      tileProducts(inverse, top * size, inverse, left * size, size, top, size, sums);
      for (let row = 0; row < TILE; row++)
        for (let column = 0; column < TILE; column++)
          inverse[(top + row) * size + left + column] = sums[row * TILE + column]!;
    }
}

/** Rows `top`… of L⁻ᵀ, which are columns of L⁻¹, into and above the diagonal of `inverse`. */
function invertTriangleRows({ values, size }: Block, inverse: Float64Array, top: number, sums: Float64Array): void {
  for (let row = 0; row < TILE; row++) inverse.fill(0, (top + row) * size + top, (top + row) * size + top + TILE);
  for (let left = top; left < size; left += TILE) {
    tileProducts(values, left * size, inverse, top * size, size, top, left, sums);
    for (let row = 0; row < TILE; row++)
      for (let column = left === top ? row : 0; column < TILE; column++) {
        const at = (left + column) * size + left;
        const target = (top + row) * size + left;
        let value = (left === top && column === row ? 1 : 0) - sums[column * TILE + row]!;
        for (let k = 0; k < column; k++) value -= values[at + k]! * inverse[target + k]!;
        inverse[target + column] = value / values[at + column]!;
      }
  }
}

/**
 * The 16 scalar products of four rows of `x`, the first starting at index `x0`, with four rows of `y` from `y0`, over the columns
 * `from` to before `to`; row by row into `out`.
 */
function tileProducts(
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  size: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  const x1 = x0 + size;
  const x2 = x1 + size;
  const x3 = x2 + size;
  const y1 = y0 + size;
  const y2 = y1 + size;
  const y3 = y2 + size;
  for (let k = from; k < to; k++) {
    const p = x[x0 + k]!;
    const q = x[x1 + k]!;
    const r = x[x2 + k]!;
    const s = x[x3 + k]!;
    let t = y[y0 + k]!;
    a0 += p * t;
    b0 += q * t;
    c0 += r * t;
    d0 += s * t;
    t = y[y1 + k]!;
    a1 += p * t;
    b1 += q * t;
    c1 += r * t;
    d1 += s * t;
    t = y[y2 + k]!;
    a2 += p * t;
    b2 += q * t;
    c2 += r * t;
    d2 += s * t;
    t = y[y3 + k]!;
    a3 += p * t;
    b3 += q * t;
    c3 += r * t;
    d3 += s * t;
  }
  out[0] = a0;
  out[1] = a1;
  out[2] = a2;
  out[3] = a3;
  out[4] = b0;
  out[5] = b1;
  out[6] = b2;
  out[7] = b3;
  out[8] = c0;
  out[9] = c1;
  out[10] = c2;
  out[11] = c3;
  out[12] = d0;
  out[13] = d1;
  out[14] = d2;
  out[15] = d3;
}
