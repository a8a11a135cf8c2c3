import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCharacters,
  countWords,
  hasControlCharacters,
  isBlank,
  normalise,
  withoutControlCharacters,
} from './text.ts';

describe('normalise', () => {
  it('composes accents and has one kind of line end', () => {
    expect(normalise('e\u0301te\u0301\r\na\rb')).toBe('été\na\nb');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('hasControlCharacters', () => {
  it.each(['\u0000', 'a\u0007b', '\u001b[31m', '\u007f', '\u0085', '\ud800', 'abc\u202egpj.exe', '\uffff'])(
    'refuses %j',
    (text) => {
      expect(hasControlCharacters(text)).toBe(true);
    },
  );

  it.each(['a\tb\nc', 'مرحبا\u200f', '👩‍🚀', 'Zoë', '\u2066x\u2069'])('keeps %j', (text) => {
    expect(hasControlCharacters(text)).toBe(false);
  });
});

describe('withoutControlCharacters', () => {
  it('turns the separators of word processors into line ends', () => {
    expect(withoutControlCharacters('one\u000btwo\u000cthree\u2028four\u0007')).toBe('one\ntwo\nthree\nfour');
  });

  it('leaves nothing that would be refused, and leaves acceptable text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = withoutControlCharacters(text);
        expect(hasControlCharacters(cleaned)).toBe(false);
        expect(normalise(cleaned)).toBe(cleaned);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const stored = normalise(text);
        fc.pre(!hasControlCharacters(stored) && !/[\u2028\u2029]/.test(stored));
        expect(withoutControlCharacters(stored)).toBe(stored);
      }),
    );
  });
});

describe('isBlank', () => {
  it.each(['', '  \n\t ', '\u00a0\u3000', '\u200b\u200d\ufeff', '\u3164'])('sees nothing in %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['a', '.', '0', '👍'])('sees something in %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['  abc  ', 3],
    ['été', 3],
    ['👩‍👩‍👧‍👦', 1],
    ['नमस्ते', 3],
    ['🇨🇭🇸🇳', 2],
    ['e\u0301', 1],
    ['a\nb', 3],
  ])('counts %j as %d', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('takes its short way only where it gives the same number', () => {
    const plain = fc.string({
      unit: fc.mapToConstant(
        { num: 95, build: (n) => String.fromCharCode(32 + n) },
        { num: 96, build: (n) => String.fromCharCode(0xa0 + n) },
      ),
    });
    fc.assert(
      fc.property(plain, (text) => {
        const long = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.trim())].length;
        expect(countCharacters(text)).toBe(long);
      }),
    );
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  one  two\nthree ', 3],
    ['well-known, of course', 3],
    ["l'été à l'ONU", 3],
    ['a – b — c', 3],
    ['... !!! ---', 0],
    ['in 2027 I', 3],
    ['thank you 🙏', 3],
    ['السلام عليكم', 2],
    ['สวัสดีครับ', 2],
    ['我喜欢人权', 3],
  ])('counts %j as %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('adds up over lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});
