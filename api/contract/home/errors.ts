/** Refusals of what coordinators work from: code → HTTP status. */
export const homeErrors = {
  'saved_view.too_many': 409,
  'saved_view.query_unknown': 422,
  'home.day_past': 422,
} as const;
