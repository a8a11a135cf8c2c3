/** The inverse of a small square matrix by Gauss–Jordan elimination with pivots: slow, and easily seen to be right. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot++) {
    let largest = pivot;
    for (let row = pivot; row < size; row++)
      if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[largest]![pivot]!)) largest = row;
    [rows[pivot], rows[largest]] = [rows[largest]!, rows[pivot]!];
    const by = rows[pivot]![pivot]!;
    rows[pivot] = rows[pivot]!.map((value) => value / by);
    for (let row = 0; row < size; row++) {
      const times = rows[row]![pivot]!;
      if (row !== pivot) rows[row] = rows[row]!.map((value, column) => value - times * rows[pivot]![column]!);
    }
  }
  return rows.map((row) => row.slice(size));
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
