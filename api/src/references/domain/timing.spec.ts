import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiryOf, remindableFrom, reminderDue, type Remindable } from './timing.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const zone = 'Europe/Zurich';

describe('the time to answer', () => {
  it('ends at six in the evening, so many days later, in the call’s zone', () => {
    expect(expiryOf(at('2026-11-23T12:00:00Z'), 21, zone).toString()).toBe('2026-12-14T17:00:00Z');
    expect(expiryOf(at('2026-11-23T23:30:00Z'), 21, zone).toString()).toBe('2026-12-15T17:00:00Z');
  });
  it('keeps to the local hour over the change of clocks', () => {
    expect(expiryOf(at('2026-10-20T12:00:00Z'), 14, zone).toString()).toBe('2026-11-03T17:00:00Z');
    expect(expiryOf(at('2026-03-20T12:00:00Z'), 14, zone).toString()).toBe('2026-04-03T16:00:00Z');
  });
});

describe('an automatic reminder', () => {
  const asked: Remindable = {
    requestedAt: at('2026-11-23T12:00:00Z'),
    remindedAt: null,
    expiresAt: at('2026-12-14T17:00:00Z'),
    remindedFor: null,
  };
  const due = (changes: Partial<Remindable>, now: string): number | null =>
    reminderDue({ ...asked, ...changes }, zone, at(now));

  it('is due seven and two days before the end, to the second', () => {
    expect(due({}, '2026-12-07T16:59:59Z')).toBeNull();
    expect(due({}, '2026-12-07T17:00:00Z')).toBe(7);
    const once = { remindedFor: 7, remindedAt: at('2026-12-07T17:00:00Z') };
    expect(due(once, '2026-12-08T17:00:00Z')).toBeNull();
    expect(due(once, '2026-12-12T17:00:00Z')).toBe(2);
    expect(due({ remindedFor: 2, remindedAt: at('2026-12-12T17:00:00Z') }, '2026-12-14T16:00:00Z')).toBeNull();
  });
  it('is one, not two, when both moments were missed', () => {
    expect(due({}, '2026-12-13T12:00:00Z')).toBe(2);
    expect(due({ remindedFor: 2, remindedAt: at('2026-12-12T17:00:00Z') }, '2026-12-13T18:00:00Z')).toBeNull();
  });
  it('waits for a day after somebody else reminded', () => {
    expect(due({ remindedAt: at('2026-12-07T10:00:00Z') }, '2026-12-07T17:00:00Z')).toBeNull();
    expect(due({ remindedAt: at('2026-12-07T10:00:00Z') }, '2026-12-08T10:00:00Z')).toBe(7);
  });
  it('is never due after the end, nor for a moment that was over when the referee was asked', () => {
    expect(due({}, '2026-12-14T17:00:00Z')).toBeNull();
    expect(due({ requestedAt: at('2026-12-10T12:00:00Z') }, '2026-12-11T13:00:00Z')).toBeNull();
    expect(due({ requestedAt: at('2026-12-10T12:00:00Z') }, '2026-12-12T17:00:00Z')).toBe(2);
  });

  it('comes at most twice, whatever the days and however often it is looked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 600 }), (days, minutes) => {
        const requestedAt = at('2026-11-23T12:00:00Z');
        let state: Remindable = { ...asked, requestedAt, expiresAt: expiryOf(requestedAt, days, zone) };
        const sent: number[] = [];
        for (
          let now = requestedAt;
          Temporal.Instant.compare(now, state.expiresAt) <= 0;
          now = now.add({ minutes: minutes * 10 })
        ) {
          const which = reminderDue(state, zone, now);
          if (which === null) continue;
          sent.push(which);
          state = { ...state, remindedAt: now, remindedFor: which };
        }
        expect([[], [7], [2], [7, 2]]).toContainEqual(sent);
      }),
      { numRuns: 200 },
    );
  });
});

it('leaves the referee in peace: an applicant for three days after any mail, a coordinator for an hour', () => {
  const requestedAt = at('2026-11-23T12:00:00Z');
  expect(remindableFrom({ requestedAt, remindedAt: null }, 'applicant').toString()).toBe('2026-11-26T12:00:00Z');
  const remindedAt = at('2026-12-01T08:00:00Z');
  expect(remindableFrom({ requestedAt, remindedAt }, 'applicant').toString()).toBe('2026-12-04T08:00:00Z');
  expect(remindableFrom({ requestedAt, remindedAt }, 'coordinator').toString()).toBe('2026-12-01T09:00:00Z');
});
