/** Refusals of mails and their texts: code → HTTP status. */
export const messageErrors = {
  'mail_template.changed_meanwhile': 409,
  'mail_template.faulty': 422,
  'message.not_resendable': 409,
  'message.still_waiting': 409,
  'message.resent_already': 409,
} as const;
