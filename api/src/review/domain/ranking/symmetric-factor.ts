import { factoriseDense, invertDense, type Block } from './dense-factor.ts';
import type { Elimination } from './elimination.ts';

/**
 * A symmetric positive definite matrix whose zeros are known, in the order of its elimination: first sparse columns one by one, then
 * a dense rest. Stored as a square with its zeros, since what is left after the larger factor is absorbed is mostly full.
 */
export class SymmetricFactor {
  /** Row by row, lower triangle: the matrix to be factorised, then its factor. Places beyond the matrix are padding. */
  readonly values: Float64Array;
  private readonly elimination: Elimination;
  private readonly dense: Block;
  private readonly inverted: Float64Array;

  constructor(elimination: Elimination) {
    const { size, sparse } = elimination;
    this.elimination = elimination;
    this.values = new Float64Array(size * size);
    this.inverted = new Float64Array(size * size);
    this.dense = { values: this.values, size, from: sparse };
  }

  /** Makes the matrix the identity, which is also what its padding must be. */
  reset(): void {
    const { size } = this.elimination;
    this.values.fill(0);
    for (let place = 0; place < size; place++) this.values[place * (size + 1)] = 1;
  }

  /**
   * Replaces the matrix by its Cholesky factor.
   * @returns the logarithm of its determinant
   * @throws RangeError unless the matrix is positive definite
   */
  factorise(): number {
    const { values } = this;
    const { size, sparse, starts, rows } = this.elimination;
    for (let column = 0; column < sparse; column++) {
      const diagonal = Math.sqrt(values[column * (size + 1)]!);
      if (!(diagonal > 0)) throw new RangeError('the matrix is not positive definite');
      values[column * (size + 1)] = diagonal;
      const [begin, end] = [starts[column]!, starts[column + 1]!];
      for (let at = begin; at < end; at++) values[rows[at]! * size + column]! /= diagonal;
      for (let at = begin; at < end; at++) {
        const row = rows[at]! * size;
        const entry = values[row + column]!;
        for (let other = begin; other <= at; other++) {
          const place = rows[other]!;
          values[row + place]! -= entry * values[place * size + column]!;
        }
      }
    }
    factoriseDense(this.dense);
    let logarithm = 0;
    for (let place = 0; place < size; place++) logarithm += Math.log(values[place * (size + 1)]!);
    return 2 * logarithm;
  }

  /** Solves the equations with the factorised matrix, in place. */
  solve(vector: Float64Array): void {
    const { values } = this;
    const { size } = this.elimination;
    for (let row = 0; row < size; row++) {
      let value = vector[row]!;
      for (let column = 0; column < row; column++) value -= values[row * size + column]! * vector[column]!;
      vector[row] = value / values[row * (size + 1)]!;
    }
    this.solveTransposed(vector);
  }

  /** Solves Lᵀ·x = v in place: turns independent standard normal numbers into ones whose covariance is the inverse of the matrix. */
  solveTransposed(vector: Float64Array): void {
    const { values } = this;
    const { size } = this.elimination;
    for (let row = size - 1; row >= 0; row--) {
      const value = vector[row]! / values[row * (size + 1)]!;
      vector[row] = value;
      for (let column = 0; column < row; column++) vector[column]! -= values[row * size + column]! * value;
    }
  }

  /**
   * The inverse of the factorised matrix, row by row, lower triangle: complete in its dense part, and where the factor is not zero in
   * the rest (Takahashi, Fagan and Chen 1973). Valid until the next inversion.
   */
  invert(): Float64Array {
    const { values, inverted } = this;
    const { size, sparse, starts, rows } = this.elimination;
    invertDense(this.dense, inverted);
    for (let column = sparse - 1; column >= 0; column--) {
      const diagonal = values[column * (size + 1)]!;
      let own = 1 / diagonal;
      const [begin, end] = [starts[column]!, starts[column + 1]!];
      for (let at = begin; at < end; at++) {
        const row = rows[at]!;
        let sum = 0;
        for (let other = begin; other < end; other++) {
          const place = rows[other]!;
          sum += inverted[place < row ? row * size + place : place * size + row]! * values[place * size + column]!;
        }
        inverted[row * size + column] = -sum / diagonal;
        own += (sum / diagonal) * values[row * size + column]!;
      }
      inverted[column * (size + 1)] = own / diagonal;
    }
    return inverted;
  }
}
