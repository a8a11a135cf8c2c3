import type { Locale, LocalizedText, Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';

/** What placing people needs to know of its call. */
export interface PlacementCall {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly locales: readonly Locale[];
}

/** @throws Problem `not_found` when it is not there or not the actor's */
export async function findPlacementCall(tx: Transaction, id: string, permission: Permission): Promise<PlacementCall> {
  const [call] = await tx.query<PlacementCall & Record<string, unknown>>(
    'SELECT id, slug, name, time_zone AS "timeZone", locales FROM call WHERE id = $1',
    [id],
  );
  if (!call) throw notFound();
  authorise(tx.actor, permission, { callId: call.id });
  return call;
}
