import { daysAhead } from './days-ahead';

describe('days to put something off to', () => {
  it('are tomorrow, the next Monday, and in two weeks', () => {
    expect(daysAhead(new Date(2026, 10, 24, 23, 30))).toEqual(['2026-11-25', '2026-11-30', '2026-12-08']);
  });

  it('are each there once, also on a Sunday, and a Monday means the next one', () => {
    expect(daysAhead(new Date(2026, 10, 29, 8))).toEqual(['2026-11-30', '2026-12-13']);
    expect(daysAhead(new Date(2026, 10, 30, 8))).toEqual(['2026-12-01', '2026-12-07', '2026-12-14']);
  });
});
