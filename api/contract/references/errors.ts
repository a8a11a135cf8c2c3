/** Refusals of references: code → HTTP status. */
export const referenceErrors = {} as const;
