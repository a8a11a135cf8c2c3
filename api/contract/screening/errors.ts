/** Refusals of screening: code → HTTP status. */
export const screeningErrors = {
  'screening.not_possible': 409,
  'screening.note_required': 422,
  'screening.unknown_rule': 422,
  'screening.no_rule_against': 409,
  'screening.own_application': 403,
} as const;
