import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormContext } from './answers.ts';
import { formatDay, parseDay, parseMonth, resolveBound } from './days.ts';

const context: FormContext = { today: '2026-11-23', callCloses: '2027-01-31', teams: [], referenceCount: 2 };
const bound = (value: Parameters<typeof resolveBound>[0]) => {
  const day = resolveBound(value, context);
  return day === undefined ? undefined : formatDay(day);
};

describe('parseDay', () => {
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '',
    '2027--',
    'tomorrow',
    '12027-01-01',
    '2027-01-01T00:00',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('reads every day of the calendar back as it was written, one apart from the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
    expect(parseDay('2024-02-29')).toBe((parseDay('2024-03-01') ?? 0) - 1);
  });
});

describe('parseMonth', () => {
  it('reads months, and years as all their months', () => {
    expect(parseMonth('2024-09')).toEqual({ first: 2024 * 12 + 8, last: 2024 * 12 + 8 });
    expect(parseMonth('2024')).toEqual({ first: 2024 * 12, last: 2024 * 12 + 11 });
  });

  it.each(['2024-13', '24-09', '2024-9', '', '0999'])('refuses %j', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });
});

describe('resolveBound', () => {
  it('takes fixed days as they are', () => {
    expect(bound({ on: '2027-05-01' })).toBe('2027-05-01');
  });

  it('counts from today', () => {
    expect(bound({ from: 'today' })).toBe('2026-11-23');
    expect(bound({ from: 'today', years: -18 })).toBe('2008-11-23');
    expect(bound({ from: 'today', days: 8 })).toBe('2026-12-01');
  });

  it('stays within a shorter month', () => {
    expect(bound({ from: 'call_closes', months: 1 })).toBe('2027-02-28');
    expect(bound({ from: 'call_closes', years: 1, months: 1 })).toBe('2028-02-29');
    expect(bound({ from: 'call_closes', months: 1, days: 1 })).toBe('2027-03-01');
  });

  it('is no limit when the call has no such date', () => {
    expect(bound({ from: 'period_starts' })).toBeUndefined();
  });
});
