/** Where a sealed value of an application stands: it opens in no other place (`platform/crypto/sealing.ts`). */
export const draftPlace = (applicationId: string, section: string): string =>
  `draft_section|${applicationId}/${section}|sealed`;
export const leftoverPlace = (id: string): string => `draft_leftover|${id}|sealed`;
