import type { RoleName } from '@placet/contract/accounts/roles.ts';
import type { RoleLine } from '../template.ts';

const names: Readonly<Record<RoleName, string>> = {
  reviewer: 'reviewer',
  supervisor: 'supervisor',
  intern: 'intern',
  countersigner: 'countersigner',
  coordinator: 'coordinator',
  dpo: 'data protection officer',
  administrator: 'administrator',
};

/** "coordinator (Geneva, spring 2027), administrator" */
export function roleList(roles: readonly RoleLine[]): string {
  return roles.map(({ role, scope }) => (scope === null ? names[role] : `${names[role]} (${scope})`)).join(', ');
}
