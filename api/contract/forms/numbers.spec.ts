import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './numbers.ts';

describe('parseNumber', () => {
  it.each<[string, number]>([
    ['12', 12],
    [' 1 250 ', 1250],
    ['1\u202f250,5', 1250.5],
    ['-3.25', -3.25],
    ['−3', -3],
    ['٣٫٥', 3.5],
    ['１２', 12],
    ['-0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'twelve', '1,000.5', '1.2.3', '1e3', '0x10', '--1', '12%', '1'.repeat(16), '.5'])(
    'does not guess at %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('reads back every number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const value = Number(`${String(whole)}.${String(part).padStart(3, '0')}`);
        expect(parseNumber(String(value))).toBe(value + 0);
      }),
    );
  });
});
