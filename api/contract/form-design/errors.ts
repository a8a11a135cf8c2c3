/** Refusals of form design: code → HTTP status. */
export const formDesignErrors = {
  'form.changed_meanwhile': 409,
  'form.not_ready': 409,
  'form.nothing_to_publish': 409,
  'form.import_invalid': 422,
  /** An applicant's page holds a form that another one has replaced. */
  'form.changed': 409,
  'question_library.full': 409,
} as const;
