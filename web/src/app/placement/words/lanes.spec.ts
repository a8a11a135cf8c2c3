import { monthsOf, seatLanes, stretchOf } from './lanes';

const period = { from: '2027-01-01', to: '2027-01-10' };
const stay = (from: number, to: number, id = '') => ({
  id,
  from: `2027-01-${String(from).padStart(2, '0')}`,
  to: `2027-01-${String(to).padStart(2, '0')}`,
});

describe('seats over time', () => {
  it('measures a stay by whole days, the last included, and cuts off what lies outside', () => {
    expect(stretchOf(stay(1, 5), period)).toMatchObject({ start: 0, size: 50 });
    expect(stretchOf(stay(10, 10), period)).toMatchObject({ start: 90, size: 10 });
    expect(stretchOf({ from: '2026-06-01', to: '2027-01-02' }, period)).toMatchObject({ start: 0, size: 20 });
    expect(stretchOf({ from: '2028-06-01', to: '2028-06-02' }, period)).toMatchObject({ start: 100, size: 0 });
  });

  it('lets two share a seat one after the other, never on the same day', () => {
    const lanes = seatLanes([stay(6, 10, 'b'), stay(1, 5, 'a')], 2, period);
    expect(lanes.map((lane) => lane.map(({ id }) => id))).toEqual([['a', 'b'], []]);
    expect(seatLanes([stay(5, 10, 'b'), stay(1, 5, 'a')], 2, period)[1]?.map(({ id }) => id)).toEqual(['b']);
  });

  it('shows those who are too many rather than hiding them', () => {
    expect(seatLanes([stay(1, 5), stay(2, 6), stay(3, 7)], 2, period)).toHaveLength(3);
  });

  it('needs no more seats than there are at most on one day', () => {
    const stays = [stay(1, 3), stay(2, 6), stay(4, 8), stay(7, 9), stay(9, 10)];
    expect(seatLanes(stays, 2, period)).toHaveLength(2);
  });

  it('begins an axis with the month in which the period begins', () => {
    expect(monthsOf({ from: '2026-12-15', to: '2027-02-01' }).map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
    expect(monthsOf({ from: '2026-12-15', to: '2027-02-01' })[0]?.start).toBe(0);
  });
});
