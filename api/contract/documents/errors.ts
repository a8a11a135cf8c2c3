/** Refusals of documents: code → HTTP status. */
export const documentErrors = {} as const;
