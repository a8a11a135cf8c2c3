/** What the API promises about references. */
export const referenceRoutes = [] as const;
