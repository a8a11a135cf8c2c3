/** Refusals of notes: code → HTTP status. */
export const noteErrors = { 'note.changed_meanwhile': 409, 'note.too_many': 409 } as const;
