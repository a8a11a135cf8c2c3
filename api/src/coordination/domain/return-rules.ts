import type { ErrorCode } from '@placet/contract';
import type { Section } from '@placet/contract/forms/question.ts';

/** The last minute of a day in a time zone: what "until that day" means. */
export function endOfDay(day: string, timeZone: string): Temporal.Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone);
  return next.subtract({ minutes: 1 }).toInstant();
}

export interface Return {
  readonly sections: readonly string[];
  readonly deadline: Temporal.Instant;
}

const leastHours = 24;
const mostDays = 90;

/** Why these sections cannot be sent back until then, or null when they can. */
export function returnRefusal(
  { sections, deadline }: Return,
  asked: readonly Section[],
  now: Temporal.Instant,
): ErrorCode | null {
  const known = new Set(asked.map(({ key }) => key));
  if (!sections.every((key) => known.has(key))) return 'return.unknown_section';
  if (Temporal.Instant.compare(deadline, now.add({ hours: leastHours })) < 0) return 'return.deadline_too_soon';
  if (Temporal.Instant.compare(deadline, now.add({ hours: 24 * mostDays })) > 0) return 'return.deadline_too_far';
  return null;
}
