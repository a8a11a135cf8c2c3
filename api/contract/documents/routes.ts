/** What the API promises about documents. */
export const documentRoutes = [] as const;
