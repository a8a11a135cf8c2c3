import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../kernels/random.ts';
import { connect, emptyPattern, orderElimination } from './elimination.ts';
import { SymmetricFactor } from './symmetric-factor.ts';
import { inverseOf, sumOf } from './testing/dense.ts';

/** A sparse symmetric matrix with a heavy diagonal. */
function sparseMatrix(size: number, seed: number, entries: number): number[][] {
  const random = new SeededRandom(seed);
  const matrix = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );
  for (let entry = 0; entry < entries; entry++) {
    const [row, column] = [random.nextBelow(size), random.nextBelow(size)];
    const value = random.nextFloat() - 0.5;
    if (row === column) continue;
    for (const [one, other] of [
      [row, column],
      [column, row],
    ] as const) {
      matrix[one]![other]! += value;
      matrix[one]![one]! += Math.abs(value);
    }
  }
  return matrix;
}

function factorOf(matrix: readonly (readonly number[])[]) {
  const size = matrix.length;
  const pattern = emptyPattern(size);
  for (const [row, entries] of matrix.entries())
    for (const [column, value] of entries.entries()) if (row !== column && value !== 0) connect(pattern, row, column);
  const elimination = orderElimination(pattern);
  const factor = new SymmetricFactor(elimination);
  factor.reset();
  const at = (row: number, column: number): number => {
    const [one, other] = [elimination.places[row]!, elimination.places[column]!];
    return Math.max(one, other) * elimination.size + Math.min(one, other);
  };
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) factor.values[at(row, column)] = matrix[row]![column]!;
  return { factor, elimination, at };
}

describe.each([
  [1, 0],
  [5, 4],
  [9, 60],
  [33, 40],
  [40, 110],
  [65, 2000],
])('a matrix of order %i with about %i entries', (size, entries) => {
  it('is solved, inverted where it is not zero, and has the determinant of its factor', () => {
    const matrix = sparseMatrix(size, size + entries, entries);
    const { factor, elimination, at } = factorOf(matrix);
    expect([...elimination.places].sort((one, other) => one - other)).toEqual([...Array(size).keys()]);
    const determinant = factor.factorise();
    const wanted = inverseOf(matrix);
    const inverse = factor.invert();
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (matrix[row]![column] !== 0) expect(inverse[at(row, column)]).toBeCloseTo(wanted[row]![column]!, 10);
    const vector = new Float64Array(elimination.size);
    for (let row = 0; row < size; row++) vector[elimination.places[row]!] = row - 3;
    factor.solve(vector);
    for (let row = 0; row < size; row++)
      expect(vector[elimination.places[row]!]).toBeCloseTo(
        sumOf(wanted[row]!.map((entry, index) => entry * (index - 3))),
        9,
      );
    const { factor: ofInverse } = factorOf(wanted);
    expect(ofInverse.factorise()).toBeCloseTo(-determinant, 7);
  });
});

it('eliminates the rows of a chain one by one, with hardly any fill', () => {
  const chain = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 60 }, (__, column) => (row === column ? 3 : Math.abs(row - column) === 1 ? -1 : 0)),
  );
  const { elimination } = factorOf(chain);
  expect(elimination.sparse).toBeGreaterThan(50);
  expect(elimination.rows.length).toBeLessThanOrEqual(2 * elimination.sparse);
});

it('refuses a matrix that is not positive definite', () => {
  const { factor } = factorOf([
    [1, 2],
    [2, 1],
  ]);
  expect(() => factor.factorise()).toThrow(RangeError);
});
