/*
 * The web is two builds of one source tree: the site (public pages, rendered on the server) and the portal (everybody's own pages, in
 * the browser alone). They share shell and design system. Apart, the site's first download stays below 110 kB whatever the
 * portal grows to: bundlers keep a library's used parts together, so in one build a public page would carry what forms need.
 * Crossing from one to the other is a page load.
 */

/** First segments of the site's pages; the first page has none. */
export const sitePaths: readonly string[] = ['', 'calls', 'teams', 'questions', 'resources', 'pages', 'privacy'];

/** First segments of the portal's pages. */
export const portalPaths: readonly string[] = [
  'sign-in',
  'register',
  'confirm',
  'sign-in-link',
  'reset-password',
  'account',
  'invitation',
  'my-applications',
  'apply',
  'reference',
  'coordinate',
  'acting',
  'admin',
  'my-teams',
  'review',
  'forbidden',
];

/** Whether a path such as `/en/apply/…` is a page of the portal. */
export function isPortalPath(pathname: string): boolean {
  return portalPaths.includes(pathname.split('/')[2] ?? '');
}
