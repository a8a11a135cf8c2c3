import { describe, expect, it } from 'vitest';
import { encodingFor } from './encoding.ts';
import { localeFor, offeredLocales } from './locale-redirect.ts';

describe('the language of somebody who asked for none', () => {
  it.each([
    ['chosen before', 'a=1; placet_locale=fr', 'en', 'fr'],
    ['a cookie with a language there is not', 'placet_locale=xx', 'fr-CH, fr;q=0.9', 'fr'],
    ['the best the browser accepts', undefined, 'de, en;q=0.5, fr;q=0.8', 'fr'],
    ['a refused language', undefined, 'fr;q=0, *', 'en'],
    ['nothing said', undefined, undefined, 'en'],
    ['nonsense', 'placet_locale=', ';;;q=,', 'en'],
  ])('%s', (_name, cookie, accept, expected) => {
    expect(localeFor(cookie, accept, { locales: ['en', 'fr'], defaultLocale: 'en' })).toBe(expected);
  });

  it('is one that the organisation offers', () => {
    const french = { locales: ['fr'], defaultLocale: 'fr' } as const;
    expect(localeFor('placet_locale=en', 'en', french)).toBe('fr');
    expect(localeFor(undefined, 'de', { locales: ['en', 'fr'], defaultLocale: 'fr' })).toBe('fr');
  });

  it.each([
    ['{"locales":["fr"],"defaultLocale":"fr"}', ['fr'], 'fr'],
    ['{"locales":["fr"],"defaultLocale":"en"}', ['fr'], 'fr'],
    ['{"code":"unavailable"}', ['en', 'fr'], 'en'],
    ['<html>', ['en', 'fr'], 'en'],
  ])('of %s', (payload, locales, defaultLocale) => {
    expect(offeredLocales(payload)).toEqual({ locales, defaultLocale });
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
