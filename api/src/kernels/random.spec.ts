import { describe, expect, it } from 'vitest';
import { SeededRandom } from './random.ts';

function draws(random: SeededRandom, count: number): number[] {
  return Array.from({ length: count }, () => random.nextUint32());
}

describe('pseudo-random numbers from a seed', () => {
  it("are those of the authors' code", () => {
    expect(draws(SeededRandom.ofState(1, 2, 3, 4), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('are the same for a seed, unlike for the next one', () => {
    expect(draws(new SeededRandom(7), 20)).toEqual(draws(new SeededRandom(7), 20));
    expect(new Set([...draws(new SeededRandom(7), 20), ...draws(new SeededRandom(8), 20)]).size).toBe(40);
    expect(draws(new SeededRandom(2 ** 32 + 7), 20)).toEqual(draws(new SeededRandom(7), 20));
  });

  it('fill the interval from 0 to 1 evenly', () => {
    const random = new SeededRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const tenth = Math.floor(random.nextFloat() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Ten tenths and no eleventh; each within five standard deviations of 10,000.
    expect(tenths).toHaveLength(10);
    expect(tenths.every((count) => Math.abs(count - 10_000) < 5 * 95)).toBe(true);
  });

  it('stay below a bound, and refuse one that is none', () => {
    const random = new SeededRandom(2);
    const seen = new Set(Array.from({ length: 1000 }, () => random.nextBelow(7)));
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const bound of [0, -1, 1.5, Number.NaN, 2 ** 32 + 1])
      expect(() => random.nextBelow(bound), String(bound)).toThrow(RangeError);
    expect(random.nextBelow(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it('shuffle into each order as often', () => {
    const random = new SeededRandom(3);
    const orders = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = random.shuffle(['a', 'b', 'c']).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    expect([...orders.values()].every((count) => Math.abs(count - 1000) < 5 * 29)).toBe(true);
    expect([...random.shuffle(Int32Array.of(1, 2, 3))].toSorted()).toEqual([1, 2, 3]);
  });
});
