import type { platformErrors } from '@placet/contract/platform/errors.ts';

export const platform = {
  'request.malformed': 'The request could not be read. Reload the page and try again.',
  'request.invalid': 'Some of what was sent needs to be corrected. See the fields named below.',
  'request.too_large': 'What was sent is too large.',
  'request.media_type': 'This kind of content is not accepted here.',
  'request.cross_site': 'This request came from another site and was refused. Open Placet itself and try again.',
  'request.rate_limited': 'Too many tries. Wait a little, then try again.',
  'idempotency.key_missing': 'This action needs an Idempotency-Key header, so that sending it twice does it once.',
  'idempotency.key_reused': 'This Idempotency-Key was used for a different request. Use a new one.',
  'idempotency.in_flight': 'The same request is being worked on. Wait a moment; the answer will be the same.',
  sign_in_required: 'Sign in to go on.',
  forbidden: 'Your account may not do this.',
  not_found: 'There is nothing here, or it is not yours to see.',
  unavailable: 'The service cannot answer just now. What you sent was not saved; try again in a minute.',
  storage_full: 'There is no room for more files just now. Nothing you saved before is lost; try again later.',
  internal: 'Something went wrong on our side. Try again; if it happens again, tell us the number below.',
} satisfies Record<keyof typeof platformErrors, string>;
