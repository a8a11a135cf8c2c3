/** Refusals of what the organisation writes: code → HTTP status. */
export const contentErrors = {
  'content.changed_meanwhile': 409,
  'content.category_in_use': 409,
  'content.page_needed': 409,
} as const;
