/** Refusals of assigning: code → HTTP status. */
export const assignmentErrors = {
  'assignment.not_a_reviewer': 409,
  'assignment.reviewer_busy': 409,
  'assignment.begun': 409,
  'assignment.not_open': 409,
  'assignment.not_possible': 409,
  'assignment_run.no_reviewers': 409,
  'assignment_run.nothing_to_assign': 409,
  'assignment_run.open': 409,
  'assignment_run.not_proposed': 409,
  'assignment_run.ended': 409,
  'assignment_run.pair_refused': 409,
  'conflict.not_possible': 409,
  'reminder.no_deadline': 409,
} as const;
