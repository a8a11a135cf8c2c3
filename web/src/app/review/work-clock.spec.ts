import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkClock } from './work-clock';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('counts while somebody is there, and no pause of theirs', () => {
  const clock = TestBed.inject(WorkClock);
  const stop = clock.start('one');
  vi.advanceTimersByTime(30_000);
  expect(clock.take('one')).toBe(30);
  // An hour away, of which the first minute could not be told from reading.
  vi.advanceTimersByTime(3_600_000);
  document.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(10_000);
  const counted = clock.take('one');
  expect(counted).toBeGreaterThanOrEqual(38);
  expect(counted).toBeLessThanOrEqual(41);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(10_000);
  expect(clock.take('one')).toBe(0);
  stop();
  vi.restoreAllMocks();
  document.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(10_000);
  expect(clock.take('one')).toBe(0);
});

it('gives back what did not arrive', () => {
  const clock = TestBed.inject(WorkClock);
  clock.add('one', 5_000);
  expect(clock.take('one')).toBe(3_600);
  clock.add('one', 3_600);
  expect([clock.take('one'), clock.take('one'), clock.take('two')]).toEqual([3_600, 1_400, 0]);
});
