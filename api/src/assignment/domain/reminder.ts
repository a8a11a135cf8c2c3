/** How long after its moment a rule still speaks: a rule set late does not send what nobody expects any more. */
const window = Temporal.Duration.from({ hours: 48 });

/** Whether a rule, so many days before (below zero) or after a deadline, speaks now. */
export function speaksNow(days: number, dueAt: Temporal.Instant, timeZone: string, now: Temporal.Instant): boolean {
  const moment = dueAt.toZonedDateTimeISO(timeZone).add({ days }).toInstant();
  if (Temporal.Instant.compare(now, moment) < 0) return false;
  // "Two days before" says nothing to somebody who is late.
  if (days < 0 && Temporal.Instant.compare(now, dueAt) >= 0) return false;
  return Temporal.Instant.compare(now, moment.add(window)) < 0;
}

/** Whole days of the calendar until a deadline; below zero after it. */
export function daysLeft(dueAt: Temporal.Instant, timeZone: string, now: Temporal.Instant): number {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  return day(now).until(day(dueAt)).days;
}
