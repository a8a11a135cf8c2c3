/** How urgent something is, the most urgent first. */
export const urgencies = ['overdue', 'today', 'waiting', 'soon'] as const;
export type Urgency = (typeof urgencies)[number];

const hour = 3_600_000;
/** Something that has waited for so long has waited too long. */
export const patienceHours = 7 * 24;

/** What an item is ordered by: a deadline, or since when it waits. */
export interface Timed {
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly since: string | null;
  readonly until: string | null;
}

/** A deadline that passed comes first, then one within a day, then what has waited too long, then the rest. */
export function urgencyOf({ since, until }: Timed, now: number): Urgency {
  const left = until === null ? Infinity : Date.parse(until) - now;
  if (left <= 0) return 'overdue';
  if (left <= 24 * hour) return 'today';
  return since !== null && now - Date.parse(since) >= patienceHours * hour ? 'waiting' : 'soon';
}

/** By urgency; within it what is due or has waited longest comes first. The same items always come in the same order. */
export function byUrgency<Item extends Timed>(items: readonly Item[], now: number): (Item & { urgency: Urgency })[] {
  const date = ({ since, until }: Timed): number => Date.parse(until ?? since ?? '9999-12-31T00:00:00Z');
  return items
    .map((item) => ({ ...item, urgency: urgencyOf(item, now) }))
    .sort(
      (a, b) =>
        urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
        date(a) - date(b) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)),
    );
}
