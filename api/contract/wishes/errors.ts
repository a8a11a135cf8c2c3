/** Refusals of what is asked before anybody is placed: code → HTTP status. */
export const wishErrors = {
  'placement_settings.changed_meanwhile': 409,
  'wishes.no_deadline': 409,
  'wishes.deadline_past': 409,
  'wishes.nobody_to_ask': 409,
  'wishes.send_changed': 409,
  'wishes.changed_meanwhile': 409,
  'wishes.over': 409,
  'wishes.too_many_teams': 422,
  'candidates.not_shown': 409,
  'candidates.blind_review': 409,
  'candidates.over': 409,
  'candidates.changed_meanwhile': 409,
  'candidates.not_eligible': 409,
} as const;
