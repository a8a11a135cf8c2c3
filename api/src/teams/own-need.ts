import type { Permission } from '@placet/contract';
import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import { authorise } from '../access/authorise.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import { needById } from './data/needs.queries.ts';

/**
 * A need this actor may touch: by its call or by its team. With `forUpdate` nobody else changes it until the transaction ends.
 * @throws Problem `not_found`
 */
export async function ownNeed(
  tx: Transaction,
  id: string,
  permission: Permission,
  options: { readonly forUpdate: boolean },
): Promise<TeamNeed> {
  if (options.forUpdate) await tx.query('SELECT FROM team_need WHERE id = $1 FOR UPDATE', [id]);
  const need = await needById(tx, id);
  if (!need) throw notFound();
  authorise(tx.actor, permission, { callId: need.call.id, teamId: need.team.id });
  return need;
}
