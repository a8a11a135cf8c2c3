/** A size in megabytes as people of that language write it; thousands, as file managers count. */
export function megabytes(bytes: unknown, locale: string): string {
  const value = Number(bytes) / 1_000_000;
  // Rounded away from the limit: "10 MB; the limit is 10 MB" would help nobody.
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: value < 0.1 ? 3 : 1,
    roundingMode: 'ceil',
  }).format(value);
}
