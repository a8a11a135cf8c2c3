/** Refusals of reviewing: code → HTTP status. */
export const reviewErrors = {
  'review.declare_first': 409,
  'review.closed': 409,
  'review.changed_meanwhile': 409,
  'review.incomplete': 422,
  'review.no_rubric': 409,
  'review.document_withheld': 409,
  'review.not_reopenable': 409,
  'review.letters_withheld': 409,
} as const;
