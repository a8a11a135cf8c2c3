/** What a call's dates say about whether somebody must look at it. */
export interface CallDates {
  readonly kind: 'dated' | 'rolling';
  readonly state: 'draft' | 'open' | 'closed';
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly decisionBy: Date | null;
  readonly started: boolean;
}

const day = 24 * 3_600_000;
const daysUntil = (at: Date, now: Temporal.Instant): number => (at.getTime() - now.epochMilliseconds) / day;

/** It closes within a week. */
export function isClosing({ state, closesAt }: CallDates, now: Temporal.Instant): boolean {
  if (state !== 'open' || !closesAt) return false;
  const left = daysUntil(closesAt, now);
  return left > 0 && left <= 7;
}

/** It was to open within two weeks, or before now, and is still in the making. */
export function opensSoon({ state, opensAt }: CallDates, now: Temporal.Instant): boolean {
  return state === 'draft' && opensAt !== null && daysUntil(opensAt, now) <= 14;
}

/** Nobody can apply any more. */
export function isOver({ state, closesAt }: CallDates, now: Temporal.Instant): boolean {
  return state === 'closed' || (state === 'open' && closesAt !== null && daysUntil(closesAt, now) <= 0);
}

/** Over, and its decisions are due within two weeks; where no day was announced, once it has been over for a week. */
export function awaitsDecision(call: CallDates, now: Temporal.Instant): boolean {
  if (!isOver(call, now)) return false;
  if (call.decisionBy) return daysUntil(call.decisionBy, now) <= 14;
  return call.closesAt === null || daysUntil(call.closesAt, now) <= -7;
}

/** Whether there are candidates for its needs is worth a look: applications come in no more, or soon will not, and nobody has started. */
export function needsWeighing(call: CallDates, now: Temporal.Instant): boolean {
  if (call.state === 'draft' || call.started) return false;
  if (call.kind === 'rolling') return true;
  return isOver(call, now) || (call.closesAt !== null && daysUntil(call.closesAt, now) <= 14);
}

export interface NextDate<Call> {
  readonly call: Call;
  readonly what: 'opens' | 'closes';
  readonly at: Date;
}

/** The next date of any of the calls, or null. */
export function nextDate<Call extends CallDates>(calls: readonly Call[], now: Temporal.Instant): NextDate<Call> | null {
  const dates = calls.flatMap((call): NextDate<Call>[] => {
    const opens = call.opensAt && call.state !== 'closed' ? [{ call, what: 'opens' as const, at: call.opensAt }] : [];
    const closes = call.closesAt && call.state === 'open' ? [{ call, what: 'closes' as const, at: call.closesAt }] : [];
    return [...opens, ...closes];
  });
  const coming = dates.filter(({ at }) => daysUntil(at, now) > 0).sort((a, b) => a.at.getTime() - b.at.getTime());
  return coming[0] ?? null;
}
