import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOfDay, returnRefusal } from './return-rules.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zone = fc.constantFrom(
  'Europe/Zurich',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Cairo',
  'UTC',
);

it('ends a day at its last minute, whatever clocks do that night', () => {
  fc.assert(
    fc.property(day, zone, (date, timeZone) => {
      const end = endOfDay(date, timeZone).toZonedDateTimeISO(timeZone);
      expect(end.toPlainDate().toString()).toBe(date);
      expect(end.add({ minutes: 1 }).toPlainDate().toString()).not.toBe(date);
    }),
  );
});

it('gives at least a day and at most ninety, and only sections that were asked', () => {
  const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
  const asked = [{ key: 'motivation', title: {}, questions: [] }];
  const refusal = (sections: string[], hours: number) =>
    returnRefusal({ sections, deadline: now.add({ hours }) }, asked, now);
  expect(refusal(['motivation'], 24)).toBeNull();
  expect(refusal(['motivation'], 24 * 90)).toBeNull();
  expect(refusal(['motivation'], 23)).toBe('return.deadline_too_soon');
  expect(refusal(['motivation'], 24 * 90 + 1)).toBe('return.deadline_too_far');
  expect(refusal(['motivation', 'equality'], 48)).toBe('return.unknown_section');
});
