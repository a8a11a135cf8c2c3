import { describe, expect, it } from 'vitest';
import { encodingFor } from './encoding.ts';
import { localeFor } from './locale-redirect.ts';

describe('the language of somebody who asked for none', () => {
  it.each([
    ['chosen before', 'a=1; placet_locale=fr', 'en', 'fr'],
    ['a cookie with a language there is not', 'placet_locale=xx', 'fr-CH, fr;q=0.9', 'fr'],
    ['the best the browser accepts', undefined, 'de, en;q=0.5, fr;q=0.8', 'fr'],
    ['a refused language', undefined, 'fr;q=0, *', 'en'],
    ['nothing said', undefined, undefined, 'en'],
    ['nonsense', 'placet_locale=', ';;;q=,', 'en'],
  ])('%s', (_name, cookie, accept, expected) => {
    expect(localeFor(cookie, accept)).toBe(expected);
  });
});

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    [undefined, 'identity'],
  ])('%s', (accept, expected) => {
    expect(encodingFor(accept)).toBe(expected);
  });
});
