/** The instant at which a day begins in a time zone, or the day so many days later. */
export function dayStarts(day: string, timeZone: string, daysLater = 0): Temporal.Instant {
  return Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone).toInstant();
}
