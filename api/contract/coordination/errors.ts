/** Refusals of coordination: code → HTTP status. */
export const coordinationErrors = {
  'received_application.not_returnable': 409,
  'received_application.not_returned': 409,
  'return.unknown_section': 422,
  'return.deadline_too_soon': 422,
  'return.deadline_too_far': 422,
  'export.busy': 429,
} as const;
