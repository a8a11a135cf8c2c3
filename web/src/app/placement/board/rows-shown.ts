/** How many rows beyond what is seen are there on either side: the focus always has a next row to go to. */
const spare = 10;

/** Which of many equally high rows are there: those seen and some around them. The rest is empty space. */
export function rowsShown(
  total: number,
  { top, height, row }: { readonly top: number; readonly height: number; readonly row: number },
): { readonly from: number; readonly to: number } {
  const first = Math.floor(top / row);
  const last = Math.ceil((top + height) / row);
  // In steps of five, so that not every scrolled line builds the list anew.
  const from = Math.max(0, Math.floor((first - spare) / 5) * 5);
  return { from: Math.min(from, Math.max(0, total - 1)), to: Math.min(total, Math.ceil((last + spare) / 5) * 5) };
}
