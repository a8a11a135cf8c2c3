/** Where the clocks go forward, the hour between is no time of that day: nothing can close in it. */
export class NoSuchTime extends Error {
  constructor(readonly local: string) {
    super(`the clocks never show ${local} there`);
  }
}

/**
 * The instant at which clocks of the zone show this. In the hour that comes twice in autumn, `which` says whether its first or its second
 * coming is meant: opening takes the first and closing the second, so that nobody finds a door shut too early.
 * @throws NoSuchTime
 */
export function instantAt(local: string, timeZone: string, which: 'earlier' | 'later'): Temporal.Instant {
  const time = Temporal.PlainDateTime.from(local);
  const zoned = time.toZonedDateTime(timeZone, { disambiguation: which });
  if (!zoned.toPlainDateTime().equals(time)) throw new NoSuchTime(local);
  return zoned.toInstant();
}

/** What clocks of the zone show then, to the minute: `2027-01-31T18:00`. */
export function localAt(at: Temporal.Instant, timeZone: string): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
