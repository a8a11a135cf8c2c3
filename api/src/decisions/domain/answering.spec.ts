import { describe, expect, it } from 'vitest';
import { endOfDay, nextAnswerBy, reminderDue } from './answering.ts';

const at = (text: string) => Temporal.Instant.from(text);

it('ends a day where the call is, also when clocks change', () => {
  expect(endOfDay('2027-01-10', 'Europe/Zurich').toString()).toBe('2027-01-10T22:59:00Z');
  expect(endOfDay('2027-03-28', 'Europe/Zurich').toString()).toBe('2027-03-28T21:59:00Z');
});

describe('reminders', () => {
  const offer = { answerBy: at('2027-01-31T22:59:00Z'), releasedAt: at('2027-01-10T09:00:00Z') };
  it.each([
    ['2027-01-24T22:58:00Z', 0, null],
    ['2027-01-24T22:59:00Z', 0, 1],
    ['2027-01-25T09:00:00Z', 1, null],
    ['2027-01-29T22:59:00Z', 1, 2],
    // After days of outage: the last one alone.
    ['2027-01-30T09:00:00Z', 0, 2],
    ['2027-01-30T09:00:00Z', 2, null],
    ['2027-01-31T22:59:00Z', 0, null],
  ])('at %s, %i sent', (now, sent, due) => {
    expect(reminderDue({ ...offer, sent }, at(now))).toBe(due);
  });

  it('does not remind of an offer that is not a day old', () => {
    const short = { answerBy: at('2027-01-12T22:59:00Z'), releasedAt: at('2027-01-10T12:00:00Z'), sent: 0 };
    expect(reminderDue(short, at('2027-01-11T23:30:00Z'))).toBeNull();
  });
});

it('gives the next as long as the first had, and a week at least', () => {
  const now = at('2027-02-01T12:00:00Z');
  const freed = { answerBy: at('2027-01-31T22:59:00Z'), releasedAt: at('2027-01-10T09:00:00Z') };
  expect(nextAnswerBy(freed, now, 'Europe/Zurich').toString()).toBe('2027-02-23T22:59:00Z');
  const short = { answerBy: at('2027-01-12T22:59:00Z'), releasedAt: at('2027-01-10T09:00:00Z') };
  expect(nextAnswerBy(short, now, 'Europe/Zurich').toString()).toBe('2027-02-08T22:59:00Z');
});
