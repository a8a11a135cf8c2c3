import type { RoleName } from '@placet/contract/accounts/roles.ts';
import type { RoleLine } from '../template.ts';

/** Names of tasks rather than of persons, so that they fit everybody. */
const names: Readonly<Record<RoleName, string>> = {
  reviewer: 'évaluation',
  supervisor: 'encadrement',
  intern: 'stage',
  countersigner: 'contresignature',
  coordinator: 'coordination',
  dpo: 'protection des données',
  administrator: 'administration',
};

/** « coordination (Genève, printemps 2027), administration » */
export function roleList(roles: readonly RoleLine[]): string {
  return roles.map(({ role, scope }) => (scope === null ? names[role] : `${names[role]} (${scope})`)).join(', ');
}
