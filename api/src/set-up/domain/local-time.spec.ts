import { describe, expect, it } from 'vitest';
import { instantAt, localAt, NoSuchTime } from './local-time.ts';

const zurich = 'Europe/Zurich';

describe('a local time in a named zone', () => {
  it.each([
    ['2027-01-31T18:00', '2027-01-31T17:00:00Z'],
    ['2027-07-31T18:00', '2027-07-31T16:00:00Z'],
    // The last minute before and the first after the clocks go forward.
    ['2027-03-28T01:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00Z'],
  ])('%s is %s, and back', (local, instant) => {
    expect(instantAt(local, zurich, 'later').toString()).toBe(instant);
    expect(localAt(Temporal.Instant.from(instant), zurich)).toBe(local);
  });

  it('that the clocks leave out is refused, not moved in silence', () => {
    expect(() => instantAt('2027-03-28T02:30', zurich, 'earlier')).toThrow(NoSuchTime);
    expect(() => instantAt('2027-03-28T02:30', zurich, 'later')).toThrow(NoSuchTime);
  });

  it('that comes twice opens with its first coming and closes with its second', () => {
    expect(instantAt('2026-10-25T02:30', zurich, 'earlier').toString()).toBe('2026-10-25T00:30:00Z');
    expect(instantAt('2026-10-25T02:30', zurich, 'later').toString()).toBe('2026-10-25T01:30:00Z');
  });
});
