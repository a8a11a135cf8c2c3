import { Problem } from '../platform/http/problem.ts';
import type { CallRow } from './data/call-row.ts';
import { datesOf } from './domain/dates.ts';

/**
 * A new closing time of a call as an instant: after its opening, and in the future.
 * @throws Problem `request.invalid` when it is missing or the clocks never show it, `call.new_closing_too_early`
 */
export function newClosing(closes: string | null, call: CallRow, now: Temporal.Instant): Temporal.Instant {
  const given = {
    kind: 'dated' as const,
    timeZone: call.timeZone,
    opens: null,
    decisionBy: null,
    startsOn: null,
    endsOn: null,
  };
  const result = datesOf({ ...given, closes });
  const closesAt = 'issue' in result ? null : result.closesAt;
  if (!closesAt) {
    const code = closes === null ? 'required' : 'no_such_time';
    throw new Problem('request.invalid', { issues: [{ path: ['body', 'closes'], code }] });
  }
  const opensAt = call.opensAt?.toTemporalInstant() ?? now;
  const early = [now, opensAt].some((other) => Temporal.Instant.compare(closesAt, other) <= 0);
  if (early) throw new Problem('call.new_closing_too_early');
  return closesAt;
}
