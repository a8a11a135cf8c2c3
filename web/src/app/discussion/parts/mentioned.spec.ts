import { describe, expect, it } from 'vitest';
import { begunNames, completed, typedAt } from './mentioned';

const reader = (name: string) => ({ id: name, name, coordinates: false, me: false });
const readers = [reader('Leïla Morel'), reader('Daniel Okafor'), reader('Mei Tanaka')];
const names = (typed: string): string[] => begunNames(readers, typed).map(({ name }) => name);

describe('a name after “@”', () => {
  it.each([
    ['@', { start: 0, name: '' }],
    ['I agree with @da', { start: 13, name: 'da' }],
    ['(@Daniel O', { start: 1, name: 'Daniel O' }],
    ['write to lea@example', undefined],
    ['@da, and', undefined],
    ['so_@da', undefined],
    ['none', undefined],
  ])('%s', (text, expected) => {
    expect(typedAt(text, text.length)).toEqual(expected);
  });

  it('is what stands before the caret', () => {
    expect(typedAt('@da niel', 3)).toEqual({ start: 0, name: 'da' });
  });

  it('finds by any part of a name, without accents or capitals', () => {
    expect(names('')).toHaveLength(3);
    expect(names('lei')).toEqual(['Leïla Morel']);
    expect(names('OKA')).toEqual(['Daniel Okafor']);
    expect(names('daniel o')).toEqual(['Daniel Okafor']);
    // Whoever goes on writing after a name is not held up.
    expect(names('Daniel Okafor ')).toEqual([]);
    expect(names('aniel')).toEqual([]);
  });

  it('is completed where it stands, with one space after it', () => {
    const typed = { start: 4, name: 'da' };
    expect(completed('Yes @da', 7, typed, 'Daniel Okafor')).toEqual({ text: 'Yes @Daniel Okafor ', caret: 19 });
    expect(completed('Yes @da says', 7, typed, 'Daniel Okafor')).toEqual({
      text: 'Yes @Daniel Okafor says',
      caret: 19,
    });
  });
});
