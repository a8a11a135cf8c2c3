/** Refusals of calls: code → HTTP status. */
export const callErrors = {} as const;
