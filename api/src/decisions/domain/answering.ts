/** The last minute of a day in the call's zone: until then an offer can be answered. */
export function endOfDay(day: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '23:59' }).toInstant();
}

/** How long before an offer lapses its holder is reminded, the first reminder first. */
const reminders = [{ hours: 7 * 24 }, { hours: 2 * 24 }] as const;

/**
 * Whether a reminder is due now. One that fell due before the offer was a day old is never sent, and after an outage only the last is.
 * @param sent how many count as sent already
 * @returns how many count as sent afterwards, or null when none is due
 */
export function reminderDue(
  { answerBy, releasedAt, sent }: { answerBy: Temporal.Instant; releasedAt: Temporal.Instant; sent: number },
  now: Temporal.Instant,
): number | null {
  if (Temporal.Instant.compare(now, answerBy) >= 0) return null;
  const first = releasedAt.add({ hours: 24 });
  const due = reminders.filter((before) => {
    const at = answerBy.subtract(before);
    return Temporal.Instant.compare(at, now) <= 0 && Temporal.Instant.compare(at, first) >= 0;
  });
  const last = due.at(-1);
  const count = last === undefined ? 0 : reminders.indexOf(last) + 1;
  return count > sent ? count : null;
}

/** By when the next on the waiting list would answer: as many days as the first had, a week at least, counted from today. */
export function nextAnswerBy(
  freed: { readonly answerBy: Temporal.Instant; readonly releasedAt: Temporal.Instant },
  now: Temporal.Instant,
  timeZone: string,
): Temporal.Instant {
  const days = Math.max(7, Math.round(freed.releasedAt.until(freed.answerBy).total('hours') / 24));
  return endOfDay(now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days }).toString(), timeZone);
}
