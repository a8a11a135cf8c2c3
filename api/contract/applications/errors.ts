/** Refusals of applications: code → HTTP status. */
export const applicationErrors = {} as const;
