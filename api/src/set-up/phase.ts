import type { SetUpPhase } from '@placet/contract/set-up/schemas.ts';
import { phaseOf } from '../calls/phase.ts';
import type { CallRow } from './data/call-row.ts';

/** Where a call stands at an instant, one in the making included. */
export function phaseOfRow({ state, opensAt, closesAt }: CallRow, now: Temporal.Instant): SetUpPhase {
  if (state === 'draft' || !opensAt) return 'draft';
  return phaseOf({ state, opensAt: opensAt.toTemporalInstant(), closesAt: closesAt?.toTemporalInstant() ?? null }, now);
}
