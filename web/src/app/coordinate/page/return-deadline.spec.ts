import { isDay, suggestedDeadline } from './return-deadline';

describe('suggestedDeadline', () => {
  it('is two weeks from today as the calendar of the call says it', () => {
    const now = new Date('2026-12-20T23:30:00Z');
    expect(suggestedDeadline(now, 'America/New_York')).toBe('2027-01-03');
    expect(suggestedDeadline(now, 'Europe/Zurich')).toBe('2027-01-04');
  });

  it('knows what is no day', () => {
    expect(isDay('2027-02-28')).toBe(true);
    expect(isDay('2027-02-30')).toBe(false);
    expect(isDay('2027--')).toBe(false);
  });
});
