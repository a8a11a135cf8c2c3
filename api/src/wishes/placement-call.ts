import type { Locale, LocalizedText, Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import { holdChain } from '../platform/audit/hold-chain.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';

/** The call whose people are placed. */
export interface PlacementCall {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly locales: readonly Locale[];
}

/** Held, it comes with its audit chain. @throws Problem `not_found` when it is not there or not the actor's */
export async function placementCall(
  tx: Transaction,
  id: string,
  permission: Permission,
  hold = false,
): Promise<PlacementCall> {
  const [call] = await tx.query<PlacementCall & Record<string, unknown>>(
    'SELECT id, slug, name, time_zone AS "timeZone", locales FROM call WHERE id = $1',
    [id],
  );
  if (!call) throw notFound();
  authorise(tx.actor, permission, { callId: call.id });
  if (hold) await holdChain(tx, { type: 'call', id });
  return call;
}
