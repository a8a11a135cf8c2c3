/** The token in the fragment of a mailed link. The same pattern stands in SQL below. */
const token = /#[\w-]{43}(?![\w-])/g;

/** A mail as it may be shown or kept: its links lead to their page, and do nothing there. */
export function withoutTokens(text: string): string {
  return text.replaceAll(token, '#');
}

/** The same for a text column. */
export const withoutTokensSql = (column: string): string =>
  String.raw`regexp_replace(${column}, '#[\w-]{43}(?![\w-])', '#', 'g')`;
