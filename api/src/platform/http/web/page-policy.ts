/**
 * The content security policy of a page. No inline script runs, and one inline style at most, by its hash: the organisation's colours
 * (organisation-style.ts). There is neither nonce nor `unsafe-inline`: other styles stand in stylesheets, the state that hydration needs is a JSON data block (never executed), and event replay, which would need
 * an inline script, is off (web/src/app/shell/hydration.ts). Trusted Types: `angular` for its templates, `angular#bundler` for lazily
 * loaded code, `placet#worker` for the document viewer's worker.
 */
export function pagePolicy(https: boolean, style = ''): string {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${style}`.trim(),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler placet#worker',
  ];
  if (https) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}
