import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { key as keySchema } from '../limits.ts';
import { keyFrom } from './keys.ts';

describe('a key made from a text', () => {
  it('is what a person would call it', () => {
    expect(keyFrom('What’s your name?', new Set(), 'question')).toBe('what-s-your-name');
    expect(keyFrom('Où êtes-vous née ? Cœur', new Set(), 'question')).toBe('ou-etes-vous-nee-coeur');
    expect(keyFrom('2nd choice', new Set(), 'question')).toBe('nd-choice');
  });

  it('falls back where no letter is left', () => {
    expect(keyFrom('الاسم', new Set(), 'question')).toBe('question');
    expect(keyFrom('', new Set(['question']), 'question')).toBe('question-2');
  });

  it('counts on where it is taken, however long', () => {
    const long = 'a'.repeat(80);
    const first = keyFrom(long, new Set(), 'question');
    expect(keyFrom(long, new Set([first]), 'question')).toBe(`${'a'.repeat(62)}-2`);
  });

  it('is always allowed, and new', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, others) => {
        const taken = new Set([...others, keyFrom(text, new Set(), 'question')]);
        const made = keyFrom(text, taken, 'question');
        expect(keySchema.safeParse(made).success).toBe(true);
        expect(taken.has(made)).toBe(false);
      }),
    );
    expect(keyFrom('constructor', new Set(), 'question')).toBe('constructor-2');
  });
});
