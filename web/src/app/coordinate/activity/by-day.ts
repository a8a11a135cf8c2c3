/** Events of one day. */
export interface Day<Event> {
  /** `2026-11-23`, by the calendar of the zone. */
  readonly day: string;
  readonly events: readonly (Event & { readonly firstSeen: boolean })[];
}

interface Happened {
  readonly at: string;
}

/**
 * Events, the newest first, under the days of a zone on which they happened. The first that was seen before is marked: what stands
 * above it is new. Where nothing or everything is new there is no mark.
 */
export function byDay<Event extends Happened>(
  events: readonly Event[],
  zone: string | undefined,
  seenAt: string | null,
): Day<Event>[] {
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const seen = seenAt === null ? -1 : events.findIndex(({ at }) => Date.parse(at) <= Date.parse(seenAt));
  const days: { day: string; events: (Event & { firstSeen: boolean })[] }[] = [];
  for (const [index, event] of events.entries()) {
    const day = calendar.format(new Date(event.at));
    const last = days.at(-1);
    const marked = { ...event, firstSeen: index > 0 && index === seen };
    if (last?.day === day) last.events.push(marked);
    else days.push({ day, events: [marked] });
  }
  return days;
}
