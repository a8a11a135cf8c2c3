import { expect, it } from 'vitest';
import { fitted } from './drawn-mark';

it('keeps the proportions of a picture', () => {
  expect(fitted(1024, 512)).toEqual([256, 128]);
  expect(fitted(10, 40)).toEqual([64, 256]);
});

it('draws what says no size as a square', () => {
  expect(fitted(0, 0)).toEqual([256, 256]);
});
