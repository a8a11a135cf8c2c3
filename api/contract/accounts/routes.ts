/** What the API promises about accounts. */
export const accountRoutes = [] as const;
