/** Refusals of applications: code → HTTP status. */
export const applicationErrors = {
  'application.exists': 409,
  'application.call_closed': 409,
  'application.call_not_open_yet': 409,
  'application.deadline_passed': 409,
  'application.not_editable': 409,
  'application.section_not_returned': 409,
  'application.incomplete': 422,
  'application.already_submitted': 409,
  'application.not_submitted': 409,
  'application.cannot_withdraw': 409,
  'application.not_a_draft': 409,
  'draft.conflict': 409,
  'draft.invalid': 422,
} as const;
