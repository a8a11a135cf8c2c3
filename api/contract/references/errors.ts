/** Refusals of references: code → HTTP status. */
export const referenceErrors = {
  'reference.link_unknown': 401,
  'reference.link_ended': 410,
  'reference.not_opened': 409,
  'reference.already_given': 409,
  'reference.already_declined': 409,
  'reference.expired': 409,
  'reference.incomplete': 422,
  'reference.not_waiting': 409,
  'reference.reminded_recently': 409,
  'reference.application_ended': 409,
  'reference.confirmation_needed': 409,
  'reference.not_replaceable': 409,
  'reference.replaced_too_often': 409,
  'reference.referee_invalid': 422,
} as const;
