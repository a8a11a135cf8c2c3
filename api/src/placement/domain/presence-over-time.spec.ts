import { describe, expect, it } from 'vitest';
import { monthlyAverage, standingOn } from './presence-over-time.ts';

describe('where an intern stands', () => {
  it.each([
    ['2027-01-31', 'expected'],
    ['2027-02-01', 'present'],
    ['2027-06-16', 'present'],
    ['2027-06-17', 'leaving'],
    ['2027-06-30', 'leaving'],
    ['2027-07-01', 'left'],
  ])('on %s: %s', (today, standing) => {
    expect(standingOn(today, { from: '2027-02-01', to: '2027-06-30' })).toBe(standing);
  });
});

it('counts people on an average day of each month', () => {
  const stays = [
    { from: '2026-11-01', to: '2027-02-14' },
    { from: '2027-02-15', to: '2027-02-28' },
    { from: '2027-06-30', to: '2028-01-31' },
  ];
  expect(monthlyAverage(2027, stays)).toEqual([1, 1, 0, 0, 0, 0.03, 1, 1, 1, 1, 1, 1]);
  expect(monthlyAverage(2025, stays)).toEqual(Array<number>(12).fill(0));
});
