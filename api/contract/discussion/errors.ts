/** Refusals of the discussion of an application: code → HTTP status. */
export const discussionErrors = {
  'discussion.not_yet': 409,
  'discussion.closed': 409,
  'discussion.full': 409,
  'discussion.reader_unknown': 422,
  'discussion.edit_over': 409,
  'discussion.changed_meanwhile': 409,
} as const;
