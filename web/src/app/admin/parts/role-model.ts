import { required, validate, type SchemaPath } from '@angular/forms/signals';
import { roleScopes, type GrantableRole } from '@placet/contract/accounts/roles.ts';
import type { RoleGrantInput } from '@placet/contract/accounts/schemas.ts';

/** A role as it is being chosen: empty strings stand for nothing chosen, and for a role that covers everything. */
export interface RoleModel {
  role: string;
  callId: string;
  teamId: string;
}

export const noRole = (): RoleModel => ({ role: '', callId: '', teamId: '' });

/** What the role may be limited to; `none` also before one is chosen. */
export function scopeOf(role: string): 'call' | 'team' | 'none' {
  return Object.hasOwn(roleScopes, role) ? roleScopes[role as GrantableRole] : 'none';
}

interface RolePaths {
  readonly role: SchemaPath<string>;
  readonly teamId: SchemaPath<string>;
}

export function roleRules({ role, teamId }: RolePaths): void {
  required(role, { message: $localize`:@@admin.role.missing:Choose a role` });
  validate(teamId, (field) =>
    scopeOf(field.valueOf(role)) === 'team' && field.value() === ''
      ? { kind: 'required', message: $localize`:@@admin.role.teamMissing:Choose the team` }
      : undefined,
  );
}

/** The chosen role as the API takes it: what was chosen for another role before does not count. */
export function grantOf({ role, callId, teamId }: RoleModel): RoleGrantInput {
  const scope = scopeOf(role);
  return {
    role: role as GrantableRole,
    callId: scope === 'call' && callId !== '' ? callId : null,
    teamId: scope === 'team' && teamId !== '' ? teamId : null,
  };
}
