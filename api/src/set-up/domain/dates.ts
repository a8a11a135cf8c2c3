import { instantAt, NoSuchTime } from './local-time.ts';

export interface GivenDates {
  readonly kind: 'dated' | 'rolling';
  readonly timeZone: string;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly decisionBy: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface SavedDates {
  readonly kind: 'dated' | 'rolling';
  readonly timeZone: string;
  readonly opensAt: Temporal.Instant | null;
  readonly closesAt: Temporal.Instant | null;
}

export interface DateIssue {
  readonly field: keyof GivenDates;
  readonly code: 'no_such_time' | 'closes_before_opening' | 'decision_before_closing' | 'ends_before_start';
}

/** Local times as instants of the named zone, or the first that cannot stand. What is not given yet is not compared. */
export function datesOf(given: GivenDates): SavedDates | { readonly issue: DateIssue } {
  const { kind, timeZone, decisionBy, startsOn, endsOn } = given;
  const issue = (field: DateIssue['field'], code: DateIssue['code']) => ({ issue: { field, code } });
  const opensAt = existing(given.opens, timeZone, 'earlier');
  if (opensAt === undefined) return issue('opens', 'no_such_time');
  // A rolling call closes when somebody closes it.
  const closesAt = kind === 'rolling' ? null : existing(given.closes, timeZone, 'later');
  if (closesAt === undefined) return issue('closes', 'no_such_time');
  if (opensAt && closesAt && Temporal.Instant.compare(closesAt, opensAt) <= 0)
    return issue('closes', 'closes_before_opening');
  const closingDay = closesAt?.toZonedDateTimeISO(timeZone).toPlainDate();
  if (decisionBy !== null && closingDay && Temporal.PlainDate.compare(decisionBy, closingDay) < 0)
    return issue('decisionBy', 'decision_before_closing');
  if (startsOn !== null && endsOn !== null && Temporal.PlainDate.compare(endsOn, startsOn) < 0)
    return issue('endsOn', 'ends_before_start');
  return { kind, timeZone, opensAt, closesAt };
}

/** Null when nothing is given, undefined when the clocks never show it. */
export function existing(
  local: string | null,
  timeZone: string,
  which: 'earlier' | 'later',
): Temporal.Instant | null | undefined {
  if (local === null) return null;
  try {
    return instantAt(local, timeZone, which);
  } catch (error) {
    if (error instanceof NoSuchTime || error instanceof RangeError) return undefined;
    throw error;
  }
}
