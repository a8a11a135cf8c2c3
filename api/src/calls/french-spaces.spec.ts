import { describe, expect, it } from 'vitest';
import { withFrenchSpaces } from './french-spaces.ts';

describe('French spaces', () => {
  it('keep punctuation with its word, in French texts alone', () => {
    const text = { en: 'Really ? : « no »', fr: 'Vraiment ? Oui ; non ! Voici : « oui »' };
    expect(withFrenchSpaces([{ label: text, key: 'a : b' }])).toEqual([
      {
        label: { en: text.en, fr: 'Vraiment\u202f? Oui\u202f; non\u202f! Voici\u00a0: «\u00a0oui\u00a0»' },
        key: 'a : b',
      },
    ]);
  });
});
