/** Roles an account may hold besides being an applicant. */
export const roleNames = [
  'reviewer',
  'supervisor',
  'intern',
  'countersigner',
  'coordinator',
  'dpo',
  'administrator',
] as const;
export type RoleName = (typeof roleNames)[number];

/** Those an administrator gives. An intern's comes from their placement: nobody gives it by hand. */
export const grantableRoles = [
  'coordinator',
  'reviewer',
  'supervisor',
  'countersigner',
  'dpo',
  'administrator',
] as const satisfies readonly RoleName[];
export type GrantableRole = (typeof grantableRoles)[number];

/** What each role may be limited to: reviewers and coordinators to a call or none, supervisors always to a team. */
export const roleScopes: Readonly<Record<GrantableRole, 'call' | 'team' | 'none'>> = {
  coordinator: 'call',
  reviewer: 'call',
  supervisor: 'team',
  countersigner: 'none',
  dpo: 'none',
  administrator: 'none',
};
