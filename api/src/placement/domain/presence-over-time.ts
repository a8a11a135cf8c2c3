/** Where an intern stands on a day: to come, there, in their last two weeks, gone. */
export type InternStanding = 'expected' | 'present' | 'leaving' | 'left';

const lastDays = 14;

/** Days are written as 2027-02-28. */
export function standingOn(
  today: string,
  { from, to }: { readonly from: string; readonly to: string },
): InternStanding {
  if (today < from) return 'expected';
  if (today > to) return 'left';
  const left = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(to)).days;
  return left < lastDays ? 'leaving' : 'present';
}

interface Stay {
  readonly from: string;
  readonly to: string;
}

/** People on an average day of each month of a year: days that they are there, over the days of the month. */
export function monthlyAverage(year: number, stays: readonly Stay[]): number[] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = Temporal.PlainDate.from({ year, month: month + 1, day: 1 });
    const last = first.with({ day: first.daysInMonth });
    const days = stays.reduce((sum, { from, to }) => {
      const begin = from > first.toString() ? Temporal.PlainDate.from(from) : first;
      const end = to < last.toString() ? Temporal.PlainDate.from(to) : last;
      return sum + Math.max(0, begin.until(end).days + 1);
    }, 0);
    return Math.round((days / first.daysInMonth) * 100) / 100;
  });
}
