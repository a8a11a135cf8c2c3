import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import { Problem } from '../platform/http/problem.ts';

/** @throws Problem `request.invalid` when whoever should look after the interns does not supervise the team */
export function requireSupervisor(id: string | null, supervisors: TeamNeed['supervisors']): void {
  if (id === null || supervisors.some(({ accountId }) => accountId === id)) return;
  throw new Problem('request.invalid', { issues: [{ path: ['body', 'supervisorId'], code: 'invalid_value' }] });
}
