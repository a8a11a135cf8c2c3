/**
 * French sets a space before `? ! ;` (narrow) and `:`, and inside « »; none of them may begin a line. Texts are written with ordinary spaces;
 * this puts the no-break ones in their place, in every `fr` text of a value.
 */
export function withFrenchSpaces<T>(value: T): T {
  return convert(value, false) as T;
}

function convert(value: unknown, french: boolean): unknown {
  if (typeof value === 'string') return french ? frenchSpaces(value) : value;
  if (Array.isArray(value)) return value.map((item) => convert(item, french));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, convert(inner, french || key === 'fr')]));
}

export function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[?!;])/g, '\u202f')
    .replaceAll(/ (?=[:»])/g, '\u00a0')
    .replaceAll(/(?<=«) /g, '\u00a0');
}
