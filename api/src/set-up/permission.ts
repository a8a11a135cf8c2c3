import type { Permission } from '@placet/contract';
import { permits } from '../access/authorise.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Problem } from '../platform/http/problem.ts';

/**
 * For what concerns no single record, such as beginning a call: it needs a role without limits.
 * @throws Problem `forbidden`
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!permits(actor, permission, {})) throw new Problem('forbidden');
}
