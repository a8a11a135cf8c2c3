/** Refusals that any route can give: code → HTTP status. */
export const platformErrors = {
  'request.malformed': 400,
  'request.invalid': 422,
  'request.too_large': 413,
  'request.media_type': 415,
  'request.cross_site': 403,
  'request.rate_limited': 429,
  'idempotency.key_missing': 400,
  'idempotency.key_reused': 422,
  'idempotency.in_flight': 409,
  sign_in_required: 401,
  forbidden: 403,
  not_found: 404,
  unavailable: 503,
  storage_full: 507,
  internal: 500,
} as const;
