import type { Permission } from '@placet/contract';
import { authorise, authoriseKind } from '../access/authorise.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import { readCall, type CallOfTask } from './data/tasks.queries.ts';

/** The call whose task it is. Held, it comes with its audit chain. @throws Problem `not_found` when it is not the actor's */
export async function callOfTask(
  tx: Transaction,
  by: 'id' | 'slug',
  value: string,
  permission: Permission,
  hold = false,
): Promise<CallOfTask> {
  authoriseKind(tx.actor, permission);
  const call = await readCall(tx, by, value);
  if (!call) throw notFound();
  authorise(tx.actor, permission, { callId: call.id });
  if (!hold) return call;
  await holdChain(tx, { type: 'call', id: call.id });
  return (await readCall(tx, by, value, true)) ?? call;
}
