/** What the API promises about applications. */
export const applicationRoutes = [] as const;
