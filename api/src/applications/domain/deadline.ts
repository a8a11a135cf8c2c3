/** The last instant at which something due at `deadline` is still taken: the deadline and the grace the call states. */
export function lastInstant(deadline: Temporal.Instant, graceSeconds: number): Temporal.Instant {
  return deadline.add({ seconds: graceSeconds });
}

/** Too late, with the grace counted to the second: the last instant itself is in time. */
export function isPast(deadline: Temporal.Instant, graceSeconds: number, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, lastInstant(deadline, graceSeconds)) > 0;
}

/**
 * When an application to a rolling call stops being active: so many calendar months later, at the same local time.
 * Months without that day end on their last.
 */
export function activeUntil(submittedAt: Temporal.Instant, months: number, timeZone: string): Temporal.Instant {
  return submittedAt.toZonedDateTimeISO(timeZone).add({ months }).toInstant();
}
