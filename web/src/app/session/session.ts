import type { RoleName } from '@placet/contract/accounts/roles.ts';

export type { Session } from '@placet/contract/accounts/schemas.ts';

/** Roles an account may hold besides being an applicant. */
export type Role = RoleName;
