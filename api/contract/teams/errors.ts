/** Refusals of teams and what they need: code → HTTP status. */
export const teamErrors = {
  'team.changed_meanwhile': 409,
  'team.in_use': 409,
  'need.changed_meanwhile': 409,
  'need.team_not_in_call': 409,
  'need.seats_taken': 409,
} as const;
