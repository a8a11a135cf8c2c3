/** What the API promises about calls. */
export const callRoutes = [] as const;
