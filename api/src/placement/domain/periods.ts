import type { Period } from './placement-input.ts';

/** Days since 1970-01-01, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** Reads 2027-02-28; undefined when it is no day of the calendar. The contract's own is out of reach of the thread. */
function parseDay(text: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) || formatDay(time / DAY) !== text ? undefined : time / DAY;
}

function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Reads periods; days that occur again are read once. */
export class Calendar {
  private readonly known = new Map<string, number>();

  /** @throws RangeError for what is no day, or a period that ends before it begins */
  days({ from, to }: Period): Days {
    const days = { from: this.day(from), to: this.day(to) };
    if (days.from > days.to) throw new RangeError(`a period ends before it begins: ${from} to ${to}`);
    return days;
  }

  private day(text: string): number {
    let day = this.known.get(text);
    if (day === undefined) {
      day = parseDay(text);
      if (day === undefined) throw new RangeError(`no day: ${text}`);
      this.known.set(text, day);
    }
    return day;
  }
}

export function periodOf({ from, to }: Days): Period {
  return { from: formatDay(from), to: formatDay(to) };
}

/** In order, without overlaps, and joined where one begins on the day after another ends. */
export function joined(periods: readonly Days[]): Days[] {
  const whole: Days[] = [];
  for (const { from, to } of periods.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last.to + 1)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else whole.push({ from, to });
  }
  return whole;
}

/** What is left of periods without the days of others. */
export function without(periods: readonly Days[], others: readonly Days[]): Days[] {
  return others.reduce<readonly Days[]>(
    (left, other) =>
      left.flatMap(({ from, to }) =>
        other.to < from || other.from > to
          ? [{ from, to }]
          : [
              { from, to: other.from - 1 },
              { from: other.to + 1, to },
            ].filter((part) => part.from <= part.to),
      ),
    periods,
  ) as Days[];
}

/** The longest stretch of days that is in one of the periods and in the other; the earliest of several. */
export function stayIn(periods: readonly Days[], other: Days): Days | null {
  let stay: Days | null = null;
  for (const period of periods) {
    const from = Math.max(period.from, other.from);
    const to = Math.min(period.to, other.to);
    if (from <= to && (stay === null || to - from > stay.to - stay.from)) stay = { from, to };
  }
  return stay;
}

/** How many of the periods hold on the day within `within` on which most do; 0 for none. */
export function mostAtOnce(periods: readonly Days[], within: Days): number {
  const inside = periods.filter(({ from, to }) => from <= within.to && to >= within.from);
  const begin = Int32Array.from(inside, ({ from }) => Math.max(from, within.from)).sort();
  const end = Int32Array.from(inside, ({ to }) => Math.min(to, within.to)).sort();
  let [most, over] = [0, 0];
  for (let begun = 0; begun < begin.length; begun++) {
    while (end[over]! < begin[begun]!) over++;
    most = Math.max(most, begun + 1 - over);
  }
  return most;
}
