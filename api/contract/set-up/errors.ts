/** Refusals of setting up calls, programmes and the organisation: code → HTTP status. */
export const setUpErrors = {
  /** Somebody else saved meanwhile; the context holds what is stored. */
  'call.changed_meanwhile': 409,
  'call.slug_taken': 409,
  /** The context names what is missing. */
  'call.incomplete': 409,
  'call.not_possible_now': 409,
  'call.team_has_needs': 409,
  /** Of an open call: closing and extending are steps of their own, with a reason. */
  'call.dates_announced': 409,
  'call.new_closing_too_early': 422,
  /** No draft of this call has that number. */
  'extension.no_draft': 404,
  'extension.too_early': 422,
  'programme.changed_meanwhile': 409,
  'organisation.changed_meanwhile': 409,
} as const;
