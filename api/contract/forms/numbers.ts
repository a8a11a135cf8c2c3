/** Digits of other scripts, by the code point of their zero. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/**
 * Reads a number as people type it: spaces between groups of digits, a point or a comma as the decimal sign, digits of other
 * scripts. Undefined when it cannot be read for certain; "1,000.5" is refused rather than guessed at.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replaceAll(/\p{Nd}/gu, latinDigit)
    .replaceAll(/[\s'’]/gu, '')
    .replace('−', '-')
    .replace(/[,٫]/, '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) + 0 : undefined;
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
