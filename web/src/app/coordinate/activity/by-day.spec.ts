import { byDay } from './by-day';

const events = [
  { id: 'a', at: '2026-11-24T00:30:00Z' },
  { id: 'b', at: '2026-11-23T23:30:00Z' },
  { id: 'c', at: '2026-11-23T10:00:00Z' },
  { id: 'd', at: '2026-11-21T10:00:00Z' },
];
const shape = (zone: string, seenAt: string | null) =>
  byDay(events, zone, seenAt).map(({ day, events: ofDay }) => [day, ofDay.map(({ id }) => id).join('')]);
const mark = (seenAt: string | null) =>
  byDay(events, 'UTC', seenAt)
    .flatMap(({ events: ofDay }) => ofDay)
    .filter(({ firstSeen }) => firstSeen)
    .map(({ id }) => id);

describe('events by day', () => {
  it('stand under the day of the reader’s own calendar', () => {
    expect(shape('UTC', null)).toEqual([
      ['2026-11-24', 'a'],
      ['2026-11-23', 'bc'],
      ['2026-11-21', 'd'],
    ]);
    expect(shape('Europe/Zurich', null)[0]).toEqual(['2026-11-24', 'ab']);
    expect(shape('America/New_York', null)[0]).toEqual(['2026-11-23', 'abc']);
  });

  it('are marked where what was seen before begins, if anything is new', () => {
    expect(mark('2026-11-23T12:00:00Z')).toEqual(['c']);
    expect(mark('2026-11-23T10:00:00Z')).toEqual(['c']);
    expect(mark('2026-11-24T01:00:00Z')).toEqual([]);
    expect(mark('2026-11-01T00:00:00Z')).toEqual([]);
    expect(mark(null)).toEqual([]);
  });
});
