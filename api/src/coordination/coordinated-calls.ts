import type { Actor } from '../platform/database/actor.ts';

/** The calls somebody coordinates: their ids, or every one. */
export type CallScope = readonly string[] | 'all';

/** Stated in every query besides row-level security, so that an index is used and a policy forgotten shows nothing. */
export function coordinatedCalls(actor: Actor): CallScope {
  if (actor.kind === 'system') return 'all';
  if (actor.kind !== 'account') return [];
  const calls = actor.grants.flatMap(({ role, callId }) => (role === 'coordinator' ? [callId] : []));
  return calls.every((id) => id !== null) ? [...new Set(calls)].sort() : 'all';
}
