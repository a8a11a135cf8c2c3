import type { CallPhase } from '@placet/contract/calls/schemas.ts';

/** What decides whether a call takes applications. */
export interface CallDates {
  readonly state: 'draft' | 'open' | 'closed';
  readonly opensAt: Temporal.Instant;
  /** Rolling calls have none. */
  readonly closesAt: Temporal.Instant | null;
}

/**
 * Where a call stands at an instant. It opens at the very instant it says, and at the very instant it closes it is closed. The
 * grace for what was sent at the last moment is not part of what is announced.
 */
export function phaseOf({ state, opensAt, closesAt }: CallDates, now: Temporal.Instant): CallPhase {
  if (state === 'closed' || (closesAt && Temporal.Instant.compare(now, closesAt) >= 0)) return 'closed';
  return state === 'draft' || Temporal.Instant.compare(now, opensAt) < 0 ? 'opens_later' : 'open';
}

interface Listed {
  readonly phase: CallPhase;
  readonly opensAt: string;
  readonly closesAt: string | null;
}

const ranks: Record<CallPhase, number> = { open: 0, opens_later: 1, closed: 2 };

/** Order of a list: open calls, those closing first on top and rolling ones after; then the next to open; then the last closed. */
export function compareCalls(a: Listed, b: Listed): number {
  if (a.phase !== b.phase) return ranks[a.phase] - ranks[b.phase];
  const end = (call: Listed): number => (call.closesAt === null ? Infinity : Date.parse(call.closesAt));
  switch (a.phase) {
    case 'open':
      return Math.sign(end(a) - end(b)) || 0;
    case 'opens_later':
      return Date.parse(a.opensAt) - Date.parse(b.opensAt);
    case 'closed':
      return Math.sign(end(b) - end(a)) || 0;
  }
}
