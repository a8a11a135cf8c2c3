/** Days from the first to the last, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A stretch of a seat, in per cent of the whole period. */
export type Stretch<T> = T & { readonly start: number; readonly size: number };

const day = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day;

/** How far into a period a stay begins and how much of it it takes; what lies outside is cut off. */
export function stretchOf<T extends Days>(stay: T, period: Days): Stretch<T> {
  const [first, end] = [at(period.from), at(period.to) + 1];
  const from = Math.min(Math.max(at(stay.from), first), end);
  const to = Math.max(Math.min(at(stay.to) + 1, end), from);
  const whole = Math.max(end - first, 1);
  return { ...stay, start: (100 * (from - first)) / whole, size: (100 * (to - from)) / whole };
}

/** Who sits where: each seat a lane, filled by first day; a lane more than there are seats only where stays overlap more than they may. */
export function seatLanes<T extends Days>(stays: readonly T[], positions: number, period: Days): Stretch<T>[][] {
  const lanes: Stretch<T>[][] = Array.from({ length: positions }, () => []);
  const ends = lanes.map(() => '');
  for (const stay of stays.toSorted((a, b) =>
    a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1,
  )) {
    const free = ends.findIndex((end) => end < stay.from);
    const lane = free < 0 ? lanes.push([]) - 1 : free;
    lanes[lane]?.push(stretchOf(stay, period));
    ends[lane] = stay.to;
  }
  return lanes;
}

/** The first days of the months in a period, with their place in it: what an axis shows. */
export function monthsOf(period: Days): { readonly day: string; readonly start: number }[] {
  const months = [];
  const date = new Date(`${period.from}T00:00:00Z`);
  date.setUTCDate(1);
  while (date.toISOString().slice(0, 10) <= period.to) {
    const first = date.toISOString().slice(0, 10);
    months.push({ day: first, start: stretchOf({ from: first, to: first }, period).start });
    date.setUTCMonth(date.getUTCMonth() + 1);
  }
  return months;
}
