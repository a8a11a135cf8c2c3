export type Part = 'subject' | 'body';

/** Why a text cannot be sent; each has a text in every locale (the API's and the screen's). */
export const findingCodes = [
  'empty',
  'too_long',
  'line_break',
  'control_characters',
  'unknown_placeholder',
  'brace_open',
  'required_missing',
  'may_be_left_out',
  'optional_in_subject',
  'link_in_subject',
  'button',
  'nothing_stays',
  'names_nothing',
  'names_sender',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly part: Part;
  readonly code: FindingCode;
  /** The character it is about, counted from the start of the part. */
  readonly at: number;
  readonly placeholder?: string;
  /** The known name most like the unknown one, if any is like it. */
  readonly nearest?: string | null;
  /** What a mail that names nothing names. */
  readonly named?: string;
}

/** The name most like what was typed: at most a third of it differs, or one begins like the other. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const wanted = typed.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const ranked = known
    .map((name) => ({ name, far: distance(wanted, name) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(name.length / 3)) || alike(wanted, name))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.name ?? null;
}

const alike = (wanted: string, name: string): boolean =>
  wanted.length >= 3 && (name.includes(wanted) || wanted.includes(name));

/** Letters to add, take away or change to make one of the other. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(a).entries()) {
    const next = [row + 1];
    for (let column = 0; column < b.length; column++) {
      const change = (above[column] ?? 0) + (b[column] === letter ? 0 : 1);
      next.push(Math.min(change, (above[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    above = next;
  }
  return above[b.length] ?? 0;
}
