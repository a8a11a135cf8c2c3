import type { Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import { readCall, type DecidedCall } from './data/calls.queries.ts';

/** The call whose applications are decided on. @throws Problem `not_found` when it is not there or not the actor's */
export async function findCall(tx: Transaction, slug: string, permission: Permission): Promise<DecidedCall> {
  const call = await readCall(tx, slug);
  if (!call) throw notFound();
  authorise(tx.actor, permission, { callId: call.id });
  return call;
}
