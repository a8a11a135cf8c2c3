/** Until when a referee may answer: the end of a working day, so many days later, in the call's zone. */
export function expiryOf(askedAt: Temporal.Instant, days: number, timeZone: string): Temporal.Instant {
  return askedAt
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone, plainTime: '18:00' })
    .toInstant();
}

/** Days before expiry on which a referee who has not answered is reminded, once each. */
export const reminderDays = [7, 2] as const;

/** What decides about an automatic reminder. */
export interface Remindable {
  readonly requestedAt: Temporal.Instant;
  readonly remindedAt: Temporal.Instant | null;
  readonly expiresAt: Temporal.Instant;
  /** The days before expiry of the last automatic reminder; null before the first. */
  readonly remindedFor: number | null;
}

const restHours = 24;

/**
 * Which automatic reminder is due: its days before expiry, or null. A missed one is not sent after a later one; none is sent within a day
 * of another mail to the same referee, but when that day is over.
 */
export function reminderDue(reference: Remindable, timeZone: string, now: Temporal.Instant): number | null {
  const { requestedAt, remindedAt, expiresAt, remindedFor } = reference;
  if (Temporal.Instant.compare(now, expiresAt) >= 0) return null;
  if (hoursBetween(latest(requestedAt, remindedAt), now) < restHours) return null;
  const reached = reminderDays.filter((days) => {
    const moment = expiresAt.toZonedDateTimeISO(timeZone).subtract({ days }).toInstant();
    // Asked so late that the moment was over already: the request itself was the reminder.
    return Temporal.Instant.compare(now, moment) >= 0 && Temporal.Instant.compare(requestedAt, moment) < 0;
  });
  const days = reached.at(-1);
  return days === undefined || (remindedFor !== null && remindedFor <= days) ? null : days;
}

/** How long a referee is left in peace after any mail of ours, by who would remind them. */
const spacing = { applicant: { hours: 72 }, coordinator: { hours: 1 } } as const;

/** From when on this person may remind the referee. */
export function remindableFrom(
  { requestedAt, remindedAt }: Pick<Remindable, 'requestedAt' | 'remindedAt'>,
  by: keyof typeof spacing,
): Temporal.Instant {
  return latest(requestedAt, remindedAt).add(spacing[by]);
}

function latest(first: Temporal.Instant, second: Temporal.Instant | null): Temporal.Instant {
  return second !== null && Temporal.Instant.compare(second, first) > 0 ? second : first;
}

function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return to.since(from).total('hours');
}
