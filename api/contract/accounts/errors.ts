/** Refusals of accounts: code → HTTP status. */
export const accountErrors = {} as const;
