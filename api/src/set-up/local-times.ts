import { existing } from './domain/dates.ts';
import { localAt } from './domain/local-time.ts';

/** The instant at which clocks of the zone show this; null when they never do. */
export function localTimeOf(local: string, timeZone: string, which: 'earlier' | 'later'): Temporal.Instant | null {
  return existing(local, timeZone, which) ?? null;
}

/** What clocks of the zone show then, to the minute. */
export const toLocal = localAt;
