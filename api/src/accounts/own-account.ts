import type { Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import type { AccountActor, Actor } from '../platform/database/actor.ts';
import { Problem } from '../platform/http/problem.ts';

/** The actor, allowed to do this to their own account. */
export function ownAccount(actor: Actor, permission: Permission): AccountActor {
  if (actor.kind !== 'account') throw new Problem('sign_in_required');
  authorise(actor, permission, { ownerId: actor.accountId });
  return actor;
}
