/** Refusals of accounts: code → HTTP status. */
export const accountErrors = {
  /** The address or the password is wrong, or there is no such account: never says which. */
  'session.credentials_wrong': 401,
  'link.unknown': 410,
  'link.expired': 410,
  'link.used': 410,
  'account.exists': 409,
  'account.email_taken': 409,
  'account.email_unchanged': 409,
  'account.has_submitted': 409,
  'account.has_reviewed': 409,
  /** Proved who they are, and an administrator has closed the account. */
  'account.deactivated': 403,
  'account.own_deactivation': 409,
  /** Nobody with this id, or somebody who may see what the asker may not: never says which. */
  'acting.not_possible': 409,
  'acting.read_only': 403,
  'role.held_already': 409,
  'role.last_administrator': 409,
} as const;
