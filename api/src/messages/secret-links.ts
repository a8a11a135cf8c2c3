/** The token in the fragment of a mailed link; reads the same in JavaScript and in PostgreSQL. */
export const tokenPattern = '#[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])';

/** What stands in its place where a mail is shown or kept: the link leads to its page, and does nothing there. */
export const tokenGone = '#…';

export function withoutTokens(text: string): string {
  return text.replaceAll(new RegExp(tokenPattern, 'g'), tokenGone);
}
