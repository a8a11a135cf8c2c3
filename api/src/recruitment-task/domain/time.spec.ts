import { describe, expect, it } from 'vitest';
import { dueOf, isReminderDue, lastOf, lateSeconds, phaseOf, type Progress, type Terms } from './time.ts';

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2027-03-${time}Z`);
const terms: Terms = { opensAt: at('01T08:00'), closesAt: at('05T18:00'), minutes: 120, graceMinutes: 30 };
const fresh: Progress = { startedAt: null, handedInAt: null, withdrawn: false, application: 'shortlisted' };
const begun = (time: string): Progress => ({ ...fresh, startedAt: at(time) });

describe('when an answer is due', () => {
  it('is the time allowed after the start, and never after the window', () => {
    expect(dueOf(terms, at('02T10:00'))).toEqual(at('02T12:00'));
    expect(dueOf(terms, at('05T17:00'))).toEqual(at('05T18:00'));
    expect(dueOf({ ...terms, minutes: null }, at('02T10:00'))).toEqual(at('05T18:00'));
    expect(lastOf(terms)).toEqual(at('05T18:30'));
  });

  it('is late from the first moment after it', () => {
    expect(lateSeconds(at('02T12:00'), at('02T12:00'))).toBeNull();
    expect(lateSeconds(at('02T12:00'), at('02T12:00').add({ milliseconds: 1 }))).toBe(1);
    expect(lateSeconds(at('02T12:00'), at('02T13:00'))).toBe(3_600);
  });
});

describe('where somebody stands', () => {
  it.each([
    [fresh, '01T07:59', 'not_open'],
    [fresh, '01T08:00', 'to_start'],
    [fresh, '05T18:00', 'missed'],
    [begun('02T10:00'), '02T12:00', 'writing'],
    [begun('02T10:00'), '02T12:00:01', 'late'],
    [begun('02T10:00'), '05T18:30', 'late'],
    [begun('02T10:00'), '05T18:30:01', 'over'],
    [{ ...begun('02T10:00'), withdrawn: true }, '02T11:00', 'withdrawn'],
    // Taken off the shortlist, which they may not learn; rejected, which they know.
    [{ ...begun('02T10:00'), application: 'in_review' }, '02T11:00', 'writing'],
    [{ ...begun('02T10:00'), application: 'rejected' }, '02T11:00', 'ended'],
    [{ ...begun('02T10:00'), handedInAt: at('02T11:00'), application: 'withdrawn' }, '02T12:00', 'handed_in'],
  ] as const)('%j at %s is %s', (progress, time, phase) => {
    expect(phaseOf(terms, progress, at(time))).toBe(phase);
  });
});

describe('a reminder', () => {
  const sent = { ...fresh, sentAt: at('01T08:00'), reminded: false };
  it('goes once, a day before the window closes, to who has done nothing', () => {
    expect(isReminderDue(terms, sent, at('04T17:59'))).toBe(false);
    expect(isReminderDue(terms, sent, at('04T18:00'))).toBe(true);
    expect(isReminderDue(terms, { ...sent, reminded: true }, at('04T18:00'))).toBe(false);
    expect(isReminderDue(terms, sent, at('05T18:00'))).toBe(false);
    expect(isReminderDue(terms, { ...sent, startedAt: at('04T17:00') }, at('04T18:00'))).toBe(false);
    expect(isReminderDue({ ...terms, minutes: null }, { ...sent, startedAt: at('04T17:00') }, at('04T18:00'))).toBe(
      true,
    );
  });

  it('does not go to whom it was sent the same day', () => {
    expect(isReminderDue(terms, { ...sent, sentAt: at('04T12:00') }, at('04T19:00'))).toBe(false);
  });
});
