/** Refusals of rubrics: code → HTTP status. */
export const rubricErrors = {
  'rubric.changed_meanwhile': 409,
  'rubric.not_ready': 409,
  'rubric.nothing_to_publish': 409,
} as const;
