import { describe, expect, it } from 'vitest';
import { datesOf, type GivenDates } from './dates.ts';

const given: GivenDates = {
  kind: 'dated',
  timeZone: 'Europe/Zurich',
  opens: '2026-12-01T09:00',
  closes: '2027-01-31T18:00',
  decisionBy: '2027-03-01',
  startsOn: '2027-05-01',
  endsOn: '2027-08-31',
};
const issueOf = (change: Partial<GivenDates>): string | null => {
  const result = datesOf({ ...given, ...change });
  return 'issue' in result ? `${result.issue.field} ${result.issue.code}` : null;
};

describe('the dates of a call', () => {
  it('become instants of its zone', () => {
    expect(JSON.parse(JSON.stringify(datesOf(given)))).toEqual({
      kind: 'dated',
      timeZone: 'Europe/Zurich',
      opensAt: '2026-12-01T08:00:00Z',
      closesAt: '2027-01-31T17:00:00Z',
    });
  });

  it.each<[Partial<GivenDates>, string | null]>([
    [{ closes: '2026-12-01T09:00' }, 'closes closes_before_opening'],
    [{ opens: null, closes: '2020-01-01T09:00' }, null],
    [{ opens: '2027-03-28T02:30', closes: '2027-04-01T18:00', decisionBy: null }, 'opens no_such_time'],
    [{ closes: '2027-03-28T02:30', decisionBy: null }, 'closes no_such_time'],
    [{ closes: '2027-02-30T18:00' }, 'closes no_such_time'],
    [{ decisionBy: '2027-01-30' }, 'decisionBy decision_before_closing'],
    [{ decisionBy: '2027-01-31' }, null],
    [{ endsOn: '2027-04-30' }, 'endsOn ends_before_start'],
    [{ opens: null, closes: null, decisionBy: null, startsOn: null, endsOn: null }, null],
    // Between opening and closing the clocks go back: an hour by the clock, two in truth.
    [{ opens: '2026-10-25T02:30', closes: '2026-10-25T02:30', decisionBy: null }, null],
  ])('%j: %s', (change, issue) => {
    expect(issueOf(change)).toBe(issue);
  });

  it('of a rolling call have no end, whatever was written before it was rolling', () => {
    expect(datesOf({ ...given, kind: 'rolling' })).toMatchObject({ closesAt: null });
  });
});
