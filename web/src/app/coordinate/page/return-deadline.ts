import { parseDay } from '@placet/contract/forms/days.ts';

const suggestedDays = 14;

/** Whether it is a day of the calendar, written `2027-02-28`. */
export const isDay = (text: string): boolean => parseDay(text) !== undefined;

/** Two weeks from today by the calendar of the call's zone: enough for somebody who reads their mail once a week. */
export function suggestedDeadline(now: Date, timeZone: string): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = new Date(`${today.format(now)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + suggestedDays);
  return day.toISOString().slice(0, 10);
}
